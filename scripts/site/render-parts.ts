/** Agencies rendered in several runs of Astro, side by side, each with so many that its memory is bounded. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../command.ts';
import { ROOT } from '../project.ts';

/** Inside the project: what Astro renders with imports its packages from there. */
const CACHE = join(ROOT, '.cache');
/** Agencies of one run. More take more memory; fewer, more time to start. */
const AGENCIES_PER_RUN = 150;

const execute = promisify(execFile);

/** What was rendered, each part in a folder of its own; the first holds the pages about all agencies too. */
export interface RenderedParts {
  readonly folders: readonly string[];
  /** Removes whatever is left of them. */
  readonly clean: () => Promise<void>;
}

async function renderPart(folder: string, agencies: readonly string[]): Promise<void> {
  const selection = `${folder}.json`;
  await writeFile(selection, JSON.stringify(agencies));
  const command = [join(ROOT, 'scripts', 'site', 'render-part.ts'), folder];
  try {
    await execute(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, RENDER_AGENCIES: selection },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Failure(`Pages could not be rendered.\n${stdout}\n${stderr}`);
  }
}

/** As many runs as there are cores, or so many that each stays small. */
function shareOut(agencies: readonly string[], cores: number): string[][] {
  const runs = Math.max(1, Math.ceil(agencies.length / AGENCIES_PER_RUN));
  const count = agencies.length < cores * 8 ? runs : Math.ceil(runs / cores) * cores;
  const shares = Array.from({ length: count }, (): string[] => []);
  agencies.forEach((slug, index) => shares[index % count]?.push(slug));
  return shares;
}

/**
 * Renders the pages of agencies, and those about all.
 *
 * @throws Failure with Astro's own words where it fails
 */
export async function renderParts(agencies: readonly string[]): Promise<RenderedParts> {
  await mkdir(CACHE, { recursive: true });
  const parts = await mkdtemp(join(CACHE, 'parts-'));
  const cores = availableParallelism();
  const shares = shareOut(agencies, cores);
  const folders = shares.map((_, index) => join(parts, String(index)));
  const waiting = [...shares.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await renderPart(folders[next[0]]!, next[1]);
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
