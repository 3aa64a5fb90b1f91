/**
 * `npm run bench:search`: asks a built site's search, in a real browser, for phrases drawn from its pages, and
 * compares the answers with a plain scan of the same pages. Fails below the goals.
 */
import './command-line/check-settings.ts';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { chromium } from 'playwright-core';
import { site } from '../src/site/site.ts';
import { askCold, askWarm, type Answered, type Cost } from './bench-search/ask.ts';
import { drawPhrases, PHRASE_KINDS } from './bench-search/draw-phrases.ts';
import { plain, scanPages } from './bench-search/scan-pages.ts';
import { qualityOf, spread } from './bench-search/score.ts';
import { BROWSER_ARGUMENTS } from './browser/browser-arguments.ts';
import { requireBrowser } from './browser/find-browser.ts';
import { Failure, runCommand } from './command-line/command.ts';
import { pathOption } from './command-line/path-option.ts';
import { DIST } from './project/folders.ts';
import { serveSite } from './serve/serve-site.ts';

/** Of what is found, of the first five answers, and for a search when the index is there. */
const GOALS = { recall: 0.995, precision: 0.98, milliseconds: 50 };
/** Each needs a profile of its own, which takes a second. */
const COLD_SEARCHES = 20;

interface Options {
  readonly site: string;
  readonly phrases: string;
  readonly seeds: string;
}

const percent = (share: number) => (share * 100).toFixed(2);

function costRow(costs: readonly Cost[]) {
  const time = spread(costs, ({ milliseconds }) => milliseconds);
  const size = spread(costs, ({ bytes }) => bytes);
  const requests = spread(costs, (cost) => cost.requests);
  return {
    searches: costs.length,
    'median ms': time.median.toFixed(1),
    '95th ms': time.slow.toFixed(1),
    'median KB': (size.median / 1000).toFixed(1),
    '95th KB': (size.slow / 1000).toFixed(1),
    'median requests': requests.median,
  };
}

async function run({ site: directory, phrases, seeds }: Options): Promise<void> {
  const pages = scanPages(directory);
  if (pages.length === 0)
    throw new Failure(
      `No reports in ${directory}: expected a built site. Run \`npm run build\` first.`,
    );
  const plainPages = pages.map((page) => ({
    ...page,
    reports: page.reports.map((lines) => lines.map(plain)),
  }));
  const drawn = seeds
    .split(',')
    .map((seed) => ({ seed, drawn: drawPhrases(pages, Number(phrases), Number(seed)) }));
  const browserPath = requireBrowser();
  const server = await serveSite({ directory, base: site.base, port: 0 });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: BROWSER_ARGUMENTS,
  });
  try {
    const cold = await askCold(browser, drawn[0]!.drawn.slice(0, COLD_SEARCHES), server.url);
    const bySeed = new Map<string, Answered[]>();
    for (const { seed, drawn: own } of drawn)
      bySeed.set(`seed ${seed}`, await askWarm(browser, own, server.url));
    const warm = [...bySeed.values()].flat();
    const byKind = PHRASE_KINDS.map((kind) => [kind, warm.filter((one) => one.kind === kind)]);
    const groups = Object.fromEntries([['all', warm], ...bySeed, ...byKind]) as Record<
      string,
      Answered[]
    >;
    const quality = Object.fromEntries(
      Object.entries(groups).map(([name, answers]) => [name, qualityOf(answers, plainPages)]),
    );
    console.table(
      Object.fromEntries(
        Object.entries(quality).map(([name, { phrases: count, recall, precision }]) => [
          name,
          {
            phrases: count,
            'recall %': percent(recall),
            'precision in first 5 %': percent(precision),
          },
        ]),
      ),
    );
    console.table({ 'first search': costRow(cold), 'searches after it': costRow(warm) });
    const all = quality['all']!;
    const { slow } = spread(warm, ({ milliseconds }) => milliseconds);
    console.log(
      JSON.stringify({
        pages: pages.length,
        goals: GOALS,
        quality,
        cold: costRow(cold),
        warm: costRow(warm),
      }),
    );
    if (all.recall < GOALS.recall || all.precision < GOALS.precision || slow >= GOALS.milliseconds)
      throw new Failure(
        `Below the goals: recall ≥ ${GOALS.recall}, precision ≥ ${GOALS.precision}, ` +
          `19 of 20 searches after the first < ${GOALS.milliseconds} ms.`,
      );
  } finally {
    await browser.close();
    await server.close();
  }
}

const command = new Command('bench:search')
  .description('Compare the search of a built site with a plain scan of its pages')
  .addOption(pathOption('--site <folder>', 'another built site', DIST))
  .option('--phrases <count>', 'how many for each seed', '300')
  .option('--seeds <numbers>', 'the same draw the same phrases', '1,2,3')
  .action(async (options: Options) => {
    await run({ ...options, site: resolve(options.site) });
  });

await runCommand(() => command.parseAsync());
