import type { APIRoute } from 'astro';
import { z } from 'zod';
import { reportSchema } from '../../fiscal/report.ts';
import { absolute, addresses } from '../../site/addresses.ts';

/** The published schema of every `report.json` on this site. */
export const GET: APIRoute = () => {
  const schema = { $id: absolute(addresses.schema()), ...z.toJSONSchema(reportSchema) };
  return new Response(JSON.stringify(schema, null, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
};
