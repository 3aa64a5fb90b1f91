import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { applyCorrections } from './apply-corrections.ts';

const TEXT = '收入增长1.2%\n\n支出增长0.6%';
const refusal = (line: number, printed: string) => {
  const file = new VFile({ path: 'report.txt', value: TEXT });
  const correction = { line, expect: printed, replace: '增长0.9%', reason: '文字识别有误' };
  expect(() => {
    applyCorrections(file, [correction]);
  }).toThrow();
  expect(String(file)).toBe(TEXT);
  return file.messages[0];
};

it.each([
  [1, '增长0.6%', '收入增长1.2%', 'give it line 3'],
  [2, '增长', 'a blank line', 'give it the right line'],
  [9, '增长1.2%', 'no such line', 'give it line 1'],
])('says of a correction of line %i what stands there, and where it may belong', (...told) => {
  const [line, printed, actual, advice] = told;
  const message = refusal(line, printed);
  expect(message).toMatchObject({ line, actual });
  expect(message?.note).toContain(advice);
});
