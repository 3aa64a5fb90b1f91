/** The agencies that the sources are of, read from the sources themselves: which folder is whose. */
import type { Agency } from '../../src/fiscal/report.ts';
import { agencyOf } from '../../src/fiscal/slug.ts';
import { convertReport } from '../convert/convert-report.ts';
import { convertReports, type Effects } from '../convert/convert-reports.ts';
import { findSources, sourceEntries } from '../convert/read/find-sources.ts';

/** Whose a report is. */
export type NamedAgency = Pick<Agency, 'name' | 'region'>;

/** An agency as one of its reports names it, or as it is declared. */
export interface KnownAgency extends NamedAgency {
  /** Its folder below `sources/`. */
  readonly slug: string;
}

/** Who has which folder. */
export interface KnownAgencies {
  readonly agencies: readonly KnownAgency[];
  /** All folders below `sources/`, also those of which no report can be read. */
  readonly folders: ReadonlySet<string>;
  /** How many problems kept sources from being read. */
  readonly failed: number;
}

/**
 * Reads whose the sources are. What the collection does not hold yet is converted into it, so that the next build or
 * the next question has less to do.
 *
 * @param content the folder that holds `sources/`
 * @param effects told before each source that is converted; messages are for `npm run convert`
 */
export async function knownAgencies(
  content: string,
  effects: Pick<Effects, 'progress'>,
): Promise<KnownAgencies> {
  const { read, failed } = await convertReports({
    content,
    effects: {
      message: () => undefined,
      progress: (...told) => {
        effects.progress(...told);
      },
    },
  });
  const agencies = Object.values(read).map(({ id, agency }) => ({
    ...agency,
    slug: agencyOf(id),
  }));
  const entries = await sourceEntries(content);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    agencies: [...agencies, ...(await printedAgencies(content))],
    folders: new Set(folders),
    failed,
  };
}

/** What reports of agencies with a declared name or region print: the next report prints it again. */
async function printedAgencies(content: string): Promise<KnownAgency[]> {
  const { sources } = await findSources(content);
  const declared = sources.filter(
    ({ declared: { agencyName, region } }) => agencyName !== undefined || region !== undefined,
  );
  return [...Map.groupBy(declared, ({ slug }) => slug)].flatMap(([slug, [source]]) => {
    const undeclared = { ...source!.declared, agencyName: undefined, region: undefined };
    const { report } = convertReport({ ...source!, declared: undeclared });
    return report ? [{ ...report.agency, slug }] : [];
  });
}

/** Whether two reports may be of one agency: those of one name are, except in different places. */
export function isSameAgency(one: NamedAgency, other: NamedAgency): boolean {
  const [own, others] = [one.region.code, other.region.code];
  return one.name === other.name && (own === null || others === null || own === others);
}

/**
 * The folders whose reports are an agency's: those of its name and region, else those of its name where the region of
 * one of the two is not known.
 */
export function foldersOf(agency: NamedAgency, known: readonly KnownAgency[]): string[] {
  const same = known.filter((other) => isSameAgency(agency, other));
  const placed = same.filter(({ region: { code } }) => code === agency.region.code);
  const found = placed.length > 0 ? placed : same;
  return [...new Set(found.map(({ slug }) => slug))];
}
