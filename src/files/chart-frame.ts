/** What the embed code, oEmbed and the chart page say of one chart, in one place. */
import type { Frame } from '../embed/embed-code.ts';
import { embedHeights, type EmbedHeights } from '../embed/embed-height.ts';
import { pageWords } from '../embed/page-words.ts';
import type { ReportChart } from '../embed/report-chart.ts';
import { oncePer } from '../fiscal/once-per.ts';
import { addresses, outside } from '../site/addresses.ts';
import { site } from '../site/site.ts';

/** How high the frame of a chart must be. */
export const frameHeights = oncePer(
  (found: ReportChart): EmbedHeights => embedHeights(found.chart, pageWords(found, site.name)),
  ({ chart }) => chart,
);

/** The frame of a chart: its address, its height, and a title that tells whose numbers these are. */
export function chartFrame({ chart, report }: ReportChart): Frame {
  return {
    address: outside(addresses.chart(report, chart.id)),
    title: `${report.agency.name} ${report.year} 年：${chart.title}`,
    height: frameHeights({ chart, report }).any,
  };
}
