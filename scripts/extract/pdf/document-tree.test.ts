/** Pages with text at places: which of it is a paragraph, a cell, a row. */
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { documentTree } from './document-tree.ts';
import type { Line } from './lines-of-path.ts';
import type { Page, Piece } from './read-pages.ts';

const SIZE = 10;
/** Text whose Chinese characters are as wide as they are high, ten points. */
const text = (left: number, baseline: number, words: string): Piece => ({
  text: words,
  left,
  right: left + words.length * SIZE,
  baseline,
  size: SIZE,
});
const page = (pieces: readonly Piece[], lines: readonly Line[] = []): Page => ({
  width: 600,
  pieces,
  lines,
});
const html = (...pages: readonly Page[]) => toHtml(documentTree(pages).children);

/** A line of so many characters, from the left margin to the right one. */
const FULL = '一'.repeat(40);

describe('documentTree', () => {
  it('puts the lines of a paragraph together, and begins another where one is indented', () => {
    const pieces = [
      text(120, 100, FULL.slice(2)),
      text(100, 120, '二二'),
      text(120, 140, FULL.slice(2)),
      text(100, 160, '三三'),
    ];
    expect(html(page(pieces))).toBe(`<p>${FULL.slice(2)}二二</p><p>${FULL.slice(2)}三三</p>`);
  });

  it('makes a paragraph whole that the edge of a page cuts; the number of the page stands behind it', () => {
    const first = [text(100, 80, FULL), text(120, 100, FULL.slice(2)), text(300, 700, '— 1 —')];
    const second = [text(100, 80, '二二'), text(120, 100, '三三')];
    expect(html(page(first), page(second))).toBe(
      `<p>${FULL}</p><p>${FULL.slice(2)}二二</p><p>— 1 —</p><p>三三</p>`,
    );
  });

  it('makes a table whole that the edge of a page cuts, within a row and between two', () => {
    const sides = [100, 200, 300].map((at) => ({ isUpright: true, at, from: 100, to: 160 }));
    const rule = (at: number): Line => ({ isUpright: false, at, from: 100, to: 300 });
    const first = page(
      [text(105, 115, '科目'), text(205, 115, '金额'), text(105, 145, '办公')],
      [rule(100), rule(130), ...sides],
    );
    const second = page(
      [text(105, 115, '费用'), text(205, 115, '12'), text(105, 145, '合计')],
      [rule(130), rule(160), ...sides],
    );
    expect(html(first, second).replaceAll(' colspan="1" rowspan="1"', '')).toBe(
      '<table><tr><td>科目</td><td>金额</td></tr><tr><td>办公<br>费用</td><td><br>12</td></tr><tr><td>合计</td><td></td></tr></table>',
    );
  });

  it('puts words into cells, also where a piece goes over their edge', () => {
    const ruled: Line[] = [
      ...[100, 130].map((at) => ({ isUpright: false, at, from: 100, to: 300 })),
      ...[100, 200, 300].map((at) => ({ isUpright: true, at, from: 100, to: 130 })),
    ];
    const pieces = [{ ...text(105, 115, '办公费用 1,234.56'), right: 260 }, text(105, 127, '合计')];
    expect(html(page(pieces, ruled))).toBe(
      '<table><tr><td colspan="1" rowspan="1">办公费用<br>合计</td><td colspan="1" rowspan="1">1,234.56</td></tr></table>',
    );
  });

  it('reads lines of several parts as rows where no line rules them', () => {
    const pieces = [
      text(100, 100, '科目'),
      text(200, 100, '金额'),
      text(100, 120, '办公费'),
      text(205, 120, '12'),
    ];
    expect(html(page(pieces))).toBe(
      '<table><tr><td>科目</td><td>金额</td></tr><tr><td>办公费</td><td>12</td></tr></table>',
    );
  });
});
