/** A build of synthetic reports, measured step by step. */
import { globSync } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureCommand, type CommandCost } from './measure-command.ts';
import { measureFolder, type FolderSize } from './measure-folder.ts';
import { writeContent } from './write-reports.ts';

export const STEPS = ['convert', 'render', 'index'] as const;
type Step = (typeof STEPS)[number];

type StepCosts = Readonly<Record<Step | 'total', CommandCost>>;

export interface BuildCost {
  readonly reports: number;
  readonly steps: StepCosts;
  /** Of building again after one report changed; only where that was asked for. */
  readonly changed?: CommandCost;
  /** What the folder of the site holds. */
  readonly output: FolderSize;
  /** The folder itself. */
  readonly site: string;
  /** The same pages, finished, through Eleventy; only where that was asked for. */
  readonly eleventy?: CommandCost;
  /** The same pages, finished, through Astro alone; only where that was asked for. */
  readonly astro?: CommandCost;
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

/** Adds a sentence to the report in the middle. */
async function changeOne(content: string): Promise<void> {
  const sources = globSync('sources/*/*.txt', { cwd: content }).sort();
  await appendFile(join(content, sources[Math.floor(sources.length / 2)]!), '\n补充说明一句。\n');
}

/**
 * Generates reports, converts, renders and indexes them from nothing, in a folder of their own.
 *
 * @param change measures what it costs to build again after one report changed, too
 * @throws Failure where a step fails
 */
export async function benchBuild({
  folder,
  reports,
  seed,
  change,
}: {
  readonly folder: string;
  readonly reports: number;
  readonly seed: number;
  readonly change: boolean;
}): Promise<BuildCost> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  await writeContent(content, reports, seed);
  const measure = (step: string) =>
    measureCommand(process.execPath, [join(import.meta.dirname, 'run-step.ts'), step, site], {
      CONTENT_PATH: content,
    });
  const costs = {} as Record<Step, CommandCost>;
  for (const step of STEPS) costs[step] = await measure(step);
  const steps = { ...costs, total: addUp(Object.values(costs)) };
  const cost = { reports, steps, output: await measureFolder(site), site };
  if (!change) return cost;
  await changeOne(content);
  return { ...cost, changed: await measure('build') };
}
