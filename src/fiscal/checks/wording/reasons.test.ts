import { expect, it } from 'vitest';
import type { Fact } from '../../fact.ts';
import { exampleReport } from '../../fixtures/report.ts';
import { reasons } from './reasons.ts';

/** An item on a line of its own, planned and spent, with a reason or none. */
function item(line: number, planned: number, spent: number, reason: string | null): Fact[] {
  const fact = {
    section: 'section-3',
    subject: `科目${line}`,
    code: `20502${String(line).padStart(2, '0')}`,
    of: null,
    unit: '万元',
    line,
  };
  const amount = (measure: Fact['measure'], wan: number, why: string | null): Fact => ({
    ...fact,
    measure,
    raw: `${wan}.00`,
    value: wan * 1_000_000,
    reason: why,
    quote: `为${wan}.00万元`,
  });
  return [amount('year-start-budget', planned, null), amount('final', spent, reason)];
}

function found(...items: readonly Fact[][]): string[] {
  return reasons.find(exampleReport({ facts: items.flat() })).map(({ statement }) => statement);
}

it('finds the one difference without a reason where others have one', () => {
  const others = [1, 2, 3].map((line) => item(line, 5, 6, '追加预算'));
  expect(found(...others, item(4, 5, 7, null))).toEqual([
    '“科目4”年初预算 5.00 万元，决算 7.00 万元，没有写原因，其他有差异的科目写了。',
  ]);
  expect(found(...others, item(4, 7, 7, null))).toEqual([]);
});

it('is silent where most items give no reason', () => {
  expect(found(item(1, 5, 6, '追加预算'), item(2, 5, 6, null), item(3, 5, 6, null))).toEqual([]);
});
