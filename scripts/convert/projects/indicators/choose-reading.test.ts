import { expect, it } from 'vitest';
import type { Token } from '../form-rows.ts';
import { choose } from './choose-reading.ts';
import type { RowReading } from './indicator-row.ts';

const token = (text: string, column: number): Token => ({ text, column, line: 1 });

function reading(name: string, score: string, pattern: string): RowReading {
  return {
    labels: ['产出指标'],
    texts: { name: token(name, 2) },
    weight: token('10', 5),
    score: token(score, 6),
    deviation: null,
    reason: null,
    complete: true,
    pattern,
  };
}

/** What is told of a row with these readings in a table of ten columns whose rows are of the pattern `0 1 2`. */
function told(...readings: readonly RowReading[]) {
  const row = { cells: ['培训人数', '≥50', '50', '10', '8'], line: 1 };
  const header = { below: 1, columns: [{ role: 'name' as const, column: 2 }], width: 10 };
  const chosen = choose({ tokens: [], row, readings: [...readings] }, header, new Set(['0 1 2']));
  return chosen && [chosen.texts.name?.text ?? null, chosen.score?.text, chosen.complete];
}

it('takes the one reading whose columns are those of the table', () => {
  expect(told(reading('培训人数', '8', '0 1 2'), reading('≥50', '8', '0 2 3'))).toEqual([
    '培训人数',
    '8',
    true,
  ]);
});

it('keeps the score of a row without its words where their columns are not sure', () => {
  expect(told(reading('培训人数', '8', '0 2 3'))).toEqual([null, '8', false]);
  expect(told(reading('培训人数', '8', '0 2 3'), reading('≥50', '8', '0 3 4'))).toEqual([
    null,
    '8',
    false,
  ]);
});

it('takes a row of another grid that prints a cell for each column, one beside the other', () => {
  expect(told(reading('培训人数', '8', '0 1 2 3'))).toEqual(['培训人数', '8', true]);
  const behindOther = { ...reading('培训人数', '8', '0 1 2 3'), labels: ['重点工作'] };
  expect(told(behindOther)).toEqual([null, '8', false]);
});

it('tells nothing where readings give different scores', () => {
  expect(told(reading('培训人数', '8', '0 2 3'), reading('≥50', '9', '0 3 4'))).toBeNull();
  expect(told()).toBeNull();
});
