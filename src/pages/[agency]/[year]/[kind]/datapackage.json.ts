import type { APIRoute } from 'astro';
import { absolute, addresses } from '../../../../addresses.ts';
import { dataPackage } from '../../../../downloads/data-package.ts';
import { readReport, reportPaths, type ReportProps } from '../../../../reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<ReportProps> = async ({ props }) => {
  const report = await readReport(props.id);
  const home = absolute(addresses.year(report.agency.slug, report.year));
  return new Response(JSON.stringify(dataPackage(report, home)), {
    headers: { 'content-type': 'application/json' },
  });
};
