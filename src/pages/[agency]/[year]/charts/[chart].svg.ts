import type { APIRoute } from 'astro';
import { chartSvgFile } from '../../../../chart-files.ts';
import { chartPaths, readChart, type ChartProps } from '../../../../chart-pages.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<ChartProps> = async ({ props }) =>
  new Response(chartSvgFile(await readChart(props)), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
