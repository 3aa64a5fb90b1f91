/** `npm run fuzz -- --runs N --seed S`: damaged reports through the converter and the renderers, on all cores. */
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { Piscina } from 'piscina';
import { Failure, runCommand } from './command-line/command.ts';
import { growthFaults, KINDS } from './fuzz/growth.ts';
import type { Share, ShareResult } from './fuzz/run-mutants.ts';

/** Small shares, so that cores finish together and a failure is told soon. */
const SHARE = 250;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

function shares(runs: number, seed: number): Share[] {
  return Array.from({ length: Math.ceil(runs / SHARE) }, (_, index) => ({
    runs: Math.min(SHARE, runs - index * SHARE),
    seed: seed + index,
  }));
}

interface Options {
  readonly runs: number;
  readonly seed: number;
  readonly growth: number;
}

async function fuzz({ runs, seed, growth }: Options): Promise<void> {
  await fuzzMutants(runs, seed);
  if (growth === 0) return;
  const steep = growthFaults(KINDS, growth);
  console.log(`${Object.keys(KINDS).length} kinds of hostile text, up to ${growth} characters.`);
  if (steep.length > 0) throw new Failure(steep.join('\n'));
}

async function fuzzMutants(runs: number, seed: number): Promise<void> {
  const started = performance.now();
  const threads = availableParallelism();
  const pool = new Piscina<Share, ShareResult>({
    filename: new URL('./fuzz/run-mutants.ts', import.meta.url).href,
    name: 'runMutants',
    maxThreads: threads,
  });
  try {
    const results = await Promise.all(shares(runs, seed).map((share) => pool.run(share)));
    const sum = (read: (result: ShareResult) => number) =>
      results.reduce((total, result) => total + read(result), 0);
    const slowest = Math.max(0, ...results.map((result) => result.slowest));
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(
      `${sum((result) => result.runs)} mutants, ${sum((result) => result.reports)} of them still reports, ` +
        `in ${seconds} s; the slowest took ${slowest} ms. Seed ${seed}.`,
    );
    const failures = results.flatMap(({ failure }) => failure ?? []);
    if (failures.length > 0)
      throw new Failure(`${failures.join('\n\n')}\n\n${failures.length} shares failed.`);
  } finally {
    await pool.destroy();
  }
}

const command = new Command('fuzz')
  .description(
    'Damage the real reports in many ways, and see that nothing crashes, hangs, is lost or gets through',
  )
  .option('--runs <number>', 'how many mutants', wholeNumber, 1000)
  .option('--seed <number>', 'where the random numbers start', wholeNumber, 1)
  .option('--growth <characters>', 'how long hostile text grows; 0 for none', wholeNumber, 40_000)
  .action(fuzz);

await runCommand(() => command.parseAsync());
