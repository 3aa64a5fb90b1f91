import type { APIRoute } from 'astro';
import { chartPaths, readChart, type ChartProps } from '../../../../chart-pages.ts';
import { chartCsv } from '../../../../downloads/chart-csv.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<ChartProps> = async ({ props }) => {
  const { chart } = await readChart(props);
  return new Response(chartCsv(chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
