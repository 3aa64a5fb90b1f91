import { expect, it } from 'vitest';
import { linesWithinRows, sourceLines } from './source-lines.ts';

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

it('knows which lines a row of a table goes on to', () => {
  const lines = [
    '\t1',
    '\t合计',
    '\t3.00',
    '',
    '\t2',
    '\t教育支出',
    '\t1.00',
    '注：四舍五入',
    '正文',
  ];
  const within = linesWithinRows(lines, [
    {
      rows: [
        { cells: [], values: [], line: 1 },
        { cells: [], values: [], line: 5 },
      ],
      notes: [{ text: '注：四舍五入', line: 8 }],
      lines: [1, 8],
    },
  ]);
  expect([...within]).toEqual([2, 3, 6, 7]);
  expect(sourceLines(lines, [], new Map(), within).match(/id=L\d class=goes-on/g)).toEqual([
    'id=L2 class=goes-on',
    'id=L3 class=goes-on',
    'id=L6 class=goes-on',
    'id=L7 class=goes-on',
  ]);
});

it('begins a part of the list only where a row begins, so that its lines are marked together', () => {
  const lines = Array.from({ length: 160 }, (_, index) => `第${index + 1}行`);
  const within = new Set([51, 52, 53]);
  const html = sourceLines(lines, [], new Map(), within);
  expect([...html.matchAll(/<ol start=(\d+)/g)].map(([, start]) => start)).toEqual([
    '1',
    '54',
    '104',
    '154',
  ]);
  expect(html.match(/<li id=L\d+/g)).toHaveLength(160);
});
