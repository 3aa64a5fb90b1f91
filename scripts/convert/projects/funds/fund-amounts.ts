/** Rows of amounts as funds: the unit, the budget of the year's start, the rows by source. */
import { isMoneyUnit, readAmount, type MoneyUnit } from '../../../../src/fiscal/money.ts';
import type {
  ProjectAmount,
  ProjectFund,
  ProjectFunds,
} from '../../../../src/fiscal/projects/project.ts';
import { readDecimal, readScore, sumOf, type Decimal } from '../decimal.ts';
import { hasCell, type FormRow } from '../form-rows.ts';
import { TOTAL, type NumberRow, type PrintedNumber, type ProvenRow } from './fund-numbers.ts';
import { withoutNoise } from '../../printed/text.ts';

const UNIT = /[（(]\d{0,3}([百千万亿]?万?元)[）)]|单位[:：](?:人民币)?([百千万亿]?万?元)/;
/** Longer cells tell of other amounts. */
const LONGEST_WITH_UNIT = 40;

/** The unit that the form prints; `713000000.35元` is a misread `（万元）`. */
export function unitOf(rows: readonly FormRow[]): MoneyUnit | null {
  const printed = rows
    .flatMap(({ cells }) => cells.map(withoutNoise))
    .filter(({ length }) => length <= LONGEST_WITH_UNIT)
    .flatMap((words) => UNIT.exec(words)?.slice(1) ?? []);
  const [unit, ...others] = new Set(printed.filter(isMoneyUnit));
  return others.length === 0 ? (unit ?? null) : null;
}

/** A printed number as an amount, in 分 where the unit is known. */
export function amountOf(
  decimal: Decimal | null | undefined,
  unit: MoneyUnit | null,
  line: number,
): ProjectAmount | null {
  if (!decimal) return null;
  const reading = unit === null ? null : readAmount(decimal.raw, unit);
  return { raw: decimal.raw, value: reading?.kind === 'amount' ? reading.fen : null, line };
}

function printedAmount(
  number: PrintedNumber | null | undefined,
  unit: MoneyUnit | null,
): ProjectAmount | null {
  return number ? amountOf(number, unit, number.line) : null;
}

/** One number before, or several that say the same: the budget of the year's start, where the form has such a column. */
export function yearStartOf(row: ProvenRow, labelled: boolean): PrintedNumber | null {
  const [first] = row.before;
  return labelled && first && row.before.every((number) => number?.millionths === first.millionths)
    ? first
    : null;
}

/**
 * Whether the budget that a rate proves stands below 年初预算数, and the cell below 全年预算数 is blank. Columns are
 * counted from the right, since merged cells on the left may have been one or several.
 */
export function isOfYearStart(section: readonly FormRow[], total: ProvenRow): boolean {
  const header = section.find((row) => hasCell(row, /^年初预算/) && hasCell(row, /^全年预算/));
  const row = section.find(({ line }) => line === total.line);
  if (!header || !row) return false;
  const below = (label: RegExp) => {
    const at = header.cells.findIndex((cell) => label.test(withoutNoise(cell)));
    return withoutNoise(row.cells[row.cells.length - (header.cells.length - at)] ?? '');
  };
  return (
    below(/^年初预算/) === withoutNoise(total.fullYear.raw) &&
    below(/^全年预算/) === '' &&
    below(/^(?:全年)?执行数/) === withoutNoise(total.executed.raw)
  );
}

/** Amounts of which those taken for the full year's budget are of the year's start. */
export function asOfYearStart<Fund extends ProjectFund>(fund: Fund): Fund {
  return { ...fund, yearStart: fund.fullYear, fullYear: null };
}

/** A proven row as a fund. */
export function fundOf(row: ProvenRow, unit: MoneyUnit | null, labelled: boolean): ProjectFund {
  return {
    // A row with a weight is the total; any other name beside it slid there.
    label:
      row.weight === null || (row.label !== null && TOTAL.test(withoutNoise(row.label)))
        ? row.label
        : null,
    yearStart: printedAmount(yearStartOf(row, labelled), unit),
    fullYear: printedAmount(row.fullYear, unit),
    executed: printedAmount(row.executed, unit),
    rate: { raw: row.rate.raw, line: row.rate.line },
  };
}

/** Rows by source: three numbers beside a label each, and together as much as the row of the total. */
export function partsOf(
  rows: readonly NumberRow[],
  total: ProvenRow,
  unit: MoneyUnit | null,
  labelled: boolean,
): ProjectFund[] {
  if (total.before.length > 1 || total.label === null || !TOTAL.test(withoutNoise(total.label)))
    return [];
  const parts = rows.filter((row) => row.line > total.line);
  const columns = [...total.before, total.fullYear, total.executed];
  const regular =
    parts.length > 0 &&
    parts.every(
      ({ label, numbers }) =>
        label !== null &&
        !TOTAL.test(withoutNoise(label)) &&
        numbers
          .slice(0, columns.length)
          .every((number, index) => columns[index] === null || (number && !number.percent)) &&
        numbers.length >= columns.length,
    );
  if (!regular) return [];
  const adds = columns.every(
    (column, index) =>
      column === null ||
      column.millionths === sumOf(parts.flatMap(({ numbers }) => numbers[index] ?? [])),
  );
  if (!adds) return [];
  return parts.map(({ label, numbers }) => {
    const [yearStart, fullYear, executed] = [null, ...numbers].slice(total.before.length);
    const rate = numbers.length === total.count ? numbers[total.rateAt] : null;
    return {
      label,
      yearStart: labelled ? printedAmount(yearStart, unit) : null,
      fullYear: printedAmount(fullYear, unit),
      executed: printedAmount(executed, unit),
      rate: rate ? { raw: rate.raw, line: rate.line } : null,
    };
  });
}

/** Four columns under their four labels, without a rate: proven where the sources add up to the total. */
export function alignedFunds(
  section: readonly FormRow[],
  rows: readonly NumberRow[],
  unit: MoneyUnit | null,
): ProjectFunds | null {
  const header = section.find(
    (row) =>
      hasCell(row, /^年初预算数?$/) &&
      hasCell(row, /^全年预算数?$/) &&
      hasCell(row, /^全年执行数?$/),
  );
  const [total, ...parts] = rows;
  const row = section.find(({ line }) => line === total?.line);
  if (
    !header ||
    !total ||
    !row ||
    total.label === null ||
    !TOTAL.test(withoutNoise(total.label)) ||
    header.cells.length !== row.cells.length
  )
    return null;
  const column = (label: RegExp) =>
    header.cells.findIndex((cell) => label.test(withoutNoise(cell)));
  const columns = [column(/^年初预算数?$/), column(/^全年预算数?$/), column(/^全年执行数?$/)];
  const numbers = columns.map((at) => readDecimal(row.cells[at] ?? ''));
  const weight = readScore(row.cells[column(/^分值/)] ?? '');
  const [yearStart, fullYear, executed] = numbers;
  if (!yearStart || !fullYear || !executed || parts.length === 0 || fullYear.millionths === 0)
    return null;
  const adds = numbers.every(
    (number, index) =>
      number?.millionths === sumOf(parts.flatMap((part) => part.numbers[index] ?? [])),
  );
  if (!adds) return null;
  const { line } = total;
  return {
    label: total.label,
    yearStart: amountOf(yearStart, unit, line),
    fullYear: amountOf(fullYear, unit, line),
    executed: amountOf(executed, unit, line),
    rate: null,
    weight: weight?.raw ?? null,
    score: null,
    parts: [],
  };
}
