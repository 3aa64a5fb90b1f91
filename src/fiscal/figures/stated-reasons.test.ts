/** Reasons stand beside what they explain, or nowhere. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact.ts';
import { exampleFact } from '../fixtures/fact.ts';
import { exampleReport } from '../fixtures/report.ts';
import { statedReasons } from './stated-reasons.ts';

/** A fact, perhaps with its reason. */
const fact = (
  subject: string,
  measure: Fact['measure'],
  value: number,
  reason: string | null = null,
) => exampleFact(subject, measure, value, { reason });

const reasonsOf = (...facts: Fact[]) => statedReasons(exampleReport({ facts }));

describe('statedReasons', () => {
  it('gives the change that a reason explains, the largest first', () => {
    const found = reasonsOf(
      fact('公用经费', 'change', -2, '压减'),
      fact('公用经费', 'growth-rate', -20, '压减'),
      fact('收支总计', 'change', 30, '新增项目'),
    );
    expect(found).toMatchObject([
      { comparedWith: 'year', reason: '新增项目', differences: [{ amount: 30_000_000 }] },
      { comparedWith: 'year', reason: '压减', differences: [{ amount: -2_000_000 }] },
    ]);
  });

  it('works out the distance from the plan where only a rate is stated', () => {
    const found = reasonsOf(
      fact('公务接待费', 'year-start-budget', 3),
      fact('公务接待费', 'final', 1),
      fact('公务接待费', 'completion-rate', 33.33, '从简'),
    );
    expect(found).toMatchObject([
      { comparedWith: 'budget', differences: [{ names: ['公务接待费'], amount: -2_000_000 }] },
    ]);
  });

  it('says a reason once for all that it is given for', () => {
    const found = reasonsOf(
      fact('收支总计', 'change', 5, '调资'),
      fact('财政拨款收支总计', 'change', 5, '调资'),
      fact('人员经费', 'change', 4, '调资'),
    );
    expect(found.map(({ differences }) => differences.map(({ names }) => names))).toEqual([
      [['收支总计', '财政拨款收支总计'], ['人员经费']],
    ]);
  });

  it('never puts the reason of a change beside a distance from the plan', () => {
    const found = reasonsOf(
      fact('卫生健康支出', 'year-start-budget', 100),
      fact('卫生健康支出', 'final', 10),
      fact('卫生健康支出', 'change', 1, '基数提高'),
    );
    expect(found.map(({ comparedWith }) => comparedWith)).toEqual(['year']);
  });

  it('leaves out what does not differ, or differs by two amounts', () => {
    expect(
      reasonsOf(
        fact('会议费', 'change', 0, '未安排'),
        fact('培训费', 'change', 1, '培训多'),
        fact('培训费', 'change', 2, '培训多'),
      ),
    ).toEqual([]);
  });
});
