/** The picture of an agency and a year, shown where a link to their page is shared. */
import type { APIRoute } from 'astro';
import { chartPaints } from '../../../embed/chart-style.ts';
import { agencyYears, readReport, renderedSummaries } from '../../../reports.ts';
import { shareCard } from '../../../share/share-card.ts';
import { sharePicture } from '../../../share/share-picture.ts';
import { site } from '../../../site.ts';

interface Props extends Record<string, unknown> {
  /** The report that comes first on the page. */
  readonly id: string;
}

export async function getStaticPaths() {
  return agencyYears(await renderedSummaries()).map(([{ id, agency, year }]) => ({
    params: { agency: agency.slug, year: String(year) },
    props: { id },
  }));
}

export const GET: APIRoute<Props> = async ({ props }) => {
  const card = shareCard(await readReport(props.id));
  const file = sharePicture(card, site.name, chartPaints);
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/png' } });
};
