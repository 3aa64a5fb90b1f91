/**
 * The tree of a report: mdast, with what the stages learn kept in `data`.
 *
 * Every node keeps its place in the source, so lines are never stored twice.
 */
import type {
  Heading,
  Node,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { MoneyUnit } from '../../src/fiscal/money.ts';
import type { DropReason } from '../../src/fiscal/report.ts';

/** Title, number and unit printed around a table, and the notes below it. */
export interface TableFrame {
  title: string;
  /** The line of the title, or of the table's first row where it has none. */
  titleLine: number;
  number: string | null;
  unit: MoneyUnit | null;
  /** The caption prints a unit that nobody knows, so none may be taken from elsewhere. */
  unknownUnit: boolean;
  /** Who the caption says the table is of. */
  department: string | null;
  notes: { text: string; line: number }[];
  /** First and last line of caption, rows and notes. */
  lines: [number, number];
  /** Lines of caption and notes, which are the table's although no row of it. */
  captionLines: number[];
}

/** A performance form, kept as it is printed: its title and everything up to the next title. */
export interface Form extends Parent {
  type: 'form';
  title: string;
  /** Depth in the outline; set with the headings. */
  depth: number;
  children: (Paragraph | Table)[];
}

/** A defined term of the glossary. */
export interface TermDefinition extends Node {
  type: 'termDefinition';
  term: string;
  definition: string;
  group: string | null;
  /** The paragraph as printed. */
  text: string;
}

declare module 'mdast' {
  interface RootContentMap {
    form: Form;
    termDefinition: TermDefinition;
  }
  interface ParagraphData {
    /** The line carried heading marks (`#`), which say that it stands alone, not at which level. */
    marked?: boolean;
    /** The line was a bullet; extraction puts them at random. */
    bullet?: boolean;
    /** A note below a table or form. */
    note?: boolean;
    /** A line of the cover. */
    cover?: boolean;
  }
  interface TableData {
    frame?: TableFrame;
    /** Lines of a table whose rows or columns nothing tells: kept as printed. */
    unread?: boolean;
    /** Rows without their blank cells, wherever these stood; as many stand at their ends. */
    lostBlanks?: boolean;
    /** Rows are whole, but merged cells of the header may have left blanks at the ends of its rows. */
    lostMerges?: boolean;
    /** Rows of the header are shorter than those below, and may have lost their merged cells. */
    shortHeader?: boolean;
    /** Rows of a text in which no row prints a blank cell: where their columns tell no other way, they are whole. */
    noBlanks?: boolean;
  }
  interface HeadingData {
    /** Headings that the numbering does not order: titles of tables and forms. */
    of?: 'table' | 'form';
  }
}

declare module 'vfile' {
  interface DataMap {
    /** Lines that are no content of the report, with the reason. Filled by the stages that drop them. */
    dropped: { from: number; to: number; reason: DropReason }[];
  }
}

/** First and last line of a node. */
export function linesOf(node: Node): [number, number] {
  return [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
}

/** The printed text of a node. */
export function textOf(node: Node): string {
  return toString(node);
}

/** A position that spans whole lines. */
export function spanning(from: number, to: number): NonNullable<Node['position']> {
  return { start: { line: from, column: 1 }, end: { line: to, column: 1 } };
}

/** Lets a node go on to the end of another. */
export function extendOver(node: Node, last: Node): void {
  node.position = spanning(linesOf(node)[0], linesOf(last)[1]);
}

/** A paragraph over the given lines. */
export function paragraph(children: PhrasingContent[], from: number, to: number): Paragraph {
  return { type: 'paragraph', children, position: spanning(from, to) };
}

/** Whether a paragraph begins with bold text that is not all of it: a run-in heading. */
export function hasBoldLead(node: Paragraph): boolean {
  return node.children[0]?.type === 'strong' && node.children.length > 1;
}

/** A row of a table as printed. */
export interface PrintedRow {
  cells: string[];
  lines: [number, number];
}

/** The cells of a table as printed, row by row. */
export function cellsOf(table: Table): PrintedRow[] {
  return table.children.map((row) => ({ cells: row.children.map(textOf), lines: linesOf(row) }));
}

/**
 * A row of cells over the given lines.
 *
 * @param lines of the cells, where each has one of its own
 */
export function tableRow(
  cells: readonly string[],
  from: number,
  to: number,
  lines?: readonly number[],
): TableRow {
  const children = cells.map((value, index): TableRow['children'][number] => ({
    type: 'tableCell',
    position: lines ? spanning(lines[index] ?? from, lines[index] ?? from) : spanning(from, to),
    children: value === '' ? [] : [{ type: 'text', value }],
  }));
  return { type: 'tableRow', position: spanning(from, to), children };
}

/** A table of the rows, from the first line of the first to the last of the last. */
export function tableOf(rows: readonly TableRow[], data?: Table['data']): Table {
  const lines = rows.map(linesOf);
  return {
    type: 'table',
    children: [...rows],
    position: spanning(lines[0]?.[0] ?? 1, lines.at(-1)?.[1] ?? 1),
    ...(data ? { data } : {}),
  };
}

/** The heading of a table or a form that is a section of its own, in place of its title. */
export function headingOf(of: 'table' | 'form', title: string, node: Node): Heading {
  return {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: title }],
    data: { of },
    position: spanning(...linesOf(node)),
  };
}

/** Whether a node of the root is a line of running text. */
export function isParagraph(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph';
}

/** Records lines as dropped, from the first to the last. */
export function dropLines(
  file: VFile,
  [from, to]: readonly [number, number],
  reason: DropReason,
): void {
  (file.data.dropped ??= []).push({ from, to, reason });
}

/** Records the lines of a node as dropped. */
export function drop(file: VFile, node: Node, reason: DropReason): void {
  dropLines(file, linesOf(node), reason);
}

/** Replaces the children of the root by those that the function gives for each. */
export function rewrite(
  tree: Root,
  change: (node: RootContent, index: number, nodes: readonly RootContent[]) => RootContent[],
): void {
  tree.children = tree.children.flatMap(change);
}
