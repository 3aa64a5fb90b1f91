import { expect, it } from 'vitest';
import { agencyName, breakableWords, withBreakableWords } from './breakable-words.ts';
import { pageHtml } from './page-html.ts';

it('lets a line end between words, and keeps a number with what it counts', () => {
  expect(pageHtml(breakableWords('财政拨款支出 12 项'))).toBe(
    '财政<wbr>拨款<wbr>支出<wbr> <wbr><span class=unbroken>12 项</span>',
  );
});

it('leaves links whole', () => {
  expect(
    pageHtml(
      withBreakableWords([
        {
          type: 'element',
          tagName: 'a',
          properties: { href: '/' },
          children: [{ type: 'text', value: '住房公积金' }],
        },
      ]),
    ),
  ).toBe('<a href=/>住房<wbr>公积金</a>');
});

it('keeps the names of places in the name of an agency', () => {
  const region = { code: '410304', province: '河南省', city: '洛阳市', district: '瀍河回族区' };
  const name = '洛阳市瀍河回族区医疗保障局';
  expect(pageHtml(agencyName({ name, region }))).toMatch(/^洛阳市<wbr>瀍河回族区<wbr>医疗/);
});
