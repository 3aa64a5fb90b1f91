/**
 * Rows become a typed table: which rows are header, which number the columns, which repeat the header
 * after a page break, and what each cell means in the table's unit.
 */
import type { Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import {
  columnLeaf,
  columnRole,
  HEADER_SEPARATOR,
  isRateColumn,
} from '../../../src/fiscal/columns.ts';
import { readAmount, type MoneyUnit } from '../../../src/fiscal/money.ts';
import type { ReportTable, TableRow } from '../../../src/fiscal/report.ts';
import { tableKindByColumns, tableKindOf } from '../../../src/fiscal/tables.ts';
import {
  findHeader,
  headerLevels,
  isGroupRow,
  repeatedHeaderRows,
  repeatsHeader,
} from './find-header.ts';
import { nameCodeParts } from './code-parts.ts';
import { flattenHeader } from '../header/flatten-header.ts';
import { placeRows, type PlacedRow } from './place-rows.ts';
import { warn } from '../problem.ts';
import { commonUnit, headerUnit, unitOfText } from './table-units.ts';
import { headerRows as spreadHeader } from '../header/unfold-header.ts';
import { withoutBlanks } from '../printed/text.ts';
import { cellsOf, drop, linesOf, type PrintedRow, type TableFrame } from '../tree.ts';

declare module 'mdast' {
  interface TableData {
    /** The table as it will stand in report.json; set by `typeTables`. */
    typed?: ReportTable;
  }
}

/** Labels that say what is counted; `用车` is a line of the vehicles that a department keeps. */
const COUNTED =
  /(?<!公务)用车$|车辆数|设备(?:[（(]不含车辆[）)])?$|[（(](?:台|辆|个|人|人次|平方米|套|批次?|次|台[、/]辆|台[（(]套[）)])+[）)]/;

/** Labels of rows that print percents. */
const RATED = /[%％][）)]?$|(?:增减|增长|下降|完成|执行)率$/;

/** Columns without a word in any row are what a merged title row left behind. */
function trimColumns(columns: string[], rows: readonly PrintedRow[]): string[] {
  const filled = Math.max(
    0,
    ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1),
  );
  return columns.slice(0, Math.max(filled, columns.findLastIndex((column) => column !== '') + 1));
}

/** Extraction may put a tab before every row: a first column in which nothing is printed is none. */
function withoutLeadingBlanks(rows: readonly PrintedRow[]): PrintedRow[] {
  const first = Math.min(
    ...rows
      .map(({ cells }) => cells.findIndex((cell) => cell !== ''))
      .filter((index) => index >= 0),
  );
  return Number.isFinite(first) && first > 0
    ? rows.map((row) => ({ ...row, cells: row.cells.slice(first) }))
    : [...rows];
}

function checkWidths(rows: readonly PrintedRow[], columns: readonly string[], file: VFile): void {
  const width = columns.findLastIndex((column) => column !== '') + 1;
  if (width === 0) return;
  const few = rows.filter(({ cells }) => cells.length < width);
  const many = rows.filter(({ cells }) => cells.slice(width).some((cell) => cell !== ''));
  const tell = (off: readonly PrintedRow[], reason: string, advice: string) => {
    const [first] = off;
    if (!first) return;
    warn(
      file,
      { line: first.lines[0] },
      {
        rule: 'row-width',
        reason,
        expected: `${width} cells, as in the header`,
        found: `${first.cells.length}${off.length > 1 ? ` (and ${off.length - 1} more rows)` : ''}`,
        advice,
      },
    );
  };
  // Extraction that strips trailing tabs shortens most rows; that says nothing about a single one.
  if (few.length <= rows.length / 2)
    tell(
      few,
      'A row has too few cells',
      'Compare it with the original; blank cells were added at its end, none was moved',
    );
  tell(
    many,
    'A row has too many cells',
    'Compare it with the original; the cells without a header are kept at its end',
  );
}

/** Says which rows were moved, once for those that stand together, and which stand in other columns than their own. */
function checkPlaces(
  printed: readonly PrintedRow[],
  placed: readonly (PrintedRow & Pick<PlacedRow, 'isInPlace'>)[],
  file: VFile,
): void {
  const isMoved = (index: number) =>
    (placed[index]?.cells.length ?? 0) > (printed[index]?.cells.length ?? 0);
  placed.forEach(({ lines, isInPlace }, index) => {
    if ((isInPlace && !isMoved(index)) || (isMoved(index) && isMoved(index - 1))) return;
    let more = 0;
    while (isMoved(index) && isMoved(index + more + 1)) more += 1;
    const found = (printed[index]?.cells ?? []).join(' ').trim().slice(0, 40);
    warn(
      file,
      { line: lines[0] },
      {
        rule: 'row-place',
        reason: 'The cells of a row stand in other columns than their own',
        expected: 'a name below the names and amounts below the amounts',
        found: `“${found}”${more > 0 ? ` (and ${more} more rows)` : ''}`,
        advice: isMoved(index)
          ? 'Compare it with the original; blank cells were put between and in front of its own'
          : 'It is shown as printed and left out of sums; declare a correction',
      },
    );
  });
}

