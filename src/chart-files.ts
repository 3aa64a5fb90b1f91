/** The files of a chart: what each holds, and how large the picture is. */
import { chartCredit } from './embed/chart-credit.ts';
import { chartPicture, PIXELS_PER_PIXEL } from './embed/chart-picture.ts';
import { chartSheets } from './embed/chart-sheets.ts';
import { subtitleOf } from './embed/page-words.ts';
import { standaloneSvg } from './embed/standalone-svg.ts';
import type { ReportChart } from './embed/report-chart.ts';
import { site } from './site.ts';

const wordsOf = (found: ReportChart) => ({
  sheets: chartSheets,
  subtitle: subtitleOf(found),
  credit: chartCredit(found.chart, found.report, site.name),
});

/** The wide drawing, for print and for pages that have room. */
export function chartSvgFile(found: ReportChart): string {
  const { chart } = found;
  return standaloneSvg(chart, chart.wide, { ...wordsOf(found), scheme: 'automatic' }).svg;
}

/** The narrow drawing: pictures are looked at on phones, where the wide one could not be read. */
export function chartPictureFile(found: ReportChart): Buffer {
  return chartPicture(found.chart, found.chart.narrow, wordsOf(found));
}

/** The size of the picture in pixels. */
export function chartPictureSize(found: ReportChart): { width: number; height: number } {
  const { chart } = found;
  const options = { ...wordsOf(found), scheme: 'fixed' } as const;
  const { width, height } = standaloneSvg(chart, chart.narrow, options);
  return { width: width * PIXELS_PER_PIXEL, height: height * PIXELS_PER_PIXEL };
}
