/** Amounts that the running text states: items planned and spent, and changes from the year before. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact.ts';
import { exampleReport, expenditureTable } from '../fixtures/report.ts';
import { budgetItems } from './budget-items.ts';
import { yearChanges } from './year-changes.ts';

const section = { id: 's', title: '具体情况', depth: 2, line: 400, blocks: [] };

/** A fact in 万元 or percent. */
function fact(
  subject: string,
  measure: Fact['measure'],
  value: number,
  parts: Partial<Fact> = {},
): Fact {
  const isRate = measure.endsWith('rate');
  return {
    section: 's',
    subject,
    code: null,
    measure,
    of: null,
    raw: String(Math.abs(value)),
    value: isRate ? value : Math.round(value * 1_000_000),
    unit: isRate ? '%' : '万元',
    reason: null,
    quote: '',
    line: 401,
    ...parts,
  };
}

function report(facts: readonly Fact[]) {
  return exampleReport({ facts: [...facts], sections: [section], tables: [expenditureTable] });
}

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

describe('changes from the year before', () => {
  it('works out the year before and keeps the stated rate', () => {
    const found = yearChanges(
      report([
        fact('收、支总计', 'final', 90),
        fact('收、支总计', 'change', -10),
        fact('收、支总计', 'growth-rate', -10),
      ]),
    );
    expect(found?.changes).toMatchObject([
      { subject: '收支总计', thisYear: 90_000_000, lastYear: 100_000_000, rate: '−10%' },
    ]);
  });

  it('names subjects of one sentence together, and leaves out those that say the same elsewhere', () => {
    const total = (subject: string, line: number) => [
      fact(subject, 'final', 90, { line }),
      fact(subject, 'change', 5, { line }),
    ];
    const found = yearChanges(
      report([
        ...total('收入总计', 401),
        ...total('支出总计', 401),
        ...total('财政拨款支出总计', 420),
      ]),
    );
    expect(found?.changes.map(({ subject }) => subject)).toEqual(['收入总计、支出总计']);
  });

  it.each([
    ['whose rate goes the other way', fact('支出合计', 'growth-rate', 10)],
    ['that the amounts of both years contradict', fact('支出合计', 'prior-year', 80)],
  ])('leaves out a change %s', (_, beside) => {
    const stated = [fact('支出合计', 'final', 90), fact('支出合计', 'change', -10)];
    expect(yearChanges(report(stated))?.changes).toHaveLength(1);
    expect(yearChanges(report([...stated, beside]))).toBeNull();
  });

  it('keeps a change that amounts in larger units say less exactly', () => {
    const stated = [
      fact('收入总计', 'final', 15_000, { raw: '1.5', unit: '亿元' }),
      fact('收入总计', 'prior-year', 14_000, { raw: '1.4', unit: '亿元' }),
      fact('收入总计', 'change', 1234.56),
    ];
    expect(yearChanges(report(stated))?.changes).toMatchObject([{ lastYear: 13_765_440_000 }]);
  });

  it('takes an amount of another section only where the same money is meant, and for no cause', () => {
    const elsewhere = { section: 'other' };
    const cause = [
      fact('支出合计', 'change', 3, { reason: '办公经费增加2万元' }),
      fact('办公经费', 'change', 2, { quote: '办公经费增加2万元' }),
      fact('办公经费', 'final', 9, elsewhere),
    ];
    expect(yearChanges(report(cause))).toBeNull();
    const stated = report([fact('基本支出', 'change', 2), fact('基本支出', 'final', 9, elsewhere)]);
    const other = (title: string) => ({
      ...stated,
      sections: [...stated.sections, { ...section, id: 'other', title }],
    });
    expect(yearChanges(other('支出情况'))?.changes).toHaveLength(1);
    expect(yearChanges(other('财政拨款支出情况'))).toBeNull();
  });

  it('leaves out what is unclear: two changes of one subject, no amount, a year before below zero', () => {
    const unclear = [
      fact('项目支出', 'final', 9),
      fact('项目支出', 'change', 1),
      fact('项目支出', 'change', 2),
    ];
    expect(yearChanges(report(unclear))).toBeNull();
    expect(yearChanges(report([fact('基本支出', 'change', 1)]))).toBeNull();
    expect(
      yearChanges(report([fact('基本支出', 'final', 1), fact('基本支出', 'change', 2)])),
    ).toBeNull();
  });
});
