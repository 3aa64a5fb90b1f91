/** Findings as CSV: what was compared, what came of it, and where it stands. */
import { CHECK_FAMILIES } from '../fiscal/checks/check.ts';
import { FINDING_STATUS_NAMES, type Finding } from '../fiscal/checks/finding.ts';
import { CHECKS } from '../fiscal/checks/index.ts';
import { fen, isMoneyUnit, plainAmount } from '../fiscal/money.ts';
import { KIND_NAMES, type Report } from '../fiscal/report.ts';
import { csv } from './csv.ts';

/** The fields, in the order of `findingRow`; numbers are in the unit that the row names. */
export const FINDING_FIELDS = [
  { name: '单位', type: 'string' },
  { name: '年度', type: 'integer' },
  { name: '报告', type: 'string' },
  { name: '类别', type: 'string' },
  { name: '核对', type: 'string' },
  { name: '结果', type: 'string' },
  { name: '说明', type: 'string' },
  { name: '一边', type: 'number' },
  { name: '另一边', type: 'number' },
  { name: '相差', type: 'number' },
  { name: '四舍五入允许', type: 'number' },
  { name: '数的单位', type: 'string' },
  { name: '用到的数', type: 'string' },
  { name: '原文行', type: 'string' },
  { name: '编号', type: 'string' },
] as const;

/** Exact, with a hyphen for minus and no grouping. */
function numberText(value: number | null, unit: string | null): string {
  if (value === null) return '';
  return isMoneyUnit(unit) ? plainAmount(fen(value), unit).replace(/\.?0+$/, '') : String(value);
}

/** Each number with its place; of those that make up a sum and agree with it, only the sum is called by its name. */
function operandWords({ status, operands }: Finding): string {
  return operands
    .map((operand, index) => {
      const isPart = index > 0 && (status === 'holds' || status === 'rounding');
      const label = isPart ? '' : operand.label;
      return `${label} ${operand.raw}（${operand.report === undefined ? '' : `${operand.report} `}${operand.line} 行）`.trimStart();
    })
    .join('；');
}

/** One finding as a row. */
export function findingRow(report: Report, finding: Finding): string[] {
  const { check, status, title, statement, reconciliation, unit, lines, id } = finding;
  const family = CHECKS.find((each) => each.id === check)?.family;
  return [
    report.agency.name,
    String(report.year),
    KIND_NAMES[report.kind],
    family ? CHECK_FAMILIES[family] : '',
    title,
    FINDING_STATUS_NAMES[status],
    statement + (reconciliation ?? ''),
    numberText(finding.stated, unit),
    numberText(finding.expected, unit),
    numberText(finding.difference, unit),
    numberText(finding.tolerance, unit),
    unit ?? '',
    operandWords(finding),
    lines.join(' '),
    id,
  ];
}

/** Rows below their header; what a spreadsheet would run is guarded as `csv.ts` says. */
export function findingsCsv(rows: readonly (readonly string[])[]): string {
  return csv([FINDING_FIELDS.map(({ name }) => name), ...rows]);
}
