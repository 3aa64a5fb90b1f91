/**
 * What people declare beside the sources: `content/agencies.yml`, a sidecar a report, corrections.
 *
 * All are YAML, checked by schemas; a mistake is reported at its line.
 */
import { VFile } from 'vfile';
import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
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
import { fail } from '../problem.ts';
import { UNPRINTABLE } from '../../../src/fiscal/unprintable.ts';

const partialRegion = regionSchema.partial();

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
export type Sidecar = z.infer<typeof sidecarSchema>;

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

/** What a document says; a name for another place that is missing, or that multiplies, is no value. */
function valueOf(file: VFile, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return fail(
      file,
      { line: 1 },
      {
        rule: 'yaml',
        reason: 'The file refers to other places in it (*name) that cannot be read',
        found: error instanceof Error ? error.message : String(error),
        advice: 'Write the values out',
      },
    );
  }
}

/** Where a text begins that holds a character which cannot be printed; null where none does. */
function unprintableAt(document: Document): number | null {
  let offset: number | null = null;
  visit(document, (_, node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !UNPRINTABLE.test(node.value)) return;
    offset = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return offset;
}

/** What YAML should hold there, for people who have never heard of its types. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text; what looks like a number or a date, in "quotation marks"',
  int: 'a whole number',
  number: 'a number',
  array: 'a list: each entry begins with “- ”',
  object: 'lines of “name: value”, with a blank after the colon (:)',
};

function expectedWords(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue?.code === 'invalid_value') return issue.values.join(' or ');
  if (issue?.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue?.code === 'too_small')
    return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`;
  if (issue?.code === 'unrecognized_keys') return `no such name as ${issue.keys.join(', ')}`;
  if (issue?.code === 'invalid_format' && issue.format === 'url')
    return 'a web address that begins with https:// or http://';
  return issue?.message ?? 'something else';
}

/** The way to a value: entries of lists are counted from 1. */
function placeWords(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)));
  return steps.length === 0 ? 'The file' : `“${steps.join(', ')}”`;
}

/** What stands there, as far as one line shows it. */
function firstLine(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim();
  return line === '' ? 'nothing' : line.slice(0, 60);
}

/** Parses YAML against a schema; throws a VFileMessage that names file, line and what was expected. */
function readYaml<Shape extends z.ZodType>(
  path: string,
  text: string,
  schema: Shape,
): z.infer<Shape> {
  const file = new VFile({ path, value: text });
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    fail(
      file,
      { line, column: col },
      {
        rule: 'yaml',
        reason: 'The file is not valid YAML',
        found: error.message.split('\n')[0] ?? '',
        advice: 'Correct the line',
      },
    );
  }
  const unprintable = unprintableAt(document);
  if (unprintable !== null) {
    const { line, col } = lineCounter.linePos(unprintable);
    fail(
      file,
      { line, column: col },
      {
        rule: 'declaration',
        reason: 'A character cannot be shown',
        expected: 'letters, digits, marks and blanks',
        found: 'a control character',
        advice: 'Type the text anew',
      },
    );
  }
  const result = schema.safeParse(valueOf(file, document) ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue?.path ?? [];
  const node: unknown = document.getIn(at, true);
  const offset =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
      ? Number(node.range[0])
      : 0;
  const { line, col } = lineCounter.linePos(offset);
  return fail(
    file,
    { line, column: col },
    {
      rule: 'declaration',
      reason: `${placeWords(at)} is not as it should be`,
      expected: expectedWords(issue),
      found: firstLine(text.slice(offset)),
      advice: 'Correct it; the README shows an example below “Add a report”',
    },
  );
}

/** Reads `content/agencies.yml`. */
export function readRegistry(path: string, text: string): Registry {
  return readYaml(path, text, registrySchema);
}

/** Reads a sidecar, `content/sources/<agency>/<year>-<kind>.yml`. */
export function readSidecar(path: string, text: string): Sidecar {
  return readYaml(path, text, sidecarSchema);
}

/** Reads declared corrections, `content/corrections/<agency>/<year>-<kind>.yml`. */
export function readCorrections(path: string, text: string): Correction[] {
  return readYaml(path, text, z.array(correctionSchema.strict()));
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
