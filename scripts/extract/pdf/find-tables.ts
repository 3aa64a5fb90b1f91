/** Tables of a page, from the lines that rule them. */
import type { Line } from './lines-of-path.ts';

/** A cell, over as many columns and rows as no line parts. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows that follow one another and are parted at the same places. */
export interface Grid {
  /** Where the columns begin, and where the last one ends, from left to right. */
  readonly xs: readonly number[];
  /** The same of the rows, downwards. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** A table on a page, as grids that follow one another. */
export interface Table {
  readonly grids: readonly [Grid, ...Grid[]];
  /** Whether the edge of the page cuts its first row: no line is above it. */
  readonly isCutAbove: boolean;
  /** The same of its last row. */
  readonly isCutBelow: boolean;
}

/** Lines nearer than this, in points, are one; a gap this wide is none. */
const NEAR = 2;
/** A page of more lines, or a table of more cells, is a drawing. */
const MOST_LINES = 10_000;
const MOST_CELLS = 10_000;

const byPlace = (one: Line, other: Line) => one.at - other.at || one.from - other.from;

/** The middle of a column or a row. */
const middleOf = (places: readonly number[], index: number) =>
  (places[index]! + places[index + 1]!) / 2;

/** Places from small to large, those near each other as one. */
function cluster(places: readonly number[]): number[] {
  const clusters: number[] = [];
  for (const place of [...places].sort((one, other) => one - other))
    if (clusters.length === 0 || place - clusters.at(-1)! > NEAR) clusters.push(place);
  return clusters;
}

/** Lines of one direction, those put together that lie in each other's continuation: tables are ruled cell by cell. */
function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let place = -Infinity;
  const levelled = [...lines].sort(byPlace).map((line) => {
    if (line.at - place > NEAR) place = line.at;
    return { ...line, at: place };
  });
  for (const line of levelled.sort(byPlace)) {
    const last = joined.at(-1);
    if (last?.at === line.at && line.from <= last.to + NEAR)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, line.to) };
    else joined.push(line);
  }
  return joined;
}

const touches = (one: Line, other: Line) =>
  one.at >= other.from - NEAR &&
  one.at <= other.to + NEAR &&
  other.at >= one.from - NEAR &&
  other.at <= one.to + NEAR;

/** Lines that hang together, by way of others. */
function groupLines(across: readonly Line[], upright: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  const free = new Set<Line>([...across, ...upright]);
  for (const first of free) {
    free.delete(first);
    const group = [first];
    for (const line of group)
      for (const other of line.isUpright ? across : upright)
        if (free.has(other) && touches(line, other)) {
          free.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

/** Whether one of the lines at a place goes past another place. */
function passes(lines: readonly Line[], at: number, past: number): boolean {
  return lines.some(
    (line) => Math.abs(line.at - at) <= NEAR && line.from <= past && past <= line.to,
  );
}

const ends = (lines: readonly Line[]) => ({
  from: Math.min(...lines.map(({ from }) => from)),
  to: Math.max(...lines.map(({ to }) => to)),
});

/** Lines of one direction with those that are missing where the others end: outer columns and cut rows are open. */
function closed(lines: readonly Line[], others: readonly Line[]): Line[] {
  const { isUpright } = lines[0]!;
  const { from: first, to: last } = ends(others);
  const isMissing = (end: number) => !lines.some(({ at }) => Math.abs(at - end) <= 2 * NEAR);
  const { from, to } = ends(lines);
  const side = (at: number): Line => ({ isUpright, at, from, to });
  return [
    ...(isMissing(first) ? [side(first)] : []),
    ...lines,
    ...(isMissing(last) ? [side(last)] : []),
  ];
}

function tableOf(lines: readonly Line[]): Table | null {
  const ruled = lines.filter(({ isUpright }) => !isUpright).sort(byPlace);
  const parting = lines.filter(({ isUpright }) => isUpright);
  if (ruled.length < 2 || parting.length === 0) return null;
  const across = closed(ruled, parting);
  const [first, ...others] = gridsOf(across, closed(parting, across));
  if (first === undefined) return null;
  const isCutAbove = across[0] !== ruled[0];
  return { grids: [first, ...others], isCutAbove, isCutBelow: across.at(-1) !== ruled.at(-1) };
}

/** The grids of a table, from the top down. */
function gridsOf(across: readonly Line[], upright: readonly Line[]): Grid[] {
  const xs = cluster(upright.map(({ at }) => at));
  const ys = cluster(across.map(({ at }) => at));
  if (xs.length * ys.length > MOST_CELLS) return [];
  const grids: Grid[] = [];
  let [first, parted] = [0, new Set<number>()];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const own = xs.filter((x) => passes(upright, x, middleOf(ys, row)));
    if (row > first && isShifted(own, parted) && isRuled(across, ys[row]!, own)) {
      grids.push(gridOf(parted, ys.slice(first, row + 1), across, upright));
      [first, parted] = [row, new Set()];
    }
    for (const x of own) parted.add(x);
  }
  return [...grids, gridOf(parted, ys.slice(first), across, upright)].filter(
    ({ cells }) => cells.length > 0,
  );
}

/**
 * Whether a row has as many columns as those above, at other places: somebody drew them a little narrower or wider, or
 * another table follows without a gap. Rows whose cells are merged or parted have more or fewer.
 */
function isShifted(own: readonly number[], above: ReadonlySet<number>): boolean {
  return own.length === above.size && own.some((x) => !above.has(x));
}

/** Whether a line parts all columns of a row from what is above. */
function isRuled(across: readonly Line[], at: number, xs: readonly number[]): boolean {
  return xs.slice(0, -1).every((_, column) => passes(across, at, middleOf(xs, column)));
}

function gridOf(
  parted: ReadonlySet<number>,
  ys: readonly number[],
  across: readonly Line[],
  upright: readonly Line[],
): Grid {
  const xs = [...parted].sort((one, other) => one - other);
  const cells: GridCell[] = [];
  const taken = ys.map(() => new Set<number>());
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken[row]!.has(column)) continue;
      let [columns, rows] = [1, 1];
      while (
        column + columns < xs.length - 1 &&
        !taken[row]!.has(column + columns) &&
        !passes(upright, xs[column + columns]!, middleOf(ys, row))
      )
        columns += 1;
      while (row + rows < ys.length - 1 && !passes(across, ys[row + rows]!, middleOf(xs, column)))
        rows += 1;
      for (let below = row; below < row + rows; below += 1)
        for (let right = column; right < column + columns; right += 1) taken[below]!.add(right);
      cells.push({ row, column, rows, columns });
    }
  return { xs, ys, cells };
}

/** The tables of a page, in no order; a frame around one cell is one too. */
export function findTables(lines: readonly Line[]): Table[] {
  if (lines.length > MOST_LINES) return [];
  const across = joinLines(lines.filter(({ isUpright }) => !isUpright));
  const upright = joinLines(lines.filter(({ isUpright }) => isUpright));
  return groupLines(across, upright).flatMap((group) => tableOf(group) ?? []);
}
