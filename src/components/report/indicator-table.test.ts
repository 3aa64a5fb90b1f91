import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import type { Indicator } from '../../fiscal/projects/project.ts';
import type { ReportContext } from '../report-context.ts';
import { indicatorTable } from './indicator-table.ts';

const context = {
  anchor: (id: string) => id,
  sourceAddress: (line: number) => `#L${line}`,
} as ReportContext;

/** An indicator worth ten points. */
const indicator = (score: string) =>
  ({ name: '满意度', target: '≥90%', actual: '95%', weight: '10', score, line: 1 }) as Indicator;

it.each([
  ['绩效指标，没得满分的在前', ['10', '9']],
  ['绩效指标', ['10', '10']],
  ['绩效指标', ['8', '9']],
])('says “%s” of the scores %j', (caption, scores) => {
  const html = toHtml(indicatorTable(context, scores.map(indicator), 'form-1'));
  expect(/<caption[^>]*>([^<]*)</.exec(html)?.[1]).toBe(caption);
});
