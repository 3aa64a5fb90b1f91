/** The files of a chart: what each holds, and how large the picture is. */
import { chartCredit } from './embed/chart-credit.ts';
import { chartPicture, PIXELS_PER_PIXEL } from './embed/chart-picture.ts';
import { chartSheets as sheets } from './embed/chart-sheets.ts';
import { standaloneSvg } from './embed/standalone-svg.ts';
import type { YearChart } from './embed/year-chart.ts';
import { site } from './site.ts';

const creditOf = ({ chart, report }: YearChart) => chartCredit(chart, report, site.name);

/** The wide drawing, for print and for pages that have room. */
export function chartSvgFile(found: YearChart): string {
  const { chart } = found;
  const options = { sheets, credit: creditOf(found), scheme: 'automatic' } as const;
  return standaloneSvg(chart, chart.wide, options).svg;
}

/** The narrow drawing: pictures are looked at on phones, where the wide one could not be read. */
export function chartPictureFile(found: YearChart): Buffer {
  const { chart } = found;
  return chartPicture(chart, chart.narrow, { sheets, credit: creditOf(found) });
}

/** The size of the picture in pixels. */
export function chartPictureSize(found: YearChart): { width: number; height: number } {
  const { chart } = found;
  const options = { sheets, credit: creditOf(found), scheme: 'fixed' } as const;
  const { width, height } = standaloneSvg(chart, chart.narrow, options);
  return { width: width * PIXELS_PER_PIXEL, height: height * PIXELS_PER_PIXEL };
}
