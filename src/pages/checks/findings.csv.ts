import type { APIRoute } from 'astro';
import { reportDigests } from '../../collection/report-digests.ts';
import { findingsCsv } from '../../downloads/findings-csv.ts';

/** What differs in all reports; what agrees is in the table of each report. */
export const GET: APIRoute = async () => {
  const digests = await reportDigests();
  const rows = digests.flatMap(({ differing }) => differing.map(({ row }) => row));
  return new Response(findingsCsv(rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
