/** The names that the search page knows: agencies with pinyin, terms with aliases, from the content. */
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import type { Directory, ListedAgency, ListedTerm } from '../../src/client/search/directory.ts';
import { reportSummarySchema, type ReportSummary } from '../../src/fiscal/report.ts';
import { regionNames } from '../../src/report-names.ts';
import { explanationSchema, namesOf } from '../../src/terms/explanation.ts';

/** The summaries of all converted reports, by their ids. */
export async function readSummaries(content: string): Promise<ReportSummary[]> {
  const paths = globSync('reports/*/*/summary.json', { cwd: content });
  const texts = await Promise.all(
    paths.sort().map((path) => readFile(join(content, path), 'utf8')),
  );
  return texts.map((text) => reportSummarySchema.parse(JSON.parse(text)));
}

/** The directory of a site. */
export async function readDirectory(from: {
  readonly content: string;
  readonly site: string;
  readonly summaries: readonly ReportSummary[];
  readonly shards: readonly string[];
}): Promise<Directory> {
  return {
    shards: from.shards,
    agencies: listAgencies(from.summaries),
    terms: await listTerms(from.content, from.site),
  };
}

export function listAgencies(summaries: readonly ReportSummary[]): ListedAgency[] {
  return [...Map.groupBy(summaries, ({ agency }) => agency.slug).values()].map((own) => {
    const years = [...new Set(own.map(({ year }) => year))].sort((one, other) => other - one);
    const { name, slug, region } = own.at(-1)!.agency;
    return {
      name,
      slug,
      pinyin: soundsOf(name, regionNames(region)),
      region: regionNames(region).join(' '),
      years,
    };
  });
}

/** The pinyin of each character. Places are read by themselves: in 重庆市长寿区, no one is 市长. */
function soundsOf(name: string, places: readonly string[]): string[] {
  const parts = places.reduce(
    (pieces, place) =>
      pieces.flatMap((piece) =>
        piece.split(place).flatMap((rest, index) => (index === 0 ? [rest] : [place, rest])),
      ),
    [name],
  );
  return parts
    .flatMap((part) => pinyin(part, { toneType: 'none', type: 'array', v: true }))
    .map((sound) => sound.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

async function listTerms(content: string, site: string): Promise<ListedTerm[]> {
  const paths = globSync('terms/*.md', { cwd: content });
  return Promise.all(
    paths.sort().map(async (path) => {
      const text = await readFile(join(content, path), 'utf8');
      const matter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
      const term = explanationSchema.parse(parse(matter));
      const address = `terms/${basename(path, '.md')}/`;
      const isPublished = existsSync(join(site, address, 'index.html'));
      return { names: namesOf(term), plain: term.plain, address: isPublished ? address : null };
    }),
  );
}
