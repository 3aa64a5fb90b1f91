/** oEmbed of a chart page. Its addresses must be absolute: without SITE_URL there is none. */
import type { APIRoute } from 'astro';
import { absolute, addresses } from '../../../../../addresses.ts';
import { chartPictureSize } from '../../../../../chart-files.ts';
import { chartFrame } from '../../../../../chart-frame.ts';
import { chartPaths, readChart, type ChartProps } from '../../../../../chart-pages.ts';
import { oembed } from '../../../../../embed/oembed.ts';
import { site } from '../../../../../site.ts';

export const getStaticPaths = () => (site.url === null ? [] : chartPaths());

export const GET: APIRoute<ChartProps> = async ({ props }) => {
  const found = await readChart(props);
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
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
