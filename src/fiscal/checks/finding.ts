/** What came of comparing two places of a report: the finding, as `report.json` and the pages give it. */
import { z } from 'zod';

/**
 * `holds`: equal; `rounding`: unequal by no more than rounding explains; `differs`: unequal by more;
 * `unverifiable`: an operand is missing, unreadable, or not of the same scope.
 */
const FINDING_STATUSES = ['holds', 'rounding', 'differs', 'unverifiable'] as const;
/** `figure`: numbers; `wording`: words. */
const FINDING_SEVERITIES = ['figure', 'wording'] as const;

/** How the outcomes are called, on pages and in downloads. */
export const FINDING_STATUS_NAMES = {
  holds: '相符',
  rounding: '相符（差在四舍五入以内）',
  differs: '不一致',
  unverifiable: '没法核对',
} as const;

const line = z.int().positive().describe('1-based line of the source file');

const operandSchema = z
  .object({
    label: z
      .string()
      .min(1)
      .describe('what it is, e.g. 说明“公务接待费”决算数 or 收入决算表“合计”“财政拨款收入”'),
    raw: z.string().describe('as printed; empty where nothing is printed'),
    line,
    report: z
      .string()
      .optional()
      .describe('id of the report that prints it, where it is that of the year before'),
    table: z.string().optional().describe('id of its table, where it is a cell'),
    column: z
      .int()
      .nonnegative()
      .optional()
      .describe('index of its column among those of the table, where it is a cell'),
  })
  .describe('one printed thing that was compared');

export const findingSchema = z
  .object({
    id: z.string().describe('unique in the report and stable'),
    check: z.string().describe('id of the rule in the catalogue'),
    status: z.enum(FINDING_STATUSES),
    severity: z.enum(FINDING_SEVERITIES),
    title: z.string().describe('what was compared, in a few words'),
    statement: z.string().describe('what was found, in a neutral sentence complete in itself'),
    unit: z
      .string()
      .nullable()
      .describe('of the four numbers below as the report prints them: 万元, %, 个'),
    stated: z.number().nullable().describe('分 for money, else the number in `unit`'),
    expected: z.number().nullable().describe('what the other operands give'),
    difference: z.number().nullable().describe('stated − expected'),
    tolerance: z.number().nullable().describe('the most that rounding explains'),
    reconciliation: z
      .string()
      .nullable()
      .describe('what exactly makes up the difference, where other printed numbers tell it'),
    operands: z.array(operandSchema).describe('without the zeros of a sum'),
    lines: z.array(line).describe('every line concerned, ascending'),
  })
  .describe('one comparison within the report');

export type Finding = z.infer<typeof findingSchema>;
export type FindingStatus = Finding['status'];
export type FindingSeverity = Finding['severity'];
export type Operand = z.infer<typeof operandSchema>;

/** How many findings have each outcome. */
export type FindingCounts = Readonly<Record<FindingStatus, number>>;

/** Counts findings by outcome. */
export function countByStatus(findings: readonly Pick<Finding, 'status'>[]): FindingCounts {
  const counts = { holds: 0, rounding: 0, differs: 0, unverifiable: 0 };
  for (const { status } of findings) counts[status] += 1;
  return counts;
}
