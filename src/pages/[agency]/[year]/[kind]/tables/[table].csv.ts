import type { APIRoute } from 'astro';
import { tableCsv } from '../../../../../downloads/table-csv.ts';
import { readReport, reportPaths, type ReportProps } from '../../../../../reports.ts';

/** One address for each table of each report. */
export async function getStaticPaths() {
  const paths = [];
  for (const { params, props } of await reportPaths()) {
    const { tables } = await readReport(props.id);
    paths.push(
      ...tables.map(({ id }) => ({
        params: { ...params, table: id },
        props: { ...props, table: id },
      })),
    );
  }
  return paths;
}

export const GET: APIRoute<ReportProps & { table: string }> = async ({ props }) => {
  const report = await readReport(props.id);
  const table = report.tables.find(({ id }) => id === props.table);
  if (!table) throw new Error(`Expected a table ${props.table} in ${props.id}`);
  return new Response(tableCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
