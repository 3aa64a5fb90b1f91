/** What the text says of fixed assets and vehicles is what the table of them prints, and the table adds up. */
import { wideBrackets } from '../../characters.ts';
import type { Fact } from '../../fact.ts';
import type { ReportContent, ReportTable, TableRow } from '../../report.ts';
import { columnLeaf, columnRole } from '../../tables/columns.ts';
import { ownTables } from '../../tables/own-tables.ts';
import { withoutNoise, withoutNumber } from '../../words.ts';
import {
  cellAt,
  cellsAt,
  cellWords,
  isUnreadable,
  type Cell,
} from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, added } from '../comparing/compare.ts';
import { printedCount } from '../comparing/count-outcome.ts';
import { printedWords, statedAmount, topicOf } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';
import { sumOutcome } from '../comparing/sums.ts';
import { OWNED_VEHICLES } from './vehicles.ts';

const WHOLE = /^(?:固定)?资产(?:总[额计值]|合计)$/;
const FIXED = /(?<!购置|新增|处置)固定资产(?:金额|总[额值]|价值|原值)?$/;

export const assets: Check = {
  id: 'assets',
  family: 'prose-table',
  severity: 'figure',
  title: '国有资产的说明与表是否一致',
  explanation:
    '国有资产说明写的固定资产金额、车辆数、各类车辆数和大型设备数，应与资产占用表、相关信息统计表印的相同；固定资产占用表的总额应等于房屋、车辆、设备和其他之和。表里没有印数的不核对。',
  formula: '说明的数 = 表里的数；固定资产总额 = 房屋 + 车辆 + 设备 + 其他',
  find: (report) =>
    ownTables(report)
      .filter(({ id }) => /^(?:assets|disclosure-statistics)\b/.test(id))
      .flatMap((table) => [
        ...sumOf(report, table),
        ...moneyOf(report, table),
        ...countsOf(report, table),
      ]),
};

/** `2、车辆（台、辆）` is 车辆, `（一）车辆数合计（辆）` 车辆, `副部(省)级` 副部（省）级. */
function nameOf(label: string): string {
  const name = wideBrackets(withoutNumber(label)).replace(/（(?:[台辆套个件平方米、]|㎡)+）$/, '');
  return OWNED_VEHICLES.test(name) ? '车辆' : name;
}

function labelOf({ columns }: ReportTable, { cells }: TableRow): string {
  const label = columns.findIndex((column) => columnRole(column) === 'label');
  return cells[Math.max(0, label)] ?? '';
}

/** The row of the whole with its amount, where the table has one column of amounts. */
function wholeOf(report: ReportContent, table: ReportTable): Cell | null {
  const [column, ...others] = table.columns.flatMap((name, index) =>
    columnRole(name) === 'amount' && /价值|金额|原值/.test(columnLeaf(name)) ? [index] : [],
  );
  const row = table.rows.find((each) => WHOLE.test(nameOf(labelOf(table, each))));
  return row && column !== undefined && others.length === 0
    ? cellAt(report, { table, row, column })
    : null;
}

/** The rows below the whole that are numbered from 1 on; those without a number are parts of them. */
function sumOf(report: ReportContent, table: ReportTable): Outcome[] {
  const stated = wholeOf(report, table);
  if (!stated) return [];
  const behind = table.rows.slice(table.rows.indexOf(stated.row) + 1);
  const numbers = behind.flatMap((row) => {
    const number = /^\d/.exec(withoutNoise(labelOf(table, row)))?.[0];
    return number === undefined ? [] : [{ row, number: Number(number) }];
  });
  const isInOrder = numbers.every(({ number }, index) => number === index + 1);
  const places = numbers.map(({ row }) => ({ table, row, column: stated.column }));
  if (numbers.length < 3 || !isInOrder || places.some(isUnreadable)) return [];
  const terms = added(cellsAt(report, places));
  return stated.amount === 0 && terms.length === 0
    ? []
    : [sumOutcome({ place: `${table.id}:sum`, stated, terms, parts: `下面 ${numbers.length} 项` })];
}

/** The one statement of a kind in the sections on assets; null where two say different things. */
function onlyFact(facts: readonly Fact[]): Fact | null {
  const [first = null] = facts;
  return facts.every(({ value }) => value === first?.value) ? first : null;
}

function moneyOf(report: ReportContent, table: ReportTable): Outcome[] {
  const printed = table.title.includes('固定资产') ? wholeOf(report, table) : null;
  const fact = onlyFact(
    report.facts.filter(
      ({ measure, subject, section }) =>
        (measure === 'mentioned' || measure === 'final') &&
        FIXED.test(withoutNoise(subject)) &&
        topicOf(report, section).includes('资产'),
    ),
  );
  const stated = fact && statedAmount(fact);
  const unit = fact && moneyUnit(fact);
  if (!printed || !stated || !unit) return [];
  const comparison = compareSum(stated, [[1, printed]]);
  const both = `${stated.operand.label}是 ${printedWords(stated, unit)}，${printed.operand.label}是 ${cellWords(printed)}`;
  return [
    {
      ...comparison,
      place: `${table.id}:money`,
      statement: comparedWords(both, comparison, unit),
      unit,
      reconciliation: null,
      operands: [stated.operand, printed.operand],
    },
  ];
}

/** Vehicles and large equipment, by the name that text and table share. */
function countsOf(report: ReportContent, table: ReportTable): Outcome[] {
  const column = table.columns.findIndex((name) => /^(?:数量|统计数)/.test(columnLeaf(name)));
  const counts = Map.groupBy(
    report.facts.filter(
      ({ measure, unit, section }) =>
        measure === 'count' && /^[辆台]/.test(unit) && topicOf(report, section).includes('资产'),
    ),
    ({ subject }) => nameOf(subject),
  );
  return table.rows.flatMap((row) => {
    const name = nameOf(labelOf(table, row));
    const fact = onlyFact(counts.get(name) ?? []);
    return fact ? printedCount(fact, name, { table, row, column }) : [];
  });
}
