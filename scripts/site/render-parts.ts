/** Pages rendered in several runs of Astro, side by side, each with so many that its memory is bounded. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  DIGESTS_VARIABLE,
  SELECTION_VARIABLE,
  type Selection,
} from '../../src/collection/selection.ts';
import { Failure } from '../command-line/command.ts';
import { ROOT } from '../project/folders.ts';
import { runScript } from '../project/run-script.ts';

/** Inside the project: what Astro renders with imports its packages from there. */
const CACHE = join(ROOT, '.cache');
/**
 * Agencies of one run at most: each costs memory, and each run some seconds to start. So many, with four reports each,
 * take about 1.2 GB (`npm run bench -- --reports 5000` on two cores).
 */
const MOST_AGENCIES = 250;
/** Pages about all take the time of about so many agencies. */
const SHARED_WEIGHT = 8;

/** What was rendered, each run's pages in a folder of their own. */
export interface RenderedParts {
  readonly folders: readonly string[];
  /** Removes whatever is left of them. */
  readonly clean: () => Promise<void>;
}

/** Where digests of reports are kept for the next build: those that another renderer made are of no use. */
async function digestsFile(renderer: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const name = `digests-${renderer.slice(0, 16)}.json`;
  for (const other of await readdir(CACHE))
    if (other.startsWith('digests-') && other !== name) await rm(join(CACHE, other));
  return join(CACHE, name);
}

async function renderPart(folder: string, selection: Selection, digests: string): Promise<void> {
  const file = `${folder}.json`;
  await writeFile(file, JSON.stringify(selection));
  const variables = { [SELECTION_VARIABLE]: file, [DIGESTS_VARIABLE]: digests };
  const env = { ...process.env, ...variables };
  const { stdout, stderr, failed } = await runScript('site/render-part.ts', [folder], env);
  if (failed) throw new Failure(`Pages could not be rendered.\n${stdout}\n${stderr}`);
}

/** A run for each core, or more where memory asks for it; the first renders the pages about all. */
export function shareOut({ agencies, others, isShared }: Selection, cores: number): Selection[] {
  const wanted = agencies.length < cores * SHARED_WEIGHT ? 1 : cores;
  const count = Math.ceil(Math.max(agencies.length, 1) / (wanted * MOST_AGENCIES)) * wanted;
  const shares = Array.from({ length: count }, (): string[] => []);
  const loads = shares.map((_, index): number => (isShared && index === 0 ? SHARED_WEIGHT : 0));
  for (const slug of agencies) {
    const least = loads.indexOf(Math.min(...loads));
    shares[least]!.push(slug);
    loads[least]! += 1;
  }
  return shares.map((own, index) => {
    const isOwn = new Set(own);
    return {
      agencies: own,
      others: [...others, ...agencies.filter((slug) => !isOwn.has(slug))],
      isShared: isShared && index === 0,
    };
  });
}

/**
 * Renders the pages of agencies and, unless told otherwise, those about all.
 *
 * @param renderer hash of what all pages are made with
 * @throws Failure with Astro's own words where it fails
 */
export async function renderParts(selection: Selection, renderer: string): Promise<RenderedParts> {
  const digests = await digestsFile(renderer);
  const parts = await mkdtemp(join(CACHE, 'parts-'));
  const cores = availableParallelism();
  const shares = shareOut(selection, cores);
  const folders = shares.map((_, index) => join(parts, String(index)));
  const waiting = [...shares.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await renderPart(folders[next[0]]!, next[1], digests);
  };
  const clean = () => rm(parts, { recursive: true, force: true });
  try {
    await Promise.all(Array.from({ length: Math.min(cores, shares.length) }, work));
  } catch (error) {
    await clean();
    throw error;
  }
  return { folders, clean };
}