function typeRow(
  row: PrintedRow & Pick<PlacedRow, 'isInPlace'>,
  columns: readonly string[],
  unit: MoneyUnit | null,
  known: boolean,
  file: VFile,
): TableRow {
  const cells = columns.map((_, column) => row.cells[column] ?? '');
  const roles = columns.map(columnRole);
  // The label of a number is the nearest to its left: tables print two lists side by side.
  const labelOf = (column: number) =>
    withoutBlanks(
      cells[roles.findLastIndex((role, index) => index < column && role === 'label')] ?? '',
    );
  const isCounted = (column: number) => !roles.includes('count') && COUNTED.test(labelOf(column));
  const values = cells.map((cell, column) => {
    if (unit === null || roles[column] !== 'amount' || isCounted(column)) return null;
    if (!row.isInPlace) return null;
    // 2016年比2015年增减%: rates below amounts.
    if (RATED.test(labelOf(column))) return null;
    if (isRateColumn(columns[column] ?? '')) return null;
    const reading = readAmount(cell, unit);
    if (reading.kind === 'amount') return reading.fen;
    if (reading.kind === 'text' && known && /\d/.test(cell) && !/[%％]$/.test(cell.trim())) {
      warn(
        file,
        { line: row.lines[0] },
        {
          rule: 'amount',
          reason: `A cell of the column “${columns[column]}” is no amount`,
          expected: `a number in ${unit}`,
          found: `“${cell.trim().slice(0, 30)}”`,
          advice:
            'It is shown as printed and left out of sums; declare a correction if the print is misread',
        },
      );
    }
    return null;
  });
  return { cells, values, line: row.lines[0] };
}

/** `科目 / 合计 / 科目编码`: an amount does not stand below the word for names, so nothing tells what stands below what. */
function isMisplaced(column: string): boolean {
  const [head = '', below = '', ...others] = column.split(HEADER_SEPARATOR);
  return others.length > 0 && /^(?:项目|科目)$|科目$/.test(head) && columnRole(below) === 'amount';
}

function warnOfHeader(file: VFile, [first]: readonly PrintedRow[]): void {
  if (!first) return;
  warn(
    file,
    { line: first.lines[0] },
    {
      rule: 'table-header',
      reason:
        'The merged cells of a header left no trace, and nothing tells what stands below what',
      expected: 'a blank cell for each column that a merged cell covers',
      found: `“${first.cells.join(' ').trim().slice(0, 40)}”`,
      advice: 'The table is shown as printed and left out of sums; extract its header again',
    },
  );
}

/** The rows of a header; where its merged cells left no trace, at the full width that their words tell. */
function withMerges(levels: string[][], width: number): string[][] {
  const lines = levels.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  const isCollapsed = lines.length > 1 && lines.every((row) => row.length < width);
  if (!isCollapsed || lines.some((row) => row.includes(''))) return levels;
  const whole = spreadHeader(lines);
  return whole?.[0]?.length === width ? whole.map((row) => [...row]) : levels;
}

