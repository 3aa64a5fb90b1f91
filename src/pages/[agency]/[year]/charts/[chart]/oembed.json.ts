import type { APIRoute } from 'astro';
import { absolute, addresses } from '../../../../../addresses.ts';
import { chartPictureSize } from '../../../../../chart-files.ts';
import { chartFrame, chartKey } from '../../../../../chart-frame.ts';
import { chartPaths, readChart, type ChartProps } from '../../../../../chart-pages.ts';
import { oembed } from '../../../../../embed/oembed.ts';
import { site } from '../../../../../site.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<ChartProps> = async ({ props }) => {
  const found = await readChart(props);
  const key = chartKey(found);
  const answer = oembed({
    frame: chartFrame(found),
    author: {
      name: found.report.agency.name,
      address: absolute(addresses.year(key.slug, key.year)),
    },
    provider: { name: site.name, address: absolute(addresses.home()) },
    thumbnail: {
      address: absolute(addresses.chartFile(key, '.png')),
      ...chartPictureSize(found),
    },
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
