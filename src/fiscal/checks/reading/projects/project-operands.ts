/** Amounts and scores of projects as operands. */
import { MONEY_UNITS, fen, readAmount, type MoneyUnit } from '../../../money.ts';
import type { Project, ProjectAmount, ProjectFund } from '../../../projects/project.ts';
import { toHalfWidth } from '../../../characters.ts';
import type { PrintedOperand } from '../cells/printed-cell.ts';
import { decimalsOf, stepOf } from '../../../tables/print-precision.ts';

/** The columns of money, as forms call them. */
export const FUND_NAMES = {
  yearStart: '年初预算数',
  fullYear: '全年预算数',
  executed: '全年执行数',
} as const;
export type FundColumn = keyof typeof FUND_NAMES;

/** What tells of a project: a form, a list of forms, or the running text. */
const SOURCE_NAMES = { form: '自评表', list: '自评汇总表', narrative: '说明' } as const;

/** Where a project is told of, and its name: `自评汇总表“困难群众医疗救助”`. */
export function projectLabel({ source, kind, name }: Project): string {
  if (kind === 'overall') return '部门整体自评表';
  const short = name === null || name.length <= 24 ? name : `${name.slice(0, 23)}…`;
  return `${SOURCE_NAMES[source]}${short === null ? '' : `“${short}”`}`;
}

/** Where a project is told of, without its name: `自评汇总表里的项目`. */
export function projectPlace({ source }: Project): string {
  return `${SOURCE_NAMES[source]}里的项目`;
}

/** The unit of an amount, from what it means; 万元 for zeros, as most forms have it. */
function unitOf({ raw, value }: ProjectAmount): MoneyUnit {
  if (!value) return '万元';
  const found = MONEY_UNITS.find((unit) => {
    const reading = readAmount(raw, unit);
    return reading.kind === 'amount' && reading.fen === value;
  });
  return found ?? '万元';
}

/** A cell of a form's rows of money, and it in words: `120.00 万元`. */
export interface FundOperand extends PrintedOperand {
  readonly words: string;
  readonly unit: MoneyUnit;
}

/** A cell of a form's rows of money; null where it is not printed or its unit is unknown. */
export function fundOperand(
  project: Project,
  fund: ProjectFund | null,
  column: FundColumn,
): FundOperand | null {
  const amount = fund?.[column] ?? null;
  if (amount?.value == null) return null;
  const part =
    fund === project.funds ? '' : (fund?.label?.replace(/^.*[：:]|[（(]\d[）)]/g, '') ?? '');
  const row = part === '' ? '' : `“${part}”`;
  return {
    operand: {
      label: `${projectLabel(project)}${row}${FUND_NAMES[column]}`,
      raw: amount.raw,
      line: amount.line,
    },
    words: `${amount.raw} ${unitOf(amount)}`,
    unit: unitOf(amount),
    amount: fen(amount.value),
    step: stepOf(unitOf(amount), decimalsOf(amount.raw)),
  };
}

/** What all weights of a form add up to, in millionths. */
export const FULL_POINTS = 100_000_000;

/** A score or weight in millionths of a point; null for anything that is no plain number. */
export function pointsOf(raw: string | null): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,6}))?$/.exec(toHalfWidth(raw ?? '').replace(/[\s分]/g, ''));
  return match ? Number(`${match[1] ?? ''}${(match[2] ?? '').padEnd(6, '0')}`) : null;
}

/** Millionths of a point as a reader would write them: `93.6`. */
export function pointsWords(points: number): string {
  return String(Number(`${points}e-6`));
}
