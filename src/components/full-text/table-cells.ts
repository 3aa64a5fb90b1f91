/** The header and the rows of one part of a statutory table. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { TableRow } from '../../fiscal/report.ts';
import { codeLevel } from '../../fiscal/tables/codes.ts';
import { columnRole } from '../../fiscal/tables/columns.ts';
import { headerGrid, type HeaderCell } from '../../fiscal/tables/header-grid.ts';
import { rowKind, type RowKind } from '../../fiscal/tables/row-kind.ts';
import { isTotalLabel } from '../../fiscal/words.ts';
import { withBreakableWords } from '../breakable-words.ts';
import type { ReportContext } from '../report-context.ts';
import { sourceLink } from '../source-link.ts';
import type { LabelMarker } from './term-notes.ts';

/** Header cells as printed, the printed numbers of columns below them. */
export function tableHead(
  columns: readonly string[],
  columnNumbers: readonly string[] | null,
  label: LabelMarker,
): Element {
  const rows = headerGrid(columns).map((cells, level, all) =>
    h('tr', [
      ...cells.map((cell) => headerCell(columns, cell, label)),
      level === 0
        ? h(
            'th',
            { scope: 'col', className: ['line'], ...(all.length > 1 && { rowSpan: all.length }) },
            '原文行',
          )
        : null,
    ]),
  );
  const numbers = columnNumbers
    ? h('tr', { className: ['column-numbers'] }, [
        ...columnNumbers.map((text, index) =>
          h('td', { className: isNumeric(columns[index]) ? 'amount' : null }, text),
        ),
        h('td', { className: ['line'] }),
      ])
    : null;
  return h('thead', [...rows, numbers]);
}

function headerCell(
  columns: readonly string[],
  { text, columnSpan, rowSpan, column }: HeaderCell,
  label: LabelMarker,
): Element {
  return h(
    'th',
    {
      scope: column === null ? 'colgroup' : 'col',
      ...(columnSpan > 1 && { colSpan: columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
      className: column === null ? null : headerClass(columns[column]),
    },
    withBreakableWords(label(text)),
  );
}

/** Numbers end at one edge; ordinals and codes need little room. */
function headerClass(column = ''): string | null {
  if (isNumeric(column)) return 'amount';
  return isCode(column) ? 'code' : null;
}

function isNumeric(column = ''): boolean {
  return ['amount', 'count'].includes(columnRole(column));
}

function isCount(column = ''): boolean {
  return columnRole(column) === 'count';
}

function isCode(column = ''): boolean {
  return ['ordinal', 'code'].includes(columnRole(column));
}

/** The marks of the cell of a line in a column. */
export type CellMarks = (line: number, column: number) => Element[];

/** One row: the first name in it is its header; a sum printed in the code column takes the name's place too. */
export function tableRow(
  context: ReportContext,
  columns: readonly string[],
  row: TableRow,
  folds: boolean,
  label: LabelMarker,
  marks: CellMarks,
): Element {
  const { cells } = row;
  const kind = rowKind(columns, cells);
  const header = headerColumn(columns, cells);
  const isWide =
    columnRole(columns[header] ?? '') === 'code' &&
    columnRole(columns[header + 1] ?? '') === 'label';
  const rendered = columns.flatMap((_, index) => {
    if (isWide && index === header + 1) return [];
    const text = cells[index] ?? '';
    // Many cells are blank: without a class, a page weighs noticeably less.
    const properties = text === '' ? {} : { className: cellClass(columns, cells, index) };
    if (index !== header || text.trim() === '')
      return [h('td', properties, [text, ...marks(row.line, index)])];
    return [
      h(
        'th',
        { scope: 'row', ...(isWide && { colSpan: 2 }), ...properties },
        kind === 'blank' ? text : withBreakableWords(label(text)),
      ),
    ];
  });
  return h('tr', { className: rowClass(kind, folds) }, [
    ...rendered,
    h('td', { className: ['line'] }, [sourceLink(context, row.line)]),
  ]);
}

function rowClass(kind: RowKind, folds: boolean): string | null {
  if (kind === 'item') return null;
  return kind === 'blank' && !folds ? null : kind;
}

function cellClass(
  columns: readonly string[],
  cells: readonly string[],
  index: number,
): string | null {
  if (isNumeric(columns[index])) return isCount(columns[index]) ? 'amount count' : 'amount';
  const role = columnRole(columns[index] ?? '');
  if (role === 'ordinal' || (role === 'code' && !isTotalLabel(cells[index] ?? ''))) return 'code';
  return role === 'label' ? levelClass(columns, cells, index) : null;
}

/** The column of the row's name; -1 in tables whose columns are the names. */
function headerColumn(columns: readonly string[], cells: readonly string[]): number {
  const label = columns.findIndex((column) => columnRole(column) === 'label');
  const code = columns.findIndex((column) => columnRole(column) === 'code');
  const nameIsInCode =
    code !== -1 && (cells[label] ?? '').trim() === '' && isTotalLabel(cells[code] ?? '');
  return nameIsInCode ? code : label;
}

/** The class of a name by the code left of it: 类, 款 and 项 are told apart by indentation and weight. */
function levelClass(
  columns: readonly string[],
  cells: readonly string[],
  label: number,
): string | null {
  const code = columns.slice(0, label).findLastIndex((column) => columnRole(column) === 'code');
  const level = code === -1 ? null : codeLevel(cells[code] ?? '');
  return level === null ? null : `level-${level}`;
}
