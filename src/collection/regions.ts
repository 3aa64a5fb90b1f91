/** Agencies by region, from provinces down, so that lists of any length can be folded. */
import { LEVEL_NAMES, type Agency, type ReportSummary } from '../fiscal/report.ts';
import { agencyYears } from './reports.ts';

/** An agency with its reports, one entry for each year. */
export interface AgencyEntry {
  readonly agency: ReportSummary['agency'];
  readonly years: readonly (readonly [ReportSummary, ...ReportSummary[]])[];
}

/** A region, with the agencies of its own and the regions below it. */
export interface RegionNode {
  /** GB/T 2260, filled with zeros; `other` for agencies whose region is not known, unless they are central ones. */
  readonly code: string;
  readonly name: string;
  readonly agencies: readonly AgencyEntry[];
  readonly parts: readonly RegionNode[];
}

/** More agencies than this on one page are folded into their regions. */
export const MOST_LISTED = 400;

const UNKNOWN: Level = { code: 'other', name: '地区不明' };
/** Under the whole country's code in GB/T 2260. */
const CENTRAL: Level = { code: '100000', name: LEVEL_NAMES.central };

interface Level {
  readonly code: string;
  readonly name: string;
}

/** The regions that an agency belongs to, the largest first. */
export function regionLevels({ region, level }: Pick<Agency, 'region' | 'level'>): Level[] {
  const { code, province, city, district } = region;
  if (code === null || province === null) return [level === 'central' ? CENTRAL : UNKNOWN];
  const levels = [
    { code: `${code.slice(0, 2)}0000`, name: province },
    { code: `${code.slice(0, 4)}00`, name: city },
    { code, name: district },
  ];
  return levels.filter((each): each is Level => each.name !== null && each.name !== '');
}

/** The regions of some reports, by their codes; agencies of unknown regions come last. Expects the order of `allSummaries`. */
export function regionTree(summaries: readonly ReportSummary[]): RegionNode[] {
  const byAgency = Map.groupBy(agencyYears(summaries), ([{ agency }]) => agency.slug);
  const entries = [...byAgency.values()].flatMap((years) =>
    years[0] ? [{ agency: years[0][0].agency, years }] : [],
  );
  return nodes(entries, 0);
}

function nodes(entries: readonly AgencyEntry[], depth: number): RegionNode[] {
  const levelOf = ({ agency }: AgencyEntry) => regionLevels(agency)[depth];
  const groups = Map.groupBy(entries, (entry) => levelOf(entry)?.code ?? '');
  return [...groups]
    .flatMap(([code, own]) => {
      const name = own[0] && levelOf(own[0])?.name;
      if (name === undefined) return [];
      const isDeeper = (entry: AgencyEntry) => regionLevels(entry.agency).length > depth + 1;
      return [
        {
          code,
          name,
          agencies: own.filter((entry) => !isDeeper(entry)),
          parts: nodes(own.filter(isDeeper), depth + 1),
        },
      ];
    })
    .sort((one, other) => one.code.localeCompare(other.code));
}

/** All agencies of a region, those of its own first. */
export function agenciesOf({ agencies, parts }: RegionNode): AgencyEntry[] {
  return [...agencies, ...parts.flatMap(agenciesOf)];
}

/** The regions that have a page: provinces and cities, and what is below those with too many to list. */
export function regionPages(
  tree: readonly RegionNode[],
  above: readonly RegionNode[] = [],
): RegionPage[] {
  return tree.flatMap((node) => {
    const parent = above.at(-1);
    const hasPage = above.length < 2 || (parent && agenciesOf(parent).length > MOST_LISTED);
    return hasPage ? [{ node, above }, ...regionPages(node.parts, [...above, node])] : [];
  });
}

export interface RegionPage {
  readonly node: RegionNode;
  readonly above: readonly RegionNode[];
}
