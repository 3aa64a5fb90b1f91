/** What every file in `content/terms/` must hold to. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explanationSchema, namesOf, type Explanation } from './explanation.ts';
import { frontMatter } from './front-matter.ts';
import { nameKey } from './names.ts';

const CONTENT = join(import.meta.dirname, '../../content');
/** Words of official documents; plain words say the same. */
const OFFICIALESE =
  /予以|开展|贯彻|落实|系指|所称|该项|上述|之规定|相关规定|有关规定|进行了?(?:管理|核算)|反映|根据|按照|用于|从事|履行|实施|统筹|推进/;

const terms: Explanation[] = globSync('terms/*.md', { cwd: CONTENT })
  .sort()
  .map((path) => {
    const text = readFileSync(join(CONTENT, path), 'utf8');
    return { slug: basename(path, '.md'), ...explanationSchema.parse(parse(frontMatter(text))) };
  });
const keys = terms.flatMap((term) =>
  [...new Set(namesOf(term).map(nameKey))].map((key) => ({ key, term: term.term })),
);

describe('terms', () => {
  it('are at least as many as a reader of such reports needs', () => {
    expect(terms.length).toBeGreaterThanOrEqual(80);
  });

  it('have names that are no other term’s', () => {
    const shared = [...Map.groupBy(keys, ({ key }) => key)].filter(([, own]) => own.length > 1);
    expect(shared).toEqual([]);
  });

  it('have addresses of plain letters', () => {
    expect(terms.filter(({ slug }) => !/^[a-z]+(?:-[a-z]+)*$/.test(slug))).toEqual([]);
  });

  it('lead to terms that exist, never to themselves', () => {
    const names = new Set(terms.map(({ term }) => term));
    const lost = terms.flatMap(({ term, related }) =>
      related.filter((name) => name === term || !names.has(name)).map((name) => `${term}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it('differ from longer words that hold one of their names', () => {
    const odd = terms.flatMap((term) =>
      term.unlike.filter((word) => !namesOf(term).some((name) => word.includes(name))),
    );
    expect(odd).toEqual([]);
  });

  it('share no code with another term', () => {
    const codes = terms.flatMap(({ codes }) => codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(terms.map((term) => [term.term, term] as const))(
    '%s is said in plain words',
    (_, term) => {
      const { plain, includes, misunderstanding } = term;
      expect(
        [plain, includes, misunderstanding].flatMap((text) => OFFICIALESE.exec(text)?.[0] ?? []),
      ).toEqual([]);
      // A reader listens to short pieces.
      const pieces = [plain, includes, misunderstanding].join('').split(/[。，；：？]/);
      expect(pieces.filter((piece) => piece.length > 40)).toEqual([]);
    },
  );
});
