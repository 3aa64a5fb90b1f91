/**
 * The structured report: the one schema that types it, validates what the converter writes, and is
 * published at `/schema/report.json`.
 */
import { z } from 'zod';
import { checkedSchema, countChecked } from './checks/checked.ts';
import { findingSchema } from './checks/finding.ts';
import { factSchema } from './fact.ts';
import { MONEY_UNITS } from './money.ts';
import { projectSchema } from './projects/project.ts';
import { slug } from './slug.ts';

/** Raised when a field changes its meaning or goes; added fields leave it. */
export const REPORT_VERSION = 1;

export const REPORT_KINDS = ['final', 'budget'] as const;
export const REPORT_SCOPES = ['department', 'unit'] as const;
export const AGENCY_LEVELS = ['central', 'province', 'city', 'district', 'township'] as const;

export { KIND_NAMES, LEVEL_NAMES, SCOPE_NAMES } from './report-names.ts';

const line = z.int().positive().describe('1-based line of the source file');
const lines = z
  .tuple([line, line])
  .describe('first and last line in the source file, both included');

export const regionSchema = z
  .object({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .nullable()
      .describe('GB/T 2260 code, null for central agencies'),
    province: z.string().nullable(),
    city: z.string().nullable(),
    district: z.string().nullable(),
  })
  .describe('where the agency governs, from the gazetteer, the registry or the sidecar');

export const agencySchema = z.object({
  slug: slug.describe('folder of the sources and first part of the address'),
  name: z.string().min(1).describe('as the report prints it'),
  region: regionSchema,
  level: z.enum(AGENCY_LEVELS).nullable().describe('null where nothing tells it'),
});

const blockSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), text: z.string().min(1), lines }),
    z.object({ type: z.literal('note'), text: z.string().min(1), lines }),
    z.object({
      type: z.literal('term'),
      text: z.string().min(1),
      term: z.string().describe('the name under `terms`'),
      lines,
    }),
    z.object({
      type: z.literal('table'),
      text: z.string().describe('the title of the table'),
      table: z.string().describe('the id under `tables`'),
      lines,
    }),
    z.object({
      type: z.literal('form'),
      text: z.string().describe('the title of the performance form'),
      project: z
        .string()
        .nullable()
        .describe('the id under `projects` that holds its lines, where it tells of one project'),
      raw: z
        .array(z.object({ cells: z.array(z.string()), line }))
        .optional()
        .describe(
          'its lines as printed, where no project holds them; a line without cells is one cell',
        ),
      lines,
    }),
  ])
  .describe('one piece of a section, in the order of the report');

const sectionSchema = z.object({
  id: z.string().describe('fragment of the section on the page'),
  title: z.string(),
  depth: z.int().min(1).max(6).describe('from the numbering: 第X部分, 一、, （一）, 1.'),
  line,
  blocks: z.array(blockSchema),
});

const rowSchema = z.object({
  cells: z.array(z.string()).describe('as printed; a blank cell is an empty string'),
  values: z
    .array(z.int().nullable())
    .describe('分 where the cell is an amount (a printed zero is 0), else null'),
  line,
});

const tableSchema = z.object({
  id: z.string(),
  number: z.string().nullable().describe('as printed without blanks, e.g. 公开01表'),
  title: z.string(),
  unit: z.enum(MONEY_UNITS).nullable(),
  columns: z.array(z.string()).describe('flattened header names, levels joined by " / "'),
  rows: z.array(rowSchema),
  columnNumbers: z.array(z.string()).nullable().describe('the 栏次 row as printed'),
  empty: z.boolean().describe('no cell holds an amount, a count or a word beside labels'),
  notes: z
    .array(z.object({ text: z.string(), line }))
    .describe('notes below the table, explanations of an empty one'),
  lines,
});

const termSchema = z.object({
  term: z.string().min(1),
  definition: z.string().min(1),
  group: z.string().nullable().describe('heading above it in the glossary, e.g. 收入科目'),
  lines,
});

