import type { APIRoute } from 'astro';
import { absolute, addresses } from '../../../../addresses.ts';
import { reportWorkbook } from '../../../../downloads/workbook.ts';
import { readReport, reportPaths, type ReportProps } from '../../../../reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<ReportProps> = async ({ props }) => {
  const report = await readReport(props.id);
  const workbook = await reportWorkbook(
    report,
    absolute(addresses.year(report.agency.slug, report.year)),
  );
  return new Response(new Uint8Array(workbook), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  });
};
