/** Where the cells of a row stand, counted from its name: the same in most rows, though whole pages slide. */
import { columnsToScore, type IndicatorHeader } from './indicator-columns.ts';
import type { RowReading } from './indicator-row.ts';

/** The pattern that the header itself has. */
export function patternOfHeader(header: IndicatorHeader): string | null {
  const columns = columnsToScore(header);
  return columns ? columns.map(({ column }) => column - (columns[0]?.column ?? 0)).join(' ') : null;
}

/** Whether only the name stands further left than the pattern has it, with blank cells between. */
function isNameAside(pattern: string, expected: string): boolean {
  const [found, wanted] = [pattern.split(' ').map(Number), expected.split(' ').map(Number)];
  const shift = (found[1] ?? 0) - (wanted[1] ?? 0);
  return (
    shift > 0 &&
    found.length === wanted.length &&
    found.every((offset, index) => index === 0 || offset - shift === wanted[index])
  );
}

/** Whether the texts of a row stand where the header or most rows have them, the score perhaps left blank. */
export function fitsPattern(reading: RowReading, expected: ReadonlySet<string>): boolean {
  if (!reading.complete) return false;
  const own = reading.pattern;
  return [...expected].some(
    (pattern) =>
      pattern === own ||
      (own.endsWith(' ') && pattern.startsWith(own)) ||
      (reading.labels.length === 0 &&
        /\p{Script=Han}{4}/u.test(reading.texts.name?.text ?? '') &&
        isNameAside(own, pattern)),
  );
}