export const correctionSchema = z.object({
  line,
  expect: z.string().min(1).describe('what the line prints'),
  replace: z.string().describe("the editor's reading"),
  reason: z.string().min(1),
  date: z.iso
    .date({ error: 'a day that exists, as “YYYY-MM-DD”, in quotation marks' })
    .optional()
    .describe('the day of the correction'),
});

/** Why a line of the source is not part of the report's content. */
export const DROP_REASONS = {
  contents: '目录',
  'page-number': '页码',
  'repeated-header': '换页后重复的表头',
  repeated: '重复印出的段落',
  separator: '分隔线',
  furniture: '网页或排版残留',
} as const;
export type DropReason = keyof typeof DROP_REASONS;

const lineUseSchema = z.union([
  z.object({
    from: line,
    to: line,
    as: z.string().describe('e.g. cover, heading, paragraph, table:income, term, form'),
  }),
  z.object({
    from: line,
    to: line,
    dropped: z.enum(Object.keys(DROP_REASONS) as [DropReason, ...DropReason[]]),
  }),
]);

export const reportSchema = z
  .object({
    version: z.literal(REPORT_VERSION),
    id: z.string().describe('<agency>/<year>-<kind>'),
    title: z.string().describe('the title that the report gives itself'),
    agency: agencySchema,
    year: z.int().min(1990).max(2100),
    kind: z.enum(REPORT_KINDS),
    scope: z.enum(REPORT_SCOPES),
    published: z
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
      .nullable()
      .describe('date on the cover, as exact as it is printed'),
    publisher: z.string().nullable().describe('who published it, from the sidecar'),
    url: z.url().nullable().describe('where it was published, from the sidecar'),
    unit: z.enum(MONEY_UNITS).describe('unit of most tables'),
    source: z.object({
      path: z.string().describe('relative to content/'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      encoding: z.string(),
      lines: z.int().nonnegative(),
      characters: z
        .literal('traditional')
        .optional()
        .describe(
          'where the source is printed in traditional ones; the report has simplified ones',
        ),
    }),
    sections: z.array(sectionSchema),
    tables: z.array(tableSchema),
    facts: z.array(factSchema).describe('amounts, rates and counts that the running text states'),
    projects: z
      .array(projectSchema)
      .describe('what forms, lists of forms and running text tell of projects'),
    terms: z.array(termSchema),
    findings: z.array(findingSchema).describe('what came of comparing its places with each other'),
    corrections: z.array(correctionSchema).describe('declared readings that differ from the print'),
    lines: z.array(lineUseSchema).describe('what became of every line that is not blank'),
  })
  .describe('A Chinese government disclosure report, as printed and as meant');

export type Report = z.infer<typeof reportSchema>;
/** What a report says; what came of checking it is added last. */
export type ReportContent = Omit<Report, 'findings'>;
export type ReportKind = Report['kind'];
export type Agency = z.infer<typeof agencySchema>;
export type Region = z.infer<typeof regionSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Block = z.infer<typeof blockSchema>;
export type ReportTable = z.infer<typeof tableSchema>;
export type TableRow = z.infer<typeof rowSchema>;
export type Term = z.infer<typeof termSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type LineUse = z.infer<typeof lineUseSchema>;

/** What lists and indexes need of a report, without its tables and text. */
export const reportSummarySchema = reportSchema
  .pick({
    id: true,
    title: true,
    agency: true,
    year: true,
    kind: true,
    scope: true,
    published: true,
    unit: true,
  })
  .extend({
    checked: checkedSchema,
    /** The ids of its tables, each of which has a file. */
    tables: z.array(z.string()),
  });
export type ReportSummary = z.infer<typeof reportSummarySchema>;

/** The summary of a report. */
export function summaryOf(report: Report): ReportSummary {
  return reportSummarySchema.parse({
    ...report,
    checked: countChecked(report.findings),
    tables: report.tables.map(({ id }) => id),
  });
}
