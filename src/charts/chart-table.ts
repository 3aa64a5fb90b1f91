/** Rows of the tables behind charts, and where their numbers stand. */
import type { Fen, MoneyUnit } from '../fiscal/money.ts';
import type { Report, ReportTable } from '../fiscal/report.ts';
import type { ChartRow, ChartSource } from './chart.ts';
import { amountLabel } from './units.ts';

/** Words, or an amount; null where the report prints nothing. */
export type CellContent = string | Fen | null;

/** A row in a unit: amounts are printed and kept as whole 分. */
export function chartRow(
  contents: readonly CellContent[],
  unit: MoneyUnit,
  place: Omit<ChartRow, 'cells' | 'values'>,
): ChartRow {
  return {
    cells: contents.map((content) =>
      typeof content === 'number' ? amountLabel(content, unit) : (content ?? ''),
    ),
    values: contents.map((content) => (typeof content === 'number' ? content : null)),
    ...place,
  };
}

/** A table as the source of a chart; the line is where a reader finds its total, or its first line. */
export function tableSource(
  { kind }: Pick<Report, 'kind'>,
  table: Pick<ReportTable, 'id' | 'title' | 'lines'>,
  line?: number,
): ChartSource {
  return { kind, part: 'table', id: table.id, title: table.title, line: line ?? table.lines[0] };
}

/** A section of the running text as the source of a chart. */
export function sectionSource(
  { kind }: Pick<Report, 'kind'>,
  section: { readonly id: string; readonly title: string; readonly line: number },
): ChartSource {
  return { kind, part: 'section', id: section.id, title: section.title, line: section.line };
}
