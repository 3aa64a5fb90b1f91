/** Which reading of a row is the right one: the one whose columns are those of the header, or of most rows. */
import type { IndicatorHeader } from './indicator-columns.ts';
import { isLevel } from './indicator-levels.ts';
import type { RowReading } from './indicator-row.ts';
import { fitsPattern, patternOfHeader } from './row-pattern.ts';
import type { FormRow, Token } from '../form-rows.ts';

/** A row of the table with all its readings. */
export interface BodyRow {
  tokens: Token[];
  row: FormRow;
  readings: RowReading[];
}

/** Patterns that a row's columns may have: the header's, and one that most rows share. */
export function patterns(header: IndicatorHeader, body: readonly BodyRow[]): Set<string> {
  const expected = new Set<string>();
  const own = patternOfHeader(header);
  if (own !== null) expected.add(own);
  const counts = new Map<string, number>();
  let scored = 0;
  for (const { readings } of body) {
    const [reading] = readings.filter(({ complete }) => complete);
    if (readings.length > 0) scored += 1;
    if (reading) counts.set(reading.pattern, (counts.get(reading.pattern) ?? 0) + 1);
  }
  for (const [pattern, count] of counts)
    if (scored >= 3 && count >= scored * 0.6) expected.add(pattern);
  return expected;
}

/**
 * Whether a row of whatever grid prints a cell for each column of the header, one beside the other, behind labels that
 * are surely levels: then none of its cells can be another one.
 */
function isUnbroken({ complete, labels, pattern }: RowReading): boolean {
  return (
    complete &&
    labels.every(isLevel) &&
    pattern.split(' ').every((at, index) => at === String(index))
  );
}

/** The one reading of a row that can be told, with its texts only where their columns are sure. */
export function choose(
  { readings, row }: BodyRow,
  header: IndicatorHeader,
  expected: ReadonlySet<string>,
): RowReading | null {
  const fitting = readings.filter((reading) => fitsPattern(reading, expected));
  const nameColumn = header.columns.find(({ role }) => role === 'name')?.column;
  const placed =
    row.cells.length === header.width
      ? fitting.filter(({ texts }) => texts.name?.column === nameColumn)
      : [];
  if (fitting.length === 1 || placed.length === 1) return placed[0] ?? fitting[0] ?? null;
  const [only, ...more] = readings;
  if (only && more.length === 0 && isUnbroken(only)) return only;
  const [first, ...others] = readings.filter(({ score }) => score !== null);
  const areAlike =
    first &&
    others.every(
      ({ weight, score }) => weight.text === first.weight.text && score?.text === first.score?.text,
    );
  if (!first || fitting.length > 1 || (!areAlike && first.deviation === null)) return null;
  // What was reached and what it is called may stand in other columns; points and score are the same in any.
  return first.complete
    ? { ...first, labels: [], texts: {}, reason: null, deviation: null, complete: false }
    : first;
}

/** A row that was read, which tells the columns of its page. */
export interface NextRow {
  reading: RowReading;
  row: FormRow;
}

/** For each row, the next one below that was read; for those below the last of them, that one. */
export function rowsAhead(
  body: readonly BodyRow[],
  chosen: readonly (RowReading | null)[],
): (NextRow | null)[] {
  const read = body.map(({ row }, index): NextRow | null => {
    const reading = chosen[index];
    return reading ? { reading, row } : null;
  });
  let next = read.findLast((each) => each !== null) ?? null;
  const ahead = read.toReversed().map((each) => {
    const below = next;
    next = each ?? next;
    return below;
  });
  return ahead.reverse();
}

/** Which field a cell that stands alone goes on with: the one of its column in the next row of its page. */
export function fieldAt(
  column: number,
  width: number,
  next: NextRow | null,
): 'name' | 'target' | 'actual' | 'reason' | null {
  if (next?.row.cells.length !== width) return null;
  const { texts, score } = next.reading;
  if (score && column > score.column) return 'reason';
  for (const role of ['name', 'target', 'actual'] as const)
    if (texts[role]?.column === column) return role;
  return null;
}
