/** What a build has to render: agencies whose reports changed, or all where the code or a setting did. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agencyOf } from '../../src/fiscal/slug.ts';
import { site } from '../../src/site/site.ts';
import { readManifest } from '../convert/collect/write-reports.ts';
import { ROOT } from '../project/folders.ts';
import { hashFiles } from '../project/hash-files.ts';
import { readBuildRecord, type BuildRecord } from './build-record.ts';

export interface BuildPlan {
  /** The folder as it will be. */
  readonly record: BuildRecord;
  /** Agencies to render. */
  readonly agencies: readonly string[];
  /** Agencies that are no more. */
  readonly removed: readonly string[];
  /** Nothing in the folder can be kept. */
  readonly isFresh: boolean;
}

/** All that pages are made of besides reports. Tests and their fixtures are not. */
const RENDERER = [
  'src/**/*',
  'public/**/*',
  'content/terms/*',
  'scripts/**/*.ts',
  'astro.config.mjs',
  'package-lock.json',
];

/** A hash of everything besides reports that pages are made with: code, terms and settings. */
export async function hashRenderer(): Promise<string> {
  const files = await hashFiles(
    ROOT,
    RENDERER,
    (path) => !/\.test\.ts$|__snapshots__|\/fixtures\/|\/e2e\//.test(path),
  );
  return createHash('sha256')
    .update(JSON.stringify([files, site]))
    .digest('hex');
}

/** A hash of all reports of each agency. */
async function hashAgencies(collection: string): Promise<Record<string, string>> {
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  for (const { id, key } of Object.values(await readManifest(collection))) {
    const slug = agencyOf(id);
    const hash = hashes.get(slug) ?? createHash('sha256');
    hashes.set(slug, hash.update(`${id}\0${key}\0`));
  }
  return Object.fromEntries([...hashes].map(([slug, hash]) => [slug, hash.digest('hex')]));
}

/**
 * Compares what stands in a built folder with what the collection holds now.
 *
 * @param collection the folder `content/reports`
 * @param directory the built folder; it need not exist
 * @param isOwn which agencies this build is about; all unless it builds a part
 */
export async function planBuild(
  collection: string,
  directory: string,
  isOwn: (slug: string) => boolean,
): Promise<BuildPlan> {
  const all = Object.entries(await hashAgencies(collection));
  const record: BuildRecord = {
    renderer: await hashRenderer(),
    base: site.base,
    agencies: Object.fromEntries(all.filter(([slug]) => isOwn(slug))),
  };
  const found = await readBuildRecord(directory);
  const before = found?.renderer === record.renderer ? found : null;
  const stands = (slug: string) =>
    before?.agencies[slug] === record.agencies[slug] && existsSync(join(directory, slug));
  return {
    record,
    agencies: Object.keys(record.agencies).filter((slug) => !stands(slug)),
    removed: Object.keys(before?.agencies ?? {}).filter((slug) => !(slug in record.agencies)),
    isFresh: before === null,
  };
}
