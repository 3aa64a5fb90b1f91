import type { APIRoute } from 'astro';
import { findingsCsv } from '../../downloads/findings-csv.ts';
import { siteFindings } from '../../findings.ts';

/** What differs in all reports; what agrees is in the table of each report. */
export const GET: APIRoute = async () => {
  const rows = (await siteFindings()).map(({ row }) => row);
  return new Response(findingsCsv(rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
