import { describe, expect, it } from 'vitest';
import { findPlaces } from './find-places.ts';
import type { ReportText } from './index-files.ts';
import { occurrences, phrasesOf } from './query.ts';
import { readQuestion } from './state.ts';
import { indexedText, isExact, queriesOf } from './tokens.ts';
import { keysOf, wordsOf } from './words.ts';

const TEXT = '“三公”经费：因公出国（境）费 0.00 万元，《预算法》。';
const phrase = (typed: string) => phrasesOf(typed)[0]!;
const finds = (text: string, typed: string) => occurrences(wordsOf(text), phrase(typed)).length;

describe('words', () => {
  it('with the marks around them are the text', () => {
    const words = wordsOf(TEXT);
    expect(words.map(({ before, printed, after }) => before + printed + after).join('')).toBe(TEXT);
  });

  it('are Han characters, whole numbers and words of other letters', () => {
    expect(keysOf('支出1,600.60万元，1，2 DRG付费')).toEqual([
      '支',
      '出',
      '1600.60',
      '万',
      '元',
      '1',
      '2',
      'drg',
      '付',
      '费',
    ]);
    expect(wordsOf(TEXT).map(({ key }) => key)).toEqual(keysOf(TEXT));
  });
});

describe('tokens', () => {
  /** Whether a text answers to all queries, as Pagefind decides it: quoted words in a row, others by their beginning. */
  const answers = (texts: readonly string[], typed: string) => {
    const fed = ` ${indexedText(texts)} `;
    return queriesOf(phrase(typed)).every((query) =>
      query.startsWith('"') ? fed.includes(` ${query.slice(1, -1)} `) : fed.includes(` ${query}`),
    );
  };
  const texts = ['“三公”费 467.00 元，费467元。', '第3项DRG付费 DRGS'];

  it('are one for each word, in letters that no dictionary splits', () => {
    const tokens = indexedText(['三公费 467 元']).split(' ');
    expect(tokens).toHaveLength(5);
    for (const token of tokens) expect(token).toMatch(/^(?:[a-z]{8}|467)$/);
    expect(new Set(tokens).size).toBe(5);
  });

  it.each([
    '三',
    '三公',
    '公费',
    '三公费',
    '费467',
    '费467元',
    '467元',
    '467',
    '元',
    'drg付费',
    '第3项',
    'dr',
  ])('of a text with “%s” answer to what is asked for it', (typed) => {
    expect(queriesOf(phrase(typed)).length).toBeGreaterThan(0);
    expect(answers(texts, typed)).toBe(true);
  });

  it.each(['三费', '公三', '元费公', '元第', '费466', '4项'])('do not answer to “%s”', (typed) => {
    expect(answers(texts, typed)).toBe(false);
  });

  it('are sure for Han characters in a row, not where the end is open', () => {
    const exact = ['三公', '三公经费', '三', '467', '费467', '467元'].filter((typed) =>
      isExact(phrase(typed)),
    );
    expect(exact).toEqual(['三公', '三公经费']);
  });
});

describe('phrases', () => {
  it('are divided by blanks, and compared without marks', () => {
    expect(
      phrasesOf(' “三公”经费　2023 ').map(({ words }) => words.map(({ key }) => key).join('')),
    ).toEqual(['三公经费', '2023']);
    expect(phrasesOf('，')).toEqual([]);
  });

  it('find numbers by what they begin with, up to the point', () => {
    expect(finds('支出 467.00 万元', '467')).toBe(1);
    expect(finds('支出 467.00 万元', '467.0')).toBe(1);
    expect(finds('支出 4,670.00 万元', '467')).toBe(0);
    expect(finds('支出 1,600.60 万元', '1600.60')).toBe(1);
    expect(finds('支出 1600.60 万元', '1,600.60')).toBe(1);
    expect(finds('支出 1,600.60 万元', '600.60')).toBe(0);
  });

  it('find codes by their class', () => {
    expect(finds('2101501 行政运行', '210')).toBe(1);
    expect(finds('2101501 行政运行', '21015')).toBe(1);
    expect(finds('2101501 行政运行', '2101')).toBe(0);
  });

  it('find words by their beginning, whatever the case', () => {
    expect(finds('DRGS项目', 'drg')).toBe(1);
    expect(finds('DRGS项目', 'rg')).toBe(0);
  });
});

describe('places', () => {
  const report: ReportText = {
    title: '某局 2023 年度部门决算',
    address: 'a/2023/',
    pieces: [
      { kind: 'heading', anchor: '', texts: ['某局 2023 年度部门决算'] },
      { kind: 'heading', anchor: 'section-1', texts: ['一、“三公”经费'] },
      { kind: 'text', anchor: 'l12', texts: ['费用 <10 万元。因公出国（境）费为零。'] },
      { kind: 'table', anchor: 'table-income', texts: ['项目 金额', '出国境费 467.00'] },
    ],
  };
  const find = (typed: string, only: 'text' | 'table' | null = null) =>
    findPlaces(
      report,
      phrasesOf(typed).map((one) => [one]),
      only,
    );

  it('are every paragraph and table that holds the phrase', () => {
    expect(find('出国境费').map(({ address, section, kind }) => [address, section, kind])).toEqual([
      ['a/2023/#l12', '一、“三公”经费', 'text'],
      ['a/2023/#table-income', '一、“三公”经费', 'table'],
    ]);
    expect(find('出国境费', 'table')).toHaveLength(1);
    expect(find('三公经费').map(({ address }) => address)).toEqual(['a/2023/#section-1']);
  });

  it('mark the phrase in one piece, as printed', () => {
    const [{ excerpt } = { excerpt: [] }] = find('出国境费');
    expect(excerpt.filter(({ isMatch }) => isMatch)).toEqual([
      { text: '出国（境）费', isMatch: true },
    ]);
    expect(excerpt.map(({ text }) => text).join('')).toBe('费用 <10 万元。因公出国（境）费为零。');
  });

  it('hold all words; those that hold most come first', () => {
    expect(find('467 出国境费')[0]?.address).toBe('a/2023/#table-income');
    expect(find('467 火箭')).toEqual([]);
  });

  it('of equals, those come first that say more than whose report it is', () => {
    const firstOf = (names: number[]) =>
      findPlaces(
        report,
        phrasesOf('费用 467').map((one) => [one]),
        null,
        new Set(names),
      )[0]?.address;
    expect(firstOf([0])).toBe('a/2023/#table-income');
    expect(firstOf([1])).toBe('a/2023/#l12');
  });
});

it('reads what an address asks', () => {
  expect(readQuestion('?q=三公&region=山西省&year=&section=table')).toEqual({
    typed: '三公',
    filters: { region: '山西省', year: null, kind: null },
    only: 'table',
  });
  expect(readQuestion('?q=x&section=constructor').only).toBeNull();
});
