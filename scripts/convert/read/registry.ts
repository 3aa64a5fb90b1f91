/**
 * What people declare beside the sources: `content/agencies.yml`, a sidecar a report, corrections.
 *
 * All are YAML, checked by schemas; a mistake is reported at its line.
 */
import { z } from 'zod';
import {
  AGENCY_LEVELS,
  correctionSchema,
  regionSchema,
  REPORT_KINDS,
  REPORT_SCOPES,
  type Correction,
  type Region,
  type Report,
} from '../../../src/fiscal/report.ts';
import { slug } from '../../../src/fiscal/slug.ts';
import { readYaml } from './read-yaml.ts';

const partialRegion = z.strictObject(regionSchema.shape).partial();

const registrySchema = z.record(
  slug,
  z.strictObject({
    name: z.string().min(1).optional(),
    aliases: z.array(z.string().min(1)).default([]),
    region: partialRegion.optional(),
    level: z.enum(AGENCY_LEVELS).optional(),
  }),
);

/** A year, a month or a day of the calendar. */
function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const sidecarSchema = z.strictObject({
  agency: z.string().min(1).optional(),
  region: partialRegion.optional(),
  level: z.enum(AGENCY_LEVELS).optional(),
  year: z.int().min(1990).max(2100).optional(),
  kind: z.enum(REPORT_KINDS).optional(),
  scope: z.enum(REPORT_SCOPES).optional(),
  published: z
    .string()
    .refine(isDate, 'a date that exists: YYYY, YYYY-MM or YYYY-MM-DD')
    .optional(),
  publisher: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/** Agencies by the slug of their folder. */
export type Registry = z.infer<typeof registrySchema>;
/** What a sidecar may set. */
type Sidecar = z.infer<typeof sidecarSchema>;

/** What is declared about one source, from the most to the least binding: sidecar, registry, file name. */
export interface SourceDeclarations {
  agencyName?: string | undefined;
  region?: { [Key in keyof Region]?: Region[Key] | undefined } | undefined;
  level?: Report['agency']['level'] | undefined;
  year?: number | undefined;
  kind?: Report['kind'] | undefined;
  scope?: Report['scope'] | undefined;
  published?: string | undefined;
  publisher?: string | undefined;
  url?: string | undefined;
}

/** Where a person sees how it should be. */
const EXAMPLE = 'the README shows an example below “Add a report”';

/** Reads `content/agencies.yml`. */
export function readRegistry(path: string, text: string): Registry {
  return readYaml(path, text, registrySchema, EXAMPLE);
}

/** Reads a sidecar, `content/sources/<agency>/<year>-<kind>.yml`. */
export function readSidecar(path: string, text: string): Sidecar {
  return readYaml(path, text, sidecarSchema, EXAMPLE);
}

/** Reads declared corrections, `content/corrections/<agency>/<year>-<kind>.yml`. */
export function readCorrections(path: string, text: string): Correction[] {
  return readYaml(path, text, z.array(correctionSchema.strict()), EXAMPLE);
}

/** Year and kind in a file's name: `2023-final`. */
export function readFileName(name: string): Pick<SourceDeclarations, 'year' | 'kind'> {
  const match = /^((?:19|20)\d{2})(?:-(final|budget))?$/.exec(name);
  return {
    year: match ? Number(match[1]) : undefined,
    kind: match?.[2] === 'final' || match?.[2] === 'budget' ? match[2] : undefined,
  };
}

/** Joins what is declared: the sidecar wins over the registry, both over the file's name. */
export function declarationsFor(
  agencySlug: string,
  fileName: string,
  sidecar: Sidecar,
  registry: Registry,
): SourceDeclarations {
  const entry = registry[agencySlug];
  const { agency, ...rest } = sidecar;
  return {
    ...readFileName(fileName),
    level: entry?.level,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    agencyName: agency ?? entry?.name,
    region: entry?.region || sidecar.region ? { ...entry?.region, ...sidecar.region } : undefined,
  };
}
