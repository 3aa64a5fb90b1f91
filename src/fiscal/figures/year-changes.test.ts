/** Changes from the year before that the running text states. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact.ts';
import { exampleFact as fact, factSection as section } from '../fixtures/fact.ts';
import { exampleReport } from '../fixtures/report.ts';
import { yearChanges } from './year-changes.ts';

const report = (facts: Fact[]) => exampleReport({ facts, sections: [section] });

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
