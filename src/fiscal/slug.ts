/** The names of agencies' folders, which are the first part of their addresses. */
import { z } from 'zod';

/** What the site itself publishes at the top: an agency of such a name would stand in its place. */
export const RESERVED_SLUGS: readonly string[] = [
  '404',
  'about',
  'checks',
  'compare',
  'embed',
  'index',
  'regions',
  'schema',
  'search',
  'search-index',
  'terms',
  'years',
];

/** The folder of the agency whose report has this id: `jincheng-ybj` of `jincheng-ybj/2023-final`. */
export function agencyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** The name of a folder and a part of an address: ASCII, no path in it, not taken by the site. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters and digits, joined by -')
  .refine((name) => !RESERVED_SLUGS.includes(name), 'not the name of a page of the site');
