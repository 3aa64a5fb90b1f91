import { expect, it } from 'vitest';
import { comparabilityNotes, type Comparable } from './comparability.ts';

const report: Comparable = { scope: 'department', kind: 'final', year: 2023, level: 'city' };

it('says nothing of reports of the same kind', () => {
  expect(comparabilityNotes([])).toEqual([]);
  expect(comparabilityNotes([report, { ...report }])).toEqual([]);
});

it.each([
  [{ scope: 'unit' }, /部门报告/],
  [{ kind: 'budget' }, /预算是计划/],
  [{ level: 'district' }, /^市级、县级单位/],
  [{ level: 'province' }, /^省级、市级单位/],
  [{ year: 2024 }, /不同的年份/],
] as const)('says what %o changes', (change, note) => {
  const notes = comparabilityNotes([report, { ...report, ...change }]);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(note);
});

it('says nothing of an agency whose level nothing tells', () => {
  expect(comparabilityNotes([report, { ...report, level: null }])).toEqual([]);
});

it('says of budgets alone that nothing is spent yet', () => {
  const budget: Comparable = { ...report, kind: 'budget' };
  expect(comparabilityNotes([budget])).toEqual([]);
  expect(comparabilityNotes([budget, { ...budget }])).toEqual([
    '这里都是预算，画成空心：是计划花的，钱还没有花。',
  ]);
});
