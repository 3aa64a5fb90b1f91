/** What can be compared across agencies and years: the key figures that a report prints, and one share. */
import { keyFigures, type KeyFigureId } from '../../fiscal/figures/key-figures.ts';
import type { Fen } from '../../fiscal/money.ts';
import type { Report } from '../../fiscal/report.ts';

/** The measures in the order of the page, as it calls them. */
export const MEASURES = {
  'total-spending': '全年支出',
  'basic-spending': '基本支出',
  'project-spending': '项目支出',
  'project-share': '项目支出占全年支出的比例',
  'three-public': '“三公”经费',
} as const;

export type MeasureId = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];

/** What a report says of a measure: an amount, or a share from 0 to 1, and the line of the source that prints it. */
export type MeasureValue =
  | { readonly type: 'amount'; readonly amount: Fen; readonly line: number }
  | { readonly type: 'share'; readonly share: number; readonly line: number };

/** The value of a measure, or null where the report does not print it. */
export function measureValue(report: Report, measure: MeasureId): MeasureValue | null {
  const id: KeyFigureId = measure === 'project-share' ? 'project-spending' : measure;
  const figure = keyFigures(report).find((candidate) => candidate.id === id);
  if (!figure) return null;
  const { amount, share, line } = figure;
  if (measure !== 'project-share') return { type: 'amount', amount, line };
  return share === null || share < 0 ? null : { type: 'share', share, line };
}
