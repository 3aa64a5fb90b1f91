/** Rendered parts take their places in the built folder; what they replace goes. */
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD_RECORD, markUnfinished } from './build-record.ts';
import type { BuildPlan } from './plan-build.ts';

/** Moves a file or folder to where nothing stands, to another disk if need be. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

async function replace(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await move(from, to);
}

/**
 * Brings a built folder up to date.
 *
 * @param folders rendered parts; pages about all agencies are taken from the first
 * @param kept names at the top of the built folder that others look after
 * @param hasShared whether pages about all agencies belong into the folder
 */
export async function assemble(
  directory: string,
  folders: readonly string[],
  { record, agencies, removed }: BuildPlan,
  kept: readonly string[],
  hasShared = true,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await markUnfinished(directory);
  const rendered = new Set(agencies);
  const shared = new Set<string>([BUILD_RECORD, ...kept, ...Object.keys(record.agencies)]);
  for (const [index, folder] of folders.entries()) {
    for (const name of await readdir(folder)) {
      const isAgency = rendered.has(name);
      if (!isAgency && (index > 0 || !hasShared)) continue;
      if (!isAgency) shared.add(name);
      await replace(join(folder, name), join(directory, name));
    }
  }
  for (const name of await readdir(directory))
    if (removed.includes(name) || !shared.has(name))
      await rm(join(directory, name), { recursive: true });
}