function typeTable(
  node: Table,
  frame: TableFrame,
  reportUnit: MoneyUnit | null,
  file: VFile,
): ReportTable {
  const printed = withoutLeadingBlanks(cellsOf(node));
  const lead = printed.findIndex(({ cells }) => !isGroupRow(cells));
  const groups = printed.slice(0, Math.max(lead, 0));
  const rest = printed.slice(groups.length);
  const { header, numbers } = findHeader(rest);
  const repeated = repeatedHeaderRows(rest.slice(0, header));
  for (const index of repeated)
    drop(file, node.children[groups.length + index] ?? node, 'repeated-header');
  const headerRows = rest.slice(0, header).filter((_, index) => !repeated.includes(index));
  const widest = Math.max(0, ...printed.map(({ cells }) => cells.length));
  const numberRow = numbers === null ? null : (rest[numbers] ?? null);
  const skipped = header + (numberRow ? 1 : 0);
  const columns = trimColumns(
    nameCodeParts(
      flattenHeader(
        withMerges(headerLevels(headerRows, numberRow ?? undefined, rest[skipped]), widest),
        widest,
      ),
      rest.slice(skipped).map(({ cells }) => cells),
    ),
    printed.slice(groups.length + header),
  );
  const unit = frame.unit ?? headerUnit(columns) ?? (frame.unknownUnit ? null : reportUnit);
  const body: PrintedRow[] = [...groups];
  rest.slice(skipped).forEach((row, index) => {
    if (repeatsHeader(row.cells, numberRow ? [...headerRows, numberRow] : headerRows))
      drop(file, node.children[groups.length + skipped + index] ?? node, 'repeated-header');
    else if (row.cells.some((cell) => cell !== '')) body.push(row);
  });
  const kind = frame.title === '' ? tableKindByColumns(columns) : tableKindOf(frame.title);
  const placed = placeRows(
    columns,
    body.map(({ cells }) => cells),
  );
  const inColumns = body.map((row, index) => ({ ...row, ...placed[index]! }));
  checkWidths(inColumns, columns, file);
  checkPlaces(body, inColumns, file);
  const isUnclear = columns.some(isMisplaced);
  if (isUnclear) warnOfHeader(file, headerRows);
  const rows = inColumns.map((row) =>
    typeRow({ ...row, isInPlace: row.isInPlace && !isUnclear }, columns, unit, kind !== null, file),
  );
  // A list of units or names holds no amounts; it is empty where it prints nothing.
  const listsNames = columns.every((column) =>
    ['label', 'code', 'ordinal', 'text'].includes(columnRole(column)),
  );
  const filled = (row: TableRow) =>
    listsNames ||
    row.cells.some((cell, column) => {
      const role = columnRole(columns[column] ?? '');
      return (
        role !== 'label' &&
        role !== 'code' &&
        role !== 'ordinal' &&
        // The row of sums may print what its column is called.
        withoutBlanks(cell) !== columnLeaf(columns[column] ?? '') &&
        !['blank', 'not-applicable'].includes(readAmount(cell, '元').kind)
      );
    });
  return {
    id: kind ?? 'other',
    number: frame.number,
    title: frame.title,
    unit:
      rows.some((row) => row.values.some((value) => value !== null)) ||
      frame.unit ||
      headerUnit(columns)
        ? unit
        : frame.unit,
    columns,
    rows,
    columnNumbers: numberRow ? columns.map((_, column) => numberRow.cells[column] ?? '') : null,
    empty: !rows.some(filled),
    notes: frame.notes,
    lines: frame.lines,
  };
}

/** Where a report has several tables of a kind, how far a title is from what the kind is named after. */
function distance({ id, title }: ReportTable): number {
  if (title === '' && id !== 'other') return 2;
  if (/[分按](?:预算)?单位/.test(title)) return 1;
  const isOther = title.includes('公共预算') ? 0 : 1;
  if (id === 'general-basic') return isOther + (title.includes('功能') ? 1 : 0);
  return id === 'general-expenditure' ? isOther : 0;
}

/** Ids are unique in a report: the second table of a kind is `government-fund-2`. */
function numberIds(tables: readonly ReportTable[]): void {
  const seen = new Map<string, number>();
  for (const table of tables.toSorted((a, b) => distance(a) - distance(b))) {
    const count = (seen.get(table.id) ?? 0) + 1;
    seen.set(table.id, count);
    if (count > 1 || table.id === 'other') table.id = `${table.id}-${count}`;
  }
}

/** unified plugin: sets `data.typed` of each framed table. */
export default function typeTables() {
  return (tree: Root, file: VFile): void => {
    const framed = tree.children.filter((node) => node.type === 'table' && node.data?.frame);
    const reportUnit =
      commonUnit(
        framed.map((node) => (node.type === 'table' ? (node.data?.frame?.unit ?? null) : null)),
      ) ?? unitOfText(framed, file);
    const typed: ReportTable[] = [];
    for (const node of framed) {
      const frame = node.type === 'table' ? node.data?.frame : undefined;
      if (node.type !== 'table' || !frame) continue;
      if (frame.title === '') {
        warn(
          file,
          { line: linesOf(node)[0] },
          {
            rule: 'table-title',
            reason: 'A table without a title',
            expected: 'a line ending in 表 above the table or in its first row',
            found: 'none',
            advice:
              'It is shown under what its columns tell, or a number; declare a correction that adds the title',
          },
        );
      }
      const table = typeTable(node, frame, reportUnit, file);
      node.data = { ...node.data, typed: table };
      typed.push(table);
    }
    numberIds(typed);
  };
}
