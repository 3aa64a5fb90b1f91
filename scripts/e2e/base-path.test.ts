/** What holds of the site at the root of a host holds of it elsewhere: it differs by its base path alone. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stage, type ServedSite } from './sites.ts';

/** The script of the search names the base path, so its name has another hash; the index and the build are hashed too. */
const HASHES = /(?<=_astro\/search\.[\w.]+\.)[\w-]{8}(?=\.js)|(?<=")[\da-f]{64}(?=")/g;

/** All files by their paths, as they would be at the root of a host; workbooks are packed, and left out. */
function filesAtRoot({ directory, base }: ServedSite): Map<string, string> {
  const paths = globSync('**/*.*', { cwd: directory, exclude: ['**/*.xlsx'] });
  return new Map(
    paths.map((path) => [
      path.replaceAll(HASHES, ''),
      readFileSync(join(directory, path), 'latin1').replaceAll(base, '/').replaceAll(HASHES, ''),
    ]),
  );
}

it('below a base path, every file is the same but for that path', () => {
  const { root, repository } = stage();
  const [here, there] = [filesAtRoot(root), filesAtRoot(repository)];
  expect(here.size).toBeGreaterThan(0);
  expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
  expect([...here.keys()].filter((path) => here.get(path) !== there.get(path))).toEqual([]);
});
