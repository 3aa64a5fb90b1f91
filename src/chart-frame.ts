/** What the embed code, oEmbed and the chart page say of one chart, in one place. */
import { absolute, addresses, type ChartKey } from './addresses.ts';
import type { Frame } from './embed/embed-code.ts';
import { embedHeight } from './embed/embed-height.ts';
import { pageWords } from './embed/page-words.ts';
import type { YearChart } from './embed/year-chart.ts';
import { site } from './site.ts';

/** The key of a chart of a report; both reports of a year share it. */
export function chartKey({ chart, report }: YearChart): ChartKey {
  return { slug: report.agency.slug, year: report.year, chart: chart.id };
}

/** The frame of a chart: its address, its height, and a title that tells whose numbers these are. */
export function chartFrame({ chart, report }: YearChart): Frame {
  return {
    address: absolute(addresses.chart(chartKey({ chart, report }))),
    title: `${report.agency.name} ${report.year} 年：${chart.title}`,
    height: embedHeight(chart, pageWords(chart, report, site.name)),
  };
}
