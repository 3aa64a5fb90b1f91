import type { APIRoute } from 'astro';
import { findingRow, findingsCsv } from '../../../../downloads/findings-csv.ts';
import { readReport, reportPaths, type ReportProps } from '../../../../reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<ReportProps> = async ({ props }) => {
  const report = await readReport(props.id);
  const rows = report.findings.map((finding) => findingRow(report, finding));
  return new Response(findingsCsv(rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
