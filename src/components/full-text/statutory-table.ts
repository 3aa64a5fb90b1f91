/**
 * A statutory table: caption and unit, its halves one by one, empty rows folded, notes below.
 * Every printed cell is in the page as it is printed.
 */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReportTable } from '../../fiscal/report.ts';
import { rowKind } from '../../fiscal/tables/row-kind.ts';
import { partColumns, tableParts, type TablePart } from '../../fiscal/tables/table-parts.ts';
import { withoutNoise } from '../../fiscal/words.ts';
import { editorNotes } from './editor-note.ts';
import { cellMarks } from '../checks/check-mark.ts';
import { linesOfTable } from '../guessed-lines.ts';
import type { ReportContext } from '../report-context.ts';
import { sourceLink } from '../source-link.ts';
import { tableHead, tableRow, type CellMarks } from './table-cells.ts';
import type { LabelMarker } from './term-notes.ts';

/** Fewer empty rows than this are no burden: folding them would cost more than it saves. */
const FEWEST_FOLDED = 3;

/** The table as one block of the page. `heading` is the title of its section, not said twice; `label` links terms. */
export function statutoryTable(
  context: ReportContext,
  table: ReportTable,
  heading: string,
  label: LabelMarker,
): Element {
  const anchor = context.anchor(`table-${table.id}`);
  const parts = tableParts(table.columns);
  const folded = table.empty ? 0 : foldedRows(table, parts);
  const tables = parts.map((part, index) =>
    tablePart(context, table, part, `${anchor}-${index + 1}`, heading, folded > 0, label),
  );
  const body = h('div', { className: ['table-parts'] }, tables);
  const shown = table.empty ? 0 : table.rows.length * parts.length - folded;
  const dataLines = linesOfTable(
    shown,
    table.notes.map(({ text }) => text),
  );
  return h('div', { className: ['table-block'], id: anchor, dataLines }, [
    folded > 0
      ? h('input', { type: 'checkbox', className: ['fold-toggle'], id: `${anchor}-fold` })
      : null,
    table.empty ? emptyTable(table, body) : body,
    folded > 0 ? foldLabel(`${anchor}-fold`, folded) : null,
    ...table.notes.map((note) =>
      h('p', { className: ['note'] }, [note.text, sourceLink(context, note.line)]),
    ),
    ...editorNotes(context, table.lines),
    h('p', { className: ['table-links'] }, [
      h('a', { href: context.tableAddress(table.id) }, [
        '下载这张表',
        h('span', { className: ['in-brackets'] }, '（CSV）'),
      ]),
    ]),
  ]);
}

function tablePart(
  context: ReportContext,
  table: ReportTable,
  part: TablePart,
  id: string,
  heading: string,
  folds: boolean,
  label: LabelMarker,
): Element {
  const columns = partColumns(table.columns, part);
  const slice = (cells: readonly string[]) => cells.slice(part.from, part.to);
  const numbers = table.columnNumbers && slice(table.columnNumbers);
  const marks: CellMarks = (line, column) => cellMarks(context, table.id, line, part.from + column);
  const rows = table.rows.map((row) =>
    tableRow(context, columns, { ...row, cells: slice(row.cells) }, folds, label, marks),
  );
  return h(
    'div',
    { className: ['table-scroll'], role: 'group', ariaLabelledBy: [id], tabIndex: 0 },
    [
      h('table', { dataUnit: table.unit }, [
        caption(table, part, id, heading),
        tableHead(columns, numbers, label),
        h('tbody', rows),
      ]),
    ],
  );
}

function caption(table: ReportTable, part: TablePart, id: string, heading: string): Element {
  const isRepeated = withoutNoise(heading).endsWith(withoutNoise(table.title));
  return h('caption', { id }, [
    h('span', { className: ['caption-text'] }, [
      h('span', { className: [isRepeated ? 'visually-hidden' : 'table-title'] }, table.title),
      part.name === null ? null : h('span', { className: ['part-name'] }, part.name),
      table.number === null ? null : h('span', { className: ['quiet'] }, table.number),
      table.unit === null
        ? null
        : h('span', { className: ['quiet', 'unit-name'] }, `单位：${table.unit}`),
    ]),
  ]);
}

/** How many rows fold away: all of them together, over the parts of the table. */
function foldedRows(table: ReportTable, parts: readonly TablePart[]): number {
  const perPart = parts.map((part) => {
    const columns = partColumns(table.columns, part);
    const kinds = table.rows.map((row) => rowKind(columns, row.cells.slice(part.from, part.to)));
    const blank = kinds.filter((kind) => kind === 'blank').length;
    return { blank, filled: kinds.length - blank };
  });
  // A part without a single amount would vanish: then the rows are what there is to see.
  const folded = perPart.every(({ filled }) => filled > 0)
    ? perPart.reduce((sum, { blank }) => sum + blank, 0)
    : 0;
  return folded >= FEWEST_FOLDED ? folded : 0;
}

function foldLabel(id: string, count: number): Element {
  return h('label', { htmlFor: id, className: ['fold-label'] }, [
    h('span', { className: ['when-folded'] }, `展开 ${count} 行空白或为零的项目`),
    h('span', { className: ['when-open'] }, `收起 ${count} 行空白或为零的项目`),
  ]);
}

/** An empty table says so first; its columns stay one tap away. */
function emptyTable(table: ReportTable, body: Element): Element {
  const explains = table.notes.some(({ text }) => /无|没有|空表|不涉及|未/.test(text));
  return h('details', { className: ['empty-table'] }, [
    h('summary', [
      h('b', explains ? '这张表是空的，原因见下面的说明。' : '这张表是空的，报告没有说明原因。'),
      ' ',
      h('span', { className: ['unbroken'] }, '看表格的栏目'),
    ]),
    body,
  ]);
}
