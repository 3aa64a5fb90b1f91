/**
 * Whose report this is, of which year, of which kind: read from cover, title and captions; the file's
 * name, the registry and the sidecar say what the text does not, and override it.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Agency, Region, Report } from '../../../src/fiscal/report.ts';
import { locateAgency, regionByShortName } from './gazetteer.ts';
import { fail, warn } from '../problem.ts';
import { gather, type Evidence } from './gather-evidence.ts';
import { warnOfGovernment } from './government-accounts.ts';
import { agencyInProse, readAgency } from './read-agency.ts';
import { guessFromBody, publishedIn, readKind, readScope, readYear } from './read-kind.ts';
import {
  regionBeforeTown,
  regionOfOnlyProvince,
  regionOfSupervisionNumber,
  withPlaceInText,
} from './place-in-text.ts';
import { readPublished } from './read-published.ts';
import { readTitle } from './read-title.ts';
import type { SourceDeclarations } from '../read/registry.ts';
import { linesOf } from '../tree.ts';

/** What is known of a report apart from its content. */
type Identity = Pick<
  Report,
  'title' | 'agency' | 'year' | 'kind' | 'scope' | 'published' | 'publisher' | 'url'
>;

declare module 'vfile' {
  interface DataMap {
    /** Set by `identifyReport`. */
    identity: Identity;
    /** What of the identity rests on weak evidence, in words for a person. */
    unsure: string[];
  }
}

function requireReport(evidence: Evidence, file: VFile): void {
  const words = ['预算', '决算', '财政拨款', '基本支出', '项目支出', '三公', '收入', '支出'].filter(
    (word) => evidence.body.includes(word),
  );
  if (words.length >= 2) return;
  fail(file, undefined, {
    rule: 'not-a-report',
    reason: 'This does not read like a disclosure report',
    expected: 'words such as 决算, 预算, 财政拨款, 基本支出',
    found: words.length > 0 ? `only ${words.join(', ')}` : 'none of them',
    advice: 'Check that the file holds the text of a budget or final-accounts report',
  });
}

function definedOnly(region: SourceDeclarations['region']): Partial<Region> {
  return Object.fromEntries(
    Object.entries(region ?? {}).filter(([, value]) => value !== undefined),
  );
}

/** Options of the plugin: what folder, file name, registry and sidecar declare. */
interface IdentifyOptions {
  slug: string;
  declared: SourceDeclarations;
}

/** unified plugin: sets `file.data.identity`, or fails where year or kind can be read nowhere. */
export default function identifyReport({ slug, declared }: IdentifyOptions) {
  return (tree: Root, file: VFile): void => {
    const evidence = gather(tree, file);
    requireReport(evidence, file);
    warnOfGovernment(evidence, file);
    const readYearIn = readYear(evidence);
    const published = declared.published ?? readPublished(evidence, declared.year ?? readYearIn);
    const when = publishedIn(published, readYearIn);
    const readIn = { kind: readKind(evidence, when), year: readYearIn };
    const line = tree.children[0] ? linesOf(tree.children[0])[0] : 1;
    for (const key of ['year', 'kind'] as const)
      if (declared[key] !== undefined && readIn[key] !== null && declared[key] !== readIn[key])
        warnOfDeclared(file, line, key, declared[key], readIn[key]);
    const guessed = guessFromBody(evidence.body);
    const kind =
      declared.kind ??
      readIn.kind ??
      guessed.kind ??
      missing(file, 'kind', '决算 or 预算', 'whether it is 决算 or 预算');
    const year =
      declared.year ??
      readIn.year ??
      guessed.year ??
      missing(file, 'year', 'a year such as 2023年度', 'the year');
    const named = declared.agencyName ?? readAgency(evidence);
    const inProse = named === null ? agencyInProse(evidence) : null;
    const name = withPlaceInText(named ?? inProse ?? nameless(file, slug), evidence.body);
    const located = locate(name, evidence.body);
    const isPlaced = declared.region ?? located.level;
    const unplaced = located.region.code === null ? 'region and level' : 'level';
    const unsure: readonly (readonly [unknown, string])[] = [
      [!inProse, `agency: “${inProse}”, since sentences speak of it; no title names one`],
      [
        declared.kind ?? readIn.kind,
        `kind: ${kind}, since the text speaks of it; no title says so`,
      ],
      [
        declared.year ?? readIn.year,
        `year: ${year}, the most frequent in the text; no title says so`,
      ],
      [isPlaced, `${unplaced}: nothing in “${name}” tells ${unplaced === 'level' ? 'it' : 'them'}`],
      [published, 'published: no date on the cover'],
    ];
    file.data.unsure = unsure.flatMap(([isSure, words]) => (isSure ? [] : [words]));
    const region = { ...located.region, ...definedOnly(declared.region) };
    const level: Agency['level'] = declared.level ?? located.level;
    file.data.identity = {
      title: readTitle(
        evidence,
        name,
        kind,
        `${name}${year}年${kind === 'final' ? '决算' : '预算'}`,
      ),
      agency: { slug, name, region, level },
      year,
      kind,
      scope: declared.scope ?? readScope(evidence),
      published,
      publisher: declared.publisher ?? null,
      url: declared.url ?? null,
    };
  };
}

/** Says that the text tells another year or kind than the file's name or its sidecar. */
function warnOfDeclared(
  file: VFile,
  line: number,
  key: 'year' | 'kind',
  declared: string | number,
  found: string | number,
): void {
  warn(
    file,
    { line },
    {
      rule: `${key}-differs`,
      reason: `The ${key} of the text is not the one declared`,
      expected: `${declared} (from the file's name or the .yml file beside it)`,
      found: `${found} in the text`,
      advice: 'The declared one is used; rename the file or set it in a .yml file beside it',
    },
  );
}

function locate(name: string, body: string): ReturnType<typeof locateAgency> {
  const { level, region } = locateAgency(name);
  const isFound = region.code !== null || level === 'central';
  const province = isFound ? null : regionOfOnlyProvince(name, body);
  if (province) return { level: 'province', region: province };
  return {
    level,
    region: isFound
      ? region
      : (regionByShortName(name, body) ??
        regionBeforeTown(name, body) ??
        regionOfSupervisionNumber(body) ??
        region),
  };
}

/** A report whose agency no line names is shown under its folder's name. */
function nameless(file: VFile, slug: string): string {
  warn(file, undefined, {
    rule: 'no-agency',
    reason: 'Nothing tells the name of the agency',
    expected: 'a line such as 部门：…, or a title such as 示例市教育局2023年度部门决算',
    found: 'none on the cover, in titles or captions',
    advice: 'The name of its folder is shown; set name in content/agencies.yml',
  });
  return slug;
}

function missing(file: VFile, rule: string, expected: string, what: string): never {
  return fail(file, undefined, {
    rule: `no-${rule}`,
    reason: `Nothing tells ${what}`,
    expected,
    found: 'none on the cover, in titles, captions, the file’s name or a .yml file beside it',
    advice:
      'Name the file by year and kind, such as 2023-final or 2023-budget before its ending; of a text in content/sources/, a .yml file beside it may say it too',
  });
}
