import { describe, expect, it } from 'vitest';
import { printedTexts, searchCopy, wordsOf } from './copy.ts';
import { findPlaces } from './find-places.ts';
import type { FoundReport } from './pagefind.ts';
import { occurrences, pagefindQuery, phrasesOf } from './query.ts';
import { readPlaces, writePlaces, type Place } from './record.ts';
import { readQuestion } from './state.ts';

const TEXT = '“三公”经费：因公出国（境）费 0.00 万元，《预算法》。';
const phrase = (typed: string) => phrasesOf(typed)[0]!;
const finds = (text: string, typed: string) => occurrences(wordsOf(text), phrase(typed)).length;

describe('searchCopy', () => {
  it('can be turned back into what was printed', () => {
    const texts = [
      TEXT,
      'A“B”',
      '年（2024）年',
      '收、支“总计”',
      '1,600.60 万元',
      '12.5%，DIP 支付',
      '第1-3项',
    ];
    expect(printedTexts(searchCopy(texts))).toEqual(texts);
  });

  it('sets every Han character apart, with its marks', () => {
    expect(
      searchCopy(['公”经费，'])
        .split('\u200b')
        .map((word) => [...word][0]),
    ).toEqual(['公', '经', '费']);
  });

  it('keeps numbers whole', () => {
    expect(wordsOf('支出1,600.60万元，1，2').map(({ key }) => key)).toEqual([
      '支',
      '出',
      '1600.60',
      '万',
      '元',
      '1',
      '2',
    ]);
  });
});

describe('phrases', () => {
  it('are divided by blanks, and compared without marks', () => {
    expect(phrasesOf(' “三公”经费　2023 ').map(pagefindQuery)).toEqual(['"三 公 经 费"', '2023']);
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
  const places: Place[] = [
    { kind: 'heading', anchor: '', pieces: 1 },
    { kind: 'heading', anchor: 'section-1', pieces: 1 },
    { kind: 'text', anchor: 'l12', pieces: 1 },
    { kind: 'table', anchor: 'table-income', pieces: 2 },
  ];
  const texts = [
    '某局 2023 年度部门决算',
    '一、“三公”经费',
    '费用 <10 万元。因公出国（境）费为零。',
    '项目 金额',
    '出国境费 467.00',
  ];
  const report: FoundReport = {
    url: '/a/2023/',
    raw_content: searchCopy(texts).replaceAll('<', '&lt;'),
    meta: { places: writePlaces(places) },
  };
  const find = (typed: string, only: 'text' | 'table' | null = null) =>
    findPlaces(
      report,
      phrasesOf(typed).map((one) => [one]),
      only,
    );

  it('are written in one line', () => {
    expect(readPlaces(writePlaces(places))).toEqual(places);
  });

  it('are every paragraph and table that holds the phrase', () => {
    expect(find('出国境费').map(({ address, section, kind }) => [address, section, kind])).toEqual([
      ['/a/2023/#l12', '一、“三公”经费', 'text'],
      ['/a/2023/#table-income', '一、“三公”经费', 'table'],
    ]);
    expect(find('出国境费', 'table')).toHaveLength(1);
    expect(find('三公经费').map(({ address }) => address)).toEqual(['/a/2023/#section-1']);
  });

  it('mark the phrase in one piece, as printed', () => {
    const [{ excerpt } = { excerpt: [] }] = find('出国境费');
    expect(excerpt.filter(({ isMatch }) => isMatch)).toEqual([
      { text: '出国（境）费', isMatch: true },
    ]);
    expect(excerpt.map(({ text }) => text).join('')).toBe('费用 <10 万元。因公出国（境）费为零。');
  });

  it('hold all words; those that hold most come first', () => {
    expect(find('467 出国境费')[0]?.address).toBe('/a/2023/#table-income');
    expect(find('467 火箭')).toEqual([]);
  });
});

it('reads what an address asks', () => {
  expect(readQuestion('?q=三公&region=山西省&year=&section=table')).toEqual({
    typed: '三公',
    filters: { region: { any: ['山西省'] } },
    only: 'table',
  });
  expect(readQuestion('?q=x&section=constructor').only).toBeNull();
});
