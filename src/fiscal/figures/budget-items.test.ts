/** Items that the running text states as planned and as spent. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact.ts';
import { exampleFact as fact, factSection } from '../fixtures/fact.ts';
import { exampleReport, expenditureTable } from '../fixtures/report.ts';
import { budgetItems } from './budget-items.ts';

const report = (facts: Fact[]) =>
  exampleReport({ facts, sections: [factSection], tables: [expenditureTable] });

describe('items planned and spent', () => {
  const item = (subject: string, code: string, planned: number, spent: number) => [
    fact(subject, 'year-start-budget', planned, { code }),
    fact(subject, 'final', spent, { code, reason: '人员调整' }),
  ];

  it('names items as the tables do and gives the reason of the report', () => {
    const found = budgetItems(
      report([
        ...item('X（类）Y（款）Z（项）', '2080505', 10, 9),
        ...item('卫生健康支出', '210', 1, 2),
      ]),
    );
    expect(found?.items).toMatchObject([
      {
        name: '机关事业单位基本养老保险缴费支出',
        planned: 10_000_000,
        spent: 9_000_000,
        reason: '人员调整',
      },
      { name: '卫生健康' },
    ]);
  });

  it('takes the innermost name of what no table lists', () => {
    const found = budgetItems(
      report([...item('X（类）Y（款）Z（项）', '2990101', 1, 1), ...item('A（类）', '298', 1, 1)]),
    );
    expect(found?.items.map(({ name }) => name)).toEqual(['Z', 'A']);
  });

  it('counts nothing twice: a category beside its items is left out', () => {
    const found = budgetItems(
      report([
        ...item('甲', '208', 3, 3),
        ...item('乙', '2080505', 1, 1),
        ...item('丙', '2080599', 2, 2),
      ]),
    );
    expect(found?.items.map(({ code }) => code)).toEqual(['2080505', '2080599']);
  });

  it('needs two items, and one amount of each', () => {
    expect(budgetItems(report(item('甲', '208', 3, 3)))).toBeNull();
    const twice = [
      ...item('甲', '208', 3, 3),
      ...item('乙', '210', 1, 1),
      fact('乙', 'final', 2, { code: '210' }),
    ];
    expect(budgetItems(report(twice))).toBeNull();
  });
});
