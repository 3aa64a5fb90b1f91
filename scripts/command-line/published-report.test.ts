import { expect, it } from 'vitest';
import { convertText } from './published-report.ts';

const told = (path: string, title: string) => {
  const text = `${title}\n\n部门：示例市教育局\n\n财政拨款收入、支出总计均为100.00万元，基本支出100.00万元。\n`;
  const { report } = convertText(path, Buffer.from(text));
  return report && { year: report.year, kind: report.kind };
};

it('takes year and kind from the name of a file only where the report does not tell them', () => {
  expect(told('report.pdf', '示例市教育局部门决算')).toBeNull();
  expect(told('some folder/2021-final.pdf', '示例市教育局部门决算')).toEqual({
    year: 2021,
    kind: 'final',
  });
  expect(told('2024.pdf', '示例市教育局2023年度部门决算')).toEqual({ year: 2023, kind: 'final' });
});
