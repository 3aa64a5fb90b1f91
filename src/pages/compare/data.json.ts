import type { APIRoute } from 'astro';
import { reportDigests } from '../../collection/report-digests.ts';

/** The measures of all reports. */
export const GET: APIRoute = async () => {
  const digests = await reportDigests();
  return new Response(JSON.stringify(digests.map(({ compared }) => compared)));
};
