import { comparedReport } from '../../comparison-data.ts';
import { allSummaries, readReport } from '../../reports.ts';

/** The measures of all reports; each is read in its turn, so that thousands are never held at once. */
export async function GET() {
  const compared = [];
  for (const { id } of await allSummaries()) compared.push(comparedReport(await readReport(id)));
  return new Response(JSON.stringify(compared));
}
