/** A build of synthetic reports, measured step by step. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureCommand, type CommandCost } from './measure-command.ts';
import { measureFolder, type FolderSize } from './measure-folder.ts';
import { writeContent } from './write-reports.ts';

export const STEPS = ['convert', 'render', 'index'] as const;
export type Step = (typeof STEPS)[number];

export interface BuildCost {
  readonly reports: number;
  readonly steps: Readonly<Record<Step | 'total', CommandCost>>;
  /** What the folder of the site holds. */
  readonly output: FolderSize;
  /** The folder itself. */
  readonly site: string;
  /** The same pages, finished, through Eleventy; only where that was asked for. */
  readonly eleventy?: CommandCost;
}

/** All steps together: what they took one after another, and the largest process of any. */
function addUp(costs: readonly CommandCost[]): CommandCost {
  const sum = (part: (cost: CommandCost) => number) =>
    costs.reduce((total, cost) => total + part(cost), 0);
  return {
    wallSeconds: sum(({ wallSeconds }) => wallSeconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    peakBytes: Math.max(...costs.map(({ peakBytes }) => peakBytes)),
  };
}

/**
 * Generates reports, converts, renders and indexes them from nothing, in a folder of their own.
 *
 * @throws Failure where a step fails
 */
export async function benchBuild({
  folder,
  reports,
  seed,
}: {
  readonly folder: string;
  readonly reports: number;
  readonly seed: number;
}): Promise<BuildCost> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  await writeContent(content, reports, seed);
  const costs = {} as Record<Step, CommandCost>;
  for (const step of STEPS) {
    const args = [join(import.meta.dirname, 'run-step.ts'), step, site];
    costs[step] = await measureCommand(process.execPath, args, { CONTENT_PATH: content });
  }
  return {
    reports,
    steps: { ...costs, total: addUp(Object.values(costs)) },
    output: await measureFolder(site),
    site,
  };
}
