import type { APIRoute } from 'astro';
import { readReportFile, reportPaths, type ReportProps } from '../../../../reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<ReportProps> = async ({ props }) =>
  new Response(await readReportFile(props.id, 'report.json'), {
    headers: { 'content-type': 'application/json' },
  });
