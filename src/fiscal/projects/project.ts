/**
 * A project (or a whole department) as its performance form, a list of forms or the running text gives it.
 *
 * Every field is printed beside an unmistakable label or proven by the form's own arithmetic; what is neither is null.
 */
import { z } from 'zod';

export const PROJECT_KINDS = ['project', 'overall', 'target'] as const;
export const PROJECT_SOURCES = ['form', 'list', 'narrative'] as const;
const PROJECT_STATES = ['clean', 'partial', 'unreadable'] as const;

/** Fields that a project gives only where something proves them. */
export const PROJECT_FIELDS = [
  'name',
  'department',
  'unit',
  'funds',
  'management',
  'indicators',
  'goal',
  'result',
  'tasks',
  'total',
  'grade',
  'reason',
] as const;

/** What is known of indicators of which every row was read below its header, so that none was lost. */
export const ROWS_BELOW_HEADER = '指标各行都与表头对齐';

const line = z.int().positive().describe('1-based line of the source file');
const lines = z
  .tuple([line, line])
  .describe('first and last line in the source file, both included');
const printed = z.string().min(1).nullable();

const projectAmountSchema = z
  .object({
    raw: z.string().min(1).describe('as printed'),
    value: z.int().nullable().describe('分; null where the form prints no unit'),
    line,
  })
  .describe('an amount of money');

const projectFundSchema = z.object({
  label: printed.describe('what the row is called, e.g. 年度资金总额'),
  yearStart: projectAmountSchema.nullable().describe('年初预算数'),
  fullYear: projectAmountSchema.nullable().describe('全年预算数'),
  executed: projectAmountSchema.nullable().describe('全年执行数'),
  rate: z
    .object({ raw: z.string().min(1), line })
    .nullable()
    .describe('预算执行率 as printed, with or without %'),
});

const projectFundsSchema = projectFundSchema.extend({
  weight: printed.describe('分值 of the execution rate, usually 10'),
  score: printed.describe('得分 of the execution rate'),
  parts: z
    .array(projectFundSchema)
    .describe('rows by source of money; given only if they add up to the row of the total'),
});

const managementItemSchema = z.object({
  name: printed.describe('e.g. 安排科学性'),
  weight: z.string().min(1),
  score: z.string().min(1),
  note: printed.describe('情况说明'),
  issue: printed.describe('存在问题和改进措施'),
  line,
});

const indicatorSchema = z.object({
  level1: printed.describe('一级指标; follows from the standard name of level 2, else as printed'),
  level2: printed.describe('二级指标'),
  name: printed.describe('三级指标'),
  criterion: printed.describe('评（扣）分标准, in forms of targets'),
  description: printed.describe('绩效指标描述, in forms of targets'),
  initialTarget: printed.describe('年初指标值 where the form prints an adjusted one too'),
  target: printed.describe(
    '指标值; its sign (≥ ≤ = - —) is as unreliable as the extraction and never a minus',
  ),
  actual: printed.describe('实际完成值'),
  weight: printed.describe('分值'),
  score: printed.describe('得分'),
  deviation: printed.describe('偏差度'),
  reason: printed.describe('偏差原因分析及改进措施'),
  basis: printed.describe('指标值确定依据, in forms of targets'),
  line,
});

const projectTaskSchema = z.object({
  name: z.string().min(1).describe('任务名称'),
  content: z.string().min(1).describe('主要内容'),
  result: z.string().min(1).describe('实际完成情况'),
  line,
});

export const projectSchema = z
  .object({
    id: z
      .string()
      .regex(/^(?:form|list|narrative)-\d+$/)
      .describe('unique in the report'),
    source: z
      .enum(PROJECT_SOURCES)
      .describe(
        'a form of its own, a row of a table that lists forms, or an item of the running text',
      ),
    kind: z
      .enum(PROJECT_KINDS)
      .describe('自评 of a project, 自评 of the whole department, or 绩效目标'),
    state: z
      .enum(PROJECT_STATES)
      .describe(
        'clean: the weights and the scores add up and every row was read (of a row of a list or an item of the text: executed / full-year budget is the printed rate); partial: something is proven; unreadable: nothing is',
      ),
    title: z.string().describe('the title of the form, empty where it has none'),
    name: printed.describe('项目名称'),
    department: printed.describe('主管部门, or the department itself in its overall form'),
    unit: printed.describe('实施单位'),
    funds: projectFundsSchema.nullable(),
    management: z.array(managementItemSchema).describe('资金管理情况'),
    indicators: z
      .array(indicatorSchema)
      .describe('rows as printed; none of a form in which nothing is proven'),
    goal: printed.describe('预期目标'),
    result: printed.describe('实际完成情况, of the goal'),
    tasks: z.array(projectTaskSchema).describe('年度主要任务'),
    total: z.object({ weight: printed, score: printed, line }).nullable().describe('总分'),
    grade: printed.describe('自评等级 as printed: 优, 良, 中, 差'),
    reason: printed.describe('the reason that the running text gives for the difference'),
    proofs: z.array(z.string()).describe('which arithmetic holds, in words'),
    provenBy: z
      .partialRecord(z.enum(PROJECT_FIELDS), z.array(z.string()).min(1))
      .describe(
        'what each field that is given is known by: arithmetic that holds, or what it stands beside',
      ),
    missing: z.array(z.string()).describe('what was lost or contradicts, in words'),
    link: z
      .object({
        id: z.string().describe('the other account of the same project in this report'),
        by: z.enum(['name', 'amounts']),
        inferred: z.boolean().describe('true where the names do not say it'),
      })
      .nullable(),
    lines,
    raw: z
      .array(z.object({ cells: z.array(z.string()), line }))
      .describe('the lines as printed; a line without cells is one cell'),
  })
  .describe('one project as one place of the report gives it');

export type Project = z.infer<typeof projectSchema>;
export type ProjectKind = Project['kind'];
export type ProjectState = Project['state'];
export type ProjectField = (typeof PROJECT_FIELDS)[number];
export type ProjectAmount = z.infer<typeof projectAmountSchema>;
export type ProjectFund = z.infer<typeof projectFundSchema>;
export type ProjectFunds = z.infer<typeof projectFundsSchema>;
export type ManagementItem = z.infer<typeof managementItemSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type ProjectTask = z.infer<typeof projectTaskSchema>;
