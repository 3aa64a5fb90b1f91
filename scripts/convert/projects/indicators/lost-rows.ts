/** What could not be read in which lines, in words. */

/** A row of which something was not read. */
export interface LostRow {
  readonly line: number;
  /** What is the matter with it, as the end of a sentence: `没有得分`. */
  readonly what: string;
}

/** One sentence for all lines that lack the same: `第 668–670、673 行没有得分`. */
export function lostRowWords(lost: readonly LostRow[]): string[] {
  const byWhat = Map.groupBy(lost, ({ what }) => what);
  return [...byWhat].map(
    ([what, rows]) => `第 ${lineWords(rows.map(({ line }) => line))} 行${what}`,
  );
}

function lineWords(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === line) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}
