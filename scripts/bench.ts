/** `npm run bench -- --reports 100,1000,5000`: what a build of so many synthetic reports costs, step by step. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { benchAstroAlone } from './bench/astro-alone.ts';
import { benchBuild, STEPS, type BuildCost } from './bench/bench-build.ts';
import { costTable } from './bench/cost-table.ts';
import { benchEleventy } from './bench/eleventy.ts';
import { describeMachine } from './bench/machine.ts';
import { runCommand } from './command-line/command.ts';
import { pathOption } from './command-line/path-option.ts';
import { ROOT } from './project/folders.ts';

const FOLDER = join(ROOT, '.cache', 'bench');

interface Options {
  readonly reports: readonly number[];
  readonly seed: number;
  readonly json: string;
  readonly change: boolean;
  readonly eleventy: boolean;
  readonly astro: boolean;
  readonly keep: boolean;
}

function parseCounts(text: string): number[] {
  const counts = text.split(',').map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1))
    throw new InvalidArgumentError('Expected whole numbers above zero, such as 100,1000.');
  return counts;
}

const command = new Command('bench')
  .description('Generate synthetic reports, build a site of them, and measure each step.')
  .option('--reports <counts>', 'how many; several numbers give a row each', parseCounts, [100])
  .option('--seed <number>', 'what the reports are generated from', Number, 1)
  .addOption(pathOption('--json <file>', 'where to write the numbers', join(FOLDER, 'bench.json')))
  .option('--change', 'change one report and build again, too', false)
  .option('--eleventy', 'send the same finished pages through Eleventy too', false)
  .option('--astro', 'send the same finished pages through Astro alone too', false)
  .option('--keep', 'leave the reports and the site in .cache/bench/', false)
  .action(async ({ reports, seed, json, change, eleventy, astro, keep }: Options) => {
    const machine = await describeMachine();
    const costs: BuildCost[] = [];
    for (const count of reports) {
      const folder = join(FOLDER, String(count));
      const cost = await benchBuild({ folder, reports: count, seed, change });
      costs.push({
        ...cost,
        ...(eleventy && { eleventy: await benchEleventy(folder, cost.site) }),
        ...(astro && { astro: await benchAstroAlone(folder, cost.site) }),
      });
      // Written after each: a run of hours that is stopped has not been for nothing.
      await writeFile(json, `${JSON.stringify({ machine, seed, steps: STEPS, costs }, null, 2)}\n`);
      if (!keep) await rm(folder, { recursive: true });
    }
    console.log(await costTable(costs, machine));
    console.log(`\nThe numbers are in ${json}`);
  });

await runCommand(() => command.parseAsync());
