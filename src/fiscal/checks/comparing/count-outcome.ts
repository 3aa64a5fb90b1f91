/** What comes of comparing a stated number of projects, vehicles and the like with a counted or printed one. */
import type { Fact } from '../../fact.ts';
import { tableTitle } from '../../tables/statutory-tables.ts';
import { withoutNoise } from '../../words.ts';
import type { Outcome } from '../check.ts';
import type { Operand } from '../finding.ts';
import type { Place } from '../reading/cells/placed-cell.ts';
import { shortSubject } from '../reading/statements/stated.ts';
import { isApproximate } from '../../statements/stated-amounts.ts';

interface Counting {
  readonly place: string;
  readonly stated: Fact;
  readonly expected: number;
  /** What is counted in; 个 unless given. */
  readonly unit?: string;
  /** What both sides say, without a full stop. */
  readonly words: string;
  /** What is added where they differ. */
  readonly note?: string;
  /** What printed elsewhere makes up the difference, in a sentence. */
  readonly reconciliation?: string | null;
  readonly others: readonly (Fact | Operand)[];
  /** What a difference means here; `differs` unless given. */
  readonly otherwise?: 'differs' | 'unverifiable';
}

/** Whole numbers leave no room for rounding. */
export function countOutcome({
  place,
  stated,
  expected,
  unit = '个',
  words,
  note = '',
  reconciliation = null,
  others,
  otherwise = 'differs',
}: Counting): Outcome {
  const value = stated.value ?? 0;
  const isEqual = value === expected;
  return {
    status: isEqual ? 'holds' : otherwise,
    place,
    statement: isEqual
      ? `${words}。`
      : `${words}，相差 ${Math.abs(value - expected)} ${unit}${note}。`,
    unit,
    stated: value,
    expected,
    difference: value - expected,
    tolerance: 0,
    reconciliation: isEqual ? null : reconciliation,
    operands: [
      operandOf(stated),
      ...others.map((other) => ('measure' in other ? operandOf(other) : other)),
    ],
  };
}

/** A stated number against the one that a cell prints; nothing where one of them is no number, or only about right. */
export function printedCount(stated: Fact, name: string, { table, row, column }: Place): Outcome[] {
  const raw = withoutNoise(row.cells[column] ?? '');
  if (stated.value === null || isApproximate(stated)) return [];
  if (!/^\d{1,3}(?:,\d{3}|\d{0,3})$/.test(raw)) return [];
  const title = tableTitle(table);
  return [
    countOutcome({
      place: `${table.id}:${name}`,
      stated,
      expected: Number(raw.replace(',', '')),
      unit: stated.unit,
      words: `说明写“${name}” ${stated.raw} ${stated.unit}，${title}印 ${raw}`,
      others: [{ label: `${title}“${name}”`, raw, line: row.line, table: table.id, column }],
    }),
  ];
}

function operandOf({ subject, raw, line, unit }: Fact): Operand {
  return { label: `说明“${shortSubject(subject)}”`, raw: `${raw}${unit}`, line };
}
