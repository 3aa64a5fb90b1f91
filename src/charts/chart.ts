/** What every chart is: words, two layouts and the table behind them. Knows no page, no address, no DOM. */
import type { ReportKind } from '../fiscal/report.ts';
import type { Layout } from './layout.ts';

/** Every chart of a report, in the order of the page. The ids are parts of published addresses. */
export const CHART_IDS = [
  'income-sources',
  'spending-by-function',
  'basic-vs-project',
  'money-flow',
  'economic-breakdown',
  'three-public',
  'budget-vs-final',
  'project-performance',
  'year-on-year',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** A column of the table behind a chart. Amounts, shares and scores are right-aligned; a text is short and stays on one line; words need room. */
export interface ChartColumn {
  readonly name: string;
  readonly type: 'name' | 'amount' | 'share' | 'score' | 'text' | 'words';
}

/** A row of the table behind a chart: every value that the chart shows, none folded. */
export interface ChartRow {
  /** As shown, one for each column; blank where the report prints nothing. */
  readonly cells: readonly string[];
  /** Whole 分 where a cell is an amount of money, else null; one for each column. */
  readonly values: readonly (number | null)[];
  /** The line of the source that prints it; null for what is worked out from other rows. */
  readonly line: number | null;
  /** The id of the report that the line belongs to, where rows come from several. */
  readonly report?: string;
  /** 1 for a row that belongs to the one above. */
  readonly depth?: 0 | 1;
  /** A sum of other rows. */
  readonly isTotal?: boolean;
}

/** Where a chart's numbers stand. */
export interface ChartSource {
  /** Of which report; null for charts of several reports. */
  readonly kind: ReportKind | null;
  /** What `id` is the id of: a table or a section of the report; reports have none. */
  readonly part: 'table' | 'section' | 'reports';
  readonly id: string;
  /** The title of the table or the section, as printed. */
  readonly title: string;
  readonly line: number | null;
}

/** A chart, ready to be put into a figure, a page of its own, or a file. */
export interface Chart {
  readonly id: string;
  /** The finding: 近九成用于卫生健康. */
  readonly title: string;
  /** What is shown, without the unit: 2023 年支出，按功能分类. */
  readonly subtitle: string;
  /** One sentence that says what the drawing shows, for those who do not see it. */
  readonly sentence: string;
  /** Of the amounts drawn and in the table: 万元, % and so on. */
  readonly unit: string;
  /** For containers up to 480 px. */
  readonly narrow: Layout;
  readonly wide: Layout;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  /** What a reader must know to read the numbers right: how one was worked out, what differs by rounding. */
  readonly notes: readonly string[];
  readonly source: ChartSource;
}

/** What a chart is made of: its layouts are worked out when something is drawn, since lists only ask which there are. */
export type ChartParts = Omit<Chart, 'narrow' | 'wide'> & {
  readonly narrow: () => Layout;
  readonly wide: () => Layout;
};

/** A chart whose layouts are worked out when they are asked for, each once. */
export function createChart({ narrow, wide, ...words }: ChartParts): Chart {
  const known: { narrow?: Layout; wide?: Layout } = {};
  return {
    ...words,
    get narrow() {
      return (known.narrow ??= narrow());
    },
    get wide() {
      return (known.wide ??= wide());
    },
  };
}
