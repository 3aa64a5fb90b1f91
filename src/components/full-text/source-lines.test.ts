import { expect, it } from 'vitest';
import { sourceLines } from './source-lines.ts';

it('numbers every line, blank ones too, and says why some are not in the page', () => {
  const result = sourceLines(
    ['', '目录', '一、概况\t1', '正文 <b>'],
    [{ from: 2, to: 3, dropped: 'contents' }],
  );
  expect(result.match(/<li id=L\d+/g)).toEqual([
    '<li id=L1',
    '<li id=L2',
    '<li id=L3',
    '<li id=L4',
  ]);
  expect(result.match(/未收入正文：目录/g)).toHaveLength(1);
  expect(result.match(/class=dropped/g)).toHaveLength(2);
  expect(result).toContain('一、概况<span>\t</span>1');
  expect(result).toContain('正文 &#x3C;b>');
});
