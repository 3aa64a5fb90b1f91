import type { APIRoute } from 'astro';
import { readReport, reportPaths, type ReportProps } from '../../../../reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<ReportProps> = async ({ props }) =>
  new Response(JSON.stringify(await readReport(props.id)), {
    headers: { 'content-type': 'application/json' },
  });
