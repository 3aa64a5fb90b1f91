/** What the running text of a report states: an amount, a rate or a count, of something, in its own words. */
import { z } from 'zod';

/** What is measured, and how a page calls it. */
export const MEASURE_NAMES = {
  final: '决算数',
  'year-start-budget': '年初预算数',
  'full-year-budget': '全年预算数',
  budget: '预算数',
  executed: '执行数',
  'prior-year': '上年数',
  change: '比上年增减',
  'growth-rate': '比上年增减率',
  'budget-difference': '与预算相差',
  share: '占比',
  'completion-rate': '完成预算的比例',
  'execution-rate': '预算执行率',
  count: '数量',
  score: '得分',
  involved: '涉及资金',
  contract: '合同金额',
  rate: '比率',
  mentioned: '提到的数',
} as const;

export type Measure = keyof typeof MEASURE_NAMES;

/** What a difference is a difference from: the amount of the year before, or what was planned. */
export type ComparedWith = 'year' | 'budget';

/** What was planned, of the year's start or after changes. */
export const BUDGETS: readonly Measure[] = ['year-start-budget', 'full-year-budget', 'budget'];

export const DIFFERENCES: Readonly<Partial<Record<Measure, ComparedWith>>> = {
  change: 'year',
  'growth-rate': 'year',
  'budget-difference': 'budget',
  'completion-rate': 'budget',
  'execution-rate': 'budget',
};

export const factSchema = z
  .object({
    section: z.string().describe('id of the section'),
    subject: z.string().describe('what the number is of, in the words of the report'),
    code: z
      .string()
      .regex(/^\d{3,7}$/)
      .nullable()
      .describe('its code where the subject is a 类, 款 or 项 of this report’s tables'),
    measure: z.enum(Object.keys(MEASURE_NAMES) as [Measure, ...Measure[]]),
    of: z.string().nullable().describe('what a share is a share of'),
    raw: z.string().describe('the number as printed; 持平 and the like where no number is'),
    value: z
      .number()
      .nullable()
      .describe('分 for money, else the number; decreases are negative; null for ∞'),
    unit: z.string().describe('as printed: 万元, %, 个, 人次 …'),
    reason: z.string().nullable().describe('the reason that the report gives for it'),
    quote: z.string().describe('the words around the number'),
    line: z.int().positive(),
  })
  .describe('one statement of the running text');

export type Fact = z.infer<typeof factSchema>;
