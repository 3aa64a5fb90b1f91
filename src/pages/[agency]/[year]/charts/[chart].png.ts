import type { APIRoute } from 'astro';
import { chartPictureFile } from '../../../../chart-files.ts';
import { chartPaths, readChart, type ChartProps } from '../../../../chart-pages.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<ChartProps> = async ({ props }) =>
  new Response(new Uint8Array(chartPictureFile(await readChart(props))), {
    headers: { 'content-type': 'image/png' },
  });
