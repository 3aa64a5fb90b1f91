/** Lines that rule tables: what they part, and what they leave whole. */
import { describe, expect, it } from 'vitest';
import { findTables, type Grid } from './find-tables.ts';
import type { Line } from './lines-of-path.ts';

const across = (at: number, from: number, to: number): Line => ({ isUpright: false, at, from, to });
const upright = (at: number, from: number, to: number): Line => ({ isUpright: true, at, from, to });

/** A cell as `row:column`, and how many rows and columns it covers where it is more than one. */
const written = ({ cells }: Grid) =>
  cells.map(
    ({ row, column, rows, columns }) =>
      `${row}:${column}${rows * columns === 1 ? '' : ` ${rows}×${columns}`}`,
  );

describe('findTables', () => {
  it('puts lines together that are drawn cell by cell', () => {
    const lines = [0, 20, 40].flatMap((at) => [across(at, 0, 50), across(at + 0.5, 50.5, 100)]);
    const sides = [0, 50, 100].flatMap((at) => [upright(at, 0, 20), upright(at, 20, 40)]);
    const tables = findTables([...lines, ...sides]);
    expect(tables.map(({ grids }) => grids.map(written))).toEqual([[['0:0', '0:1', '1:0', '1:1']]]);
  });

  it('tells merged cells, to the right and downwards', () => {
    const lines = [across(0, 0, 90), across(20, 30, 90), across(40, 0, 90)];
    const sides = [upright(0, 0, 40), upright(30, 0, 40), upright(60, 20, 40), upright(90, 0, 40)];
    const [table] = findTables([...lines, ...sides]);
    expect(written(table!.grids[0])).toEqual(['0:0 2×1', '0:1 1×2', '1:1', '1:2']);
  });

  it('closes a table whose outer columns are open', () => {
    const lines = [0, 20, 40].map((at) => across(at, 0, 90));
    const [table] = findTables([...lines, upright(30, 0, 40)]);
    expect(table?.grids[0].xs).toEqual([0, 30, 90]);
  });

  it('closes a row that the edge of the page cuts, and says so', () => {
    const lines = [0, 20].map((at) => across(at, 0, 90));
    const [table] = findTables([...lines, ...[0, 30, 90].map((at) => upright(at, 0, 50))]);
    expect(table).toMatchObject({ isCutAbove: false, isCutBelow: true });
    expect(table?.grids[0].ys).toEqual([0, 20, 50]);
  });

  it('begins a new grid where as many columns stand at other places', () => {
    const lines = [0, 20, 40, 60].map((at) => across(at, 0, 90));
    const sides = [upright(0, 0, 60), upright(90, 0, 60)];
    const moved = [upright(30, 0, 40), upright(45, 40, 60)];
    const [table] = findTables([...lines, ...sides, ...moved]);
    expect(table?.grids.map(({ xs }) => xs)).toEqual([
      [0, 30, 90],
      [0, 45, 90],
    ]);
  });

  it('keeps tables apart that no line joins, and takes a rule below a title for no table', () => {
    const box = (top: number) => [
      ...[top, top + 20].map((at) => across(at, 0, 50)),
      ...[0, 25, 50].map((at) => upright(at, top, top + 20)),
    ];
    expect(findTables([...box(0), ...box(60), across(40, 0, 50)])).toHaveLength(2);
  });

  it.each([
    ['hatching', Array.from({ length: 100_000 }, (_, at) => across(at, 0, 1000))],
    [
      'a fine grid',
      Array.from({ length: 4000 }, (_, at) => [
        across(at * 3, 0, 12_000),
        upright(at * 3, 0, 12_000),
      ]).flat(),
    ],
  ])('takes %s for a drawing', (_, lines) => {
    expect(findTables(lines)).toEqual([]);
  });
});
