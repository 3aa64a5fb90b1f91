/** What the text of a report states, as it is quoted: the subjects and measures are in the fixtures. */
import { expect, it } from 'vitest';
import { convertReport } from '../convert-report.ts';
import { readFileName } from '../read/registry.ts';

function quotesOf(sentence: string): string[] {
  const { report } = convertReport({
    path: 'sample.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(
      `一、收入情况\n\n财政拨款收入安排基本支出。\n\n二、预算绩效情况说明\n\n${sentence}\n`,
    ),
    declared: { ...readFileName('2023-final'), agencyName: '示例市教育局' },
    corrections: [],
  });
  return report?.facts.map(({ raw, quote }) => `${raw} in ${quote}`) ?? [];
}

it('quotes what a number counts with the number, not with the next one', () => {
  expect(
    quotesOf(
      '需绩效自评项目 11 个，9 个项目自评 等级为优，1 个项目自评为良；共有35个项目，涉及金额 80 万元。',
    ),
  ).toEqual([
    '11 in 需绩效自评项目 11 个',
    '9 in 9 个项目自评 等级为优',
    '1 in 1 个项目自评为良',
    '35 in 共有35个项目',
    '80 in 涉及金额 80 万元',
  ]);
});
