/** The tables of the tree become those of the report: in one unit, each with an id of its own. */
import type { Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import type { ReportTable } from '../../../src/fiscal/report.ts';
import { distanceFromKind } from '../../../src/fiscal/tables/tables-of-kind.ts';
import { warnOfTitle } from './check-rows.ts';
import { commonUnit, unitOfText } from './table-units.ts';
import { typeTable } from './type-table.ts';
import { linesOf, type TableFrame } from '../tree.ts';

declare module 'mdast' {
  interface TableData {
    /** The table as it will stand in report.json; set by `typeTables`. */
    typed?: ReportTable;
  }
}

/** Ids are unique in a report: the second table of a kind is `government-fund-2`. */
function numberIds(tables: readonly ReportTable[]): void {
  const seen = new Map<string, number>();
  for (const table of tables.toSorted((a, b) => distanceFromKind(a) - distanceFromKind(b))) {
    const count = (seen.get(table.id) ?? 0) + 1;
    seen.set(table.id, count);
    if (count > 1 || table.id === 'other') table.id = `${table.id}-${count}`;
  }
}

/** The tables that have a frame, with it. */
function framedTables(tree: Root): { node: Table; frame: TableFrame }[] {
  return tree.children.flatMap((node) =>
    node.type === 'table' && node.data?.frame ? [{ node, frame: node.data.frame }] : [],
  );
}

/** unified plugin: sets `data.typed` of each framed table. */
export default function typeTables() {
  return (tree: Root, file: VFile): void => {
    const framed = framedTables(tree);
    const reportUnit =
      commonUnit(framed.map(({ frame }) => frame.unit)) ??
      unitOfText(
        framed.map(({ node }) => node),
        file,
      );
    const typed = framed.map(({ node, frame }) => {
      if (frame.title === '') warnOfTitle(file, linesOf(node)[0]);
      const table = typeTable(node, frame, reportUnit, file);
      node.data = { ...node.data, typed: table };
      return table;
    });
    numberIds(typed);
  };
}
