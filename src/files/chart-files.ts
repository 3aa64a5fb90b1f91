/** The files of a chart: what each holds, and how large the picture is. */
import { absolute, addresses } from '../site/addresses.ts';
import { chartFrame } from './chart-frame.ts';
import { chartCredit } from '../embed/chart-credit.ts';
import { chartPicture, pictureSize } from '../embed/chart-picture.ts';
import type { SheetWords } from '../embed/chart-sheet.ts';
import { chartPaints, chartStyle } from '../embed/chart-style.ts';
import { oembed } from '../embed/oembed.ts';
import { subtitleOf } from '../embed/page-words.ts';
import { standaloneSvg } from '../embed/standalone-svg.ts';
import type { ReportChart } from '../embed/report-chart.ts';
import { oncePer } from '../fiscal/once-per.ts';
import { site } from '../site/site.ts';

const wordsOf = (found: ReportChart): SheetWords => ({
  subtitle: subtitleOf(found),
  credit: chartCredit(found.chart, found.report, site.name),
});

/** The wide drawing, for print and for pages that have room. */
export function chartSvgFile(found: ReportChart): string {
  return standaloneSvg(found.chart, wordsOf(found), chartStyle);
}

/** The narrow drawing: pictures are looked at on phones, where the wide one could not be read. */
export const chartPictureFile = oncePer(
  (found: ReportChart): Buffer => chartPicture(found.chart, wordsOf(found), chartPaints),
  ({ chart }) => chart,
);

/** The size of the picture in pixels. */
export function chartPictureSize(found: ReportChart): { width: number; height: number } {
  return pictureSize(found.chart, wordsOf(found));
}

/** oEmbed of the chart's page, as JSON. Its addresses must be absolute: without SITE_URL there is none. */
export function chartOembedFile(found: ReportChart): string {
  const { chart, report } = found;
  const answer = oembed({
    frame: chartFrame(found),
    author: {
      name: report.agency.name,
      address: absolute(addresses.year(report.agency.slug, report.year)),
    },
    provider: { name: site.name, address: absolute(addresses.home()) },
    thumbnail: {
      address: absolute(addresses.chartFile(report, chart.id, '.png')),
      ...chartPictureSize(found),
    },
  });
  return JSON.stringify(answer);
}
