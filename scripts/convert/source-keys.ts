/** What tells that a report is still the one that its source makes: hashes of all that it is made from. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesOfLastYear } from './check/check-years.ts';
import type { Source } from './convert-report.ts';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A hash of the converter itself: its code, the domain's, and the versions of what they use. */
export async function hashConverter(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['scripts/convert', 'src/fiscal']) {
    const names = (await readdir(join(PROJECT, folder), { recursive: true }))
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    for (const name of names.sort())
      hash.update(name).update(await readFile(join(PROJECT, folder, name)));
  }
  return hash.update(await readFile(join(PROJECT, 'package-lock.json'))).digest('hex');
}

/** A hash of all that a report is made from: its source, and that of the year before where it is compared with it. */
function hashSources(converter: string, sources: readonly Source[]): string {
  const hash = createHash('sha256').update(converter);
  for (const { path, declared, corrections, bytes } of sources)
    hash.update(JSON.stringify([path, declared, corrections, bytes.length])).update(bytes);
  return hash.digest('hex');
}

/** What tells the key of a source; that of the year before counts only where the collection will hold it. */
export function keysOf(
  converter: string,
  sources: readonly Source[],
  willStand: (source: Source) => boolean,
): (source: Source) => string {
  const lastYear = sourcesOfLastYear(sources);
  return (source) => {
    const last = lastYear.get(source);
    return hashSources(converter, last && willStand(last) ? [source, last] : [source]);
  };
}
