import type { APIRoute } from 'astro';
import { tableCsv } from '../../../../../downloads/table-csv.ts';
import {
  readReport,
  renderedSummaries,
  reportParams,
  type ReportProps,
} from '../../../../../reports.ts';

/** One address for each table of each report. */
export async function getStaticPaths() {
  return (await renderedSummaries()).flatMap((report) =>
    report.tables.map((table) => ({
      params: { ...reportParams(report), table },
      props: { id: report.id, table },
    })),
  );
}

export const GET: APIRoute<ReportProps & { table: string }> = async ({ props }) => {
  const report = await readReport(props.id);
  const table = report.tables.find(({ id }) => id === props.table);
  if (!table) throw new Error(`Expected a table ${props.table} in ${props.id}`);
  return new Response(tableCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
