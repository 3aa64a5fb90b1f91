import { expect, it } from 'vitest';
import { exampleReport, expenditureTable } from '../fiscal/fixtures/report.ts';
import type { Report } from '../fiscal/report.ts';
import type { Explanation } from './explanation.ts';
import { createExplanationFinder, pageTerms } from './page-terms.ts';
import { reportTerms, termUses } from './term-uses.ts';

const explanation = (term: string, parts: Partial<Explanation> = {}): Explanation => ({
  slug: term,
  term,
  aliases: [],
  unlike: [],
  group: 'spending',
  plain: '花的钱。',
  includes: '各种花费。',
  misunderstanding: '不是收入。',
  related: [],
  codes: [],
  ...parts,
});
const basic = explanation('基本支出');
const health = explanation('卫生健康支出', { codes: ['210'] });
const medical = explanation('行政事业单位医疗', { codes: ['99999'] });
const all = [basic, health, medical];

const defines = (definition: string, year: number, parts: Partial<Report> = {}): Report =>
  exampleReport({
    year,
    terms: [{ term: '基本支出', definition, group: null, lines: [90, 91] }],
    ...parts,
  });

const usesIn = (reports: readonly Report[]) => {
  const finder = createExplanationFinder(all);
  const found = reports.map((report) => ({ report, terms: reportTerms(report, finder) }));
  const usesOf = termUses(found);
  return (term: Explanation) => usesOf(term.slug);
};

it('tells definitions apart by their words, that of most reports first', () => {
  const usesOf = usesIn([
    defines('发工资和办公的钱。', 2021),
    defines('指保障运转的支出。', 2022),
    defines('保障运转的支出。', 2023),
  ]);
  const { definitions, reports } = usesOf(basic);
  expect(definitions.map(({ text, reports: own }) => [text, own.length])).toEqual([
    ['保障运转的支出。', 2],
    ['发工资和办公的钱。', 1],
  ]);
  expect(reports).toBe(3);
  expect(usesOf(health)).toEqual({ reports: 0, definitions: [], amounts: [] });
});

it('lists an amount of each report, never one whose code is another’s', () => {
  const usesOf = usesIn([exampleReport({ tables: [expenditureTable] })]);
  expect(usesOf(basic).amounts.map(({ text, line }) => [text, line])).toEqual([
    ['99.24 万元', 101],
  ]);
  expect(usesOf(health).amounts.map(({ code, text }) => [code, text])).toEqual([
    ['210', '683.80 万元'],
  ]);
  expect(usesOf(medical).amounts).toEqual([]);
});

it('gives a page one entry for what we explain and the report defines under its path', () => {
  const path = '卫生健康支出（类）医疗保障管理事务（款）基本支出（项）';
  const report = exampleReport({
    tables: [expenditureTable],
    terms: [
      { term: path, definition: '一种说法。', group: null, lines: [90, 90] },
      { term: '专门的词', definition: '只有这里有。', group: null, lines: [91, 91] },
    ],
  });
  const { finder, amountOf } = pageTerms(report, all);
  const term = finder.ofLabel('基本支出');
  expect(term?.explanation).toBe(basic);
  expect(term?.definitions.map(({ definition }) => definition)).toEqual(['一种说法。']);
  expect(finder.inText(`1.${path}`).at(-1)).toEqual({ text: path, value: term });
  expect(finder.ofLabel('专门的词')?.explanation).toBeNull();
  expect(term && amountOf(term)?.line).toBe(101);
});
