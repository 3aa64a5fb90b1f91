/** The names that the search knows beside the text: agencies with pinyin, terms with aliases, from the content. */
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import type { ListedAgency, ListedTerm } from '../../src/client/search/index-files.ts';
import type { Agency } from '../../src/fiscal/report.ts';
import { regionNames } from '../../src/site/report-names.ts';
import { explanationSchema, namesOf } from '../../src/terms/explanation.ts';
import { frontMatter } from '../../src/terms/front-matter.ts';
import { readRegistry } from '../convert/read/registry.ts';

/** By agency, the other names that are declared for it. */
export async function readAliases(content: string): Promise<ReadonlyMap<string, string[]>> {
  const path = join(content, 'agencies.yml');
  if (!existsSync(path)) return new Map();
  const registry = readRegistry('agencies.yml', await readFile(path, 'utf8'));
  return new Map(Object.entries(registry).map(([slug, { aliases }]) => [slug, aliases]));
}

export function listedAgency(agency: Agency, aliases: readonly string[]): ListedAgency {
  const { slug, name, region } = agency;
  const places = regionNames(region);
  return { slug, name, aliases, pinyin: soundsOf(name, places), region: places.join('/') };
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

/** The terms that the site explains, each on a page of its own. */
export async function listedTerms(content: string): Promise<ListedTerm[]> {
  const paths = globSync('terms/*.md', { cwd: content });
  return Promise.all(
    paths.sort().map(async (path) => {
      const text = await readFile(join(content, path), 'utf8');
      const term = explanationSchema.parse(parse(frontMatter(text)));
      const address = `terms/${basename(path, '.md')}/`;
      return { names: namesOf(term), plain: term.plain, address };
    }),
  );
}
