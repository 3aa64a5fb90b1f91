import type { APIRoute } from 'astro';
import { readMarkdown, reportPaths, type ReportProps } from '../../../../reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<ReportProps> = async ({ props }) =>
  new Response(await readMarkdown(props.id), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
