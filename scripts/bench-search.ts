/**
 * `npm run bench:search`: asks a built site's search, in a real browser, for phrases drawn from its pages, and
 * compares the answers with a plain scan of the same pages. Fails below the goals.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { chromium, type Page } from 'playwright-core';
import { SKIP, visit } from 'unist-util-visit';
import { BROWSER_ARGUMENTS } from './browser-arguments.ts';
import { Failure, runCommand } from './command.ts';
import { findBrowser } from './find-browser.ts';
import { DIST } from './project.ts';
import { serveDirectory } from './static-server.ts';

const GOALS = { recall: 0.995, precision: 0.98, milliseconds: 50 };
const FIRST = 5;
const KINDS = ['han', 'number', 'mixed'] as const;
type Kind = (typeof KINDS)[number];

/** A page as a reader sees it: a line for each paragraph, heading and row of the reports on it. */
interface ScannedPage {
  readonly path: string;
  readonly lines: readonly string[];
}

interface Asked {
  readonly kind: Kind;
  readonly phrase: string;
}

interface Answered extends Asked {
  /** Paths of the pages that were found, in their order. */
  readonly paths: readonly string[];
  readonly milliseconds: number;
}

/** Mulberry32: the same phrases for the same seed, everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LINES = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'caption', 'li']);
/** What the site itself says among the text of a report. */
const OWN = [
  'line-link',
  'line',
  'popover',
  'quiet',
  'table-links',
  'fold-label',
  'repeat',
  'part-name',
];

function classes({ properties }: Element): string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element') {
    if (node.properties['popover'] !== undefined) return '';
    if (classes(node).some((name) => OWN.includes(name))) return '';
  }
  const isRow = node.type === 'element' && (node.tagName === 'tr' || node.tagName === 'li');
  return node.children.map((child) => textOf(child)).join(isRow ? ' ' : '');
}

/** The lines of the text of the reports on a page. */
function scanPage(html: string): string[] {
  const lines: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (!classes(element).includes('report-text')) return undefined;
    visit(element, 'element', (part) => {
      if (part.properties['popover'] !== undefined || classes(part).includes('editor-note'))
        return SKIP;
      if (!LINES.has(part.tagName) || classes(part).includes('report-title')) return undefined;
      const text = textOf(part).replace(/\s+/g, ' ').trim();
      if (text !== '') lines.push(text);
      return SKIP;
    });
    return SKIP;
  });
  return lines;
}

/** Phrases of 2 to 8 characters, numbers, and Chinese with a number in it, as they stand in the text. */
function drawPhrases(pages: readonly ScannedPage[], count: number, seed: number): Asked[] {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const patterns: Record<Kind, () => RegExp> = {
    han: () => new RegExp(`\\p{Script=Han}{${2 + Math.floor(random() * 7)}}`, 'gu'),
    number: () =>
      /(?<![\d.,A-Za-z])\d{1,3}(?:,\d{3})+\.\d+(?![\d.])|(?<![\d.,A-Za-z])\d+\.\d+(?![\d.])/gu,
    mixed: () =>
      /\p{Script=Han}{1,4}(?<![A-Za-z])\d+(?:\.\d+)?(?![\d.,A-Za-z])\p{Script=Han}{1,3}/gu,
  };
  const drawn = new Map<string, Asked>();
  for (let tries = 0; drawn.size < count && tries < count * 50; tries += 1) {
    const kind = KINDS[tries % 5 < 3 ? 0 : (tries % 5) - 2]!;
    const line = pick(pick(pages).lines);
    // Every start counts, not only those that a search from the left finds.
    const rest = kind === 'han' ? line.slice(Math.floor(random() * line.length)) : line;
    const found = rest.match(patterns[kind]());
    if (found) {
      const phrase = pick(found);
      drawn.set(phrase, { kind, phrase });
    }
  }
  return [...drawn.values()];
}

/** What is compared: no marks, no blanks, no separators of thousands. */
function plain(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)[^\p{L}\p{N}.]+(?=\d)/gu, '|')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/[^\p{L}\p{N}.|]/gu, '')
    .toLowerCase();
}

/** Whether a line holds a phrase: numbers as a whole, though one that ends the phrase may go on in decimals. */
function holds(line: string, phrase: string): boolean {
  for (let at = line.indexOf(phrase); at !== -1; at = line.indexOf(phrase, at + 1)) {
    const cutsStart = /^\d/.test(phrase) && /[\d.]$/.test(line.slice(0, at));
    const rest = line.slice(at + phrase.length);
    const cutsEnd = /\d$/.test(phrase) && /^\d/.test(rest) && !/\.\d+$/.test(phrase);
    if (!cutsStart && !cutsEnd) return true;
  }
  return false;
}

/** Asks the search page for every phrase, one after another, and has it show all that it found. */
async function ask(page: Page, asked: readonly Asked[], site: string): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const { kind, phrase } of asked) {
    await page.goto(`${site}search/?${new URLSearchParams({ q: phrase }).toString()}`);
    await page.waitForFunction(() => performance.getEntriesByName('search').length > 0);
    const milliseconds = await page.evaluate(
      () => performance.getEntriesByName('search')[0]?.duration ?? Infinity,
    );
    const more = page.getByRole('button', { name: '显示更多' });
    while (await more.isVisible()) {
      const shown = await page.locator('.results > li').count();
      await more.click();
      await page.waitForFunction(
        (before) =>
          document.querySelectorAll('.results > li').length > before ||
          document.querySelector<HTMLElement>('.more')?.hidden === true,
        shown,
      );
    }
    const urls = await page
      .locator('.results > li > h2 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const paths = urls.map((url) => url.replace(/[?#].*$/, '').slice(site.length));
    answers.push({ kind, phrase, paths: [...new Set(paths)], milliseconds });
  }
  return answers;
}

interface Score {
  readonly phrases: number;
  readonly recall: number;
  readonly precision: number;
  readonly median: number;
  readonly slowest: number;
  /** The first phrases that missed a page or found a wrong one. */
  readonly faults: readonly string[];
}

function score(answers: readonly Answered[], pages: readonly ScannedPage[]): Score {
  let [expected, found, shown, right] = [0, 0, 0, 0];
  const faults: string[] = [];
  for (const { phrase, paths } of answers) {
    const wanted = new Set(
      pages
        .filter(({ lines }) => lines.some((line) => holds(line, plain(phrase))))
        .map(({ path }) => path),
    );
    const first = paths.slice(0, FIRST);
    const hits = paths.filter((path) => wanted.has(path)).length;
    const good = first.filter((path) => wanted.has(path)).length;
    expected += wanted.size;
    found += hits;
    shown += first.length;
    right += good;
    if (hits < wanted.size || good < first.length) faults.push(phrase);
  }
  const times = answers.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    phrases: answers.length,
    recall: expected === 0 ? 1 : found / expected,
    precision: shown === 0 ? 1 : right / shown,
    median: at(0.5),
    slowest: at(0.95),
    faults: faults.slice(0, 10),
  };
}

function printScores(scores: Readonly<Record<string, Score>>): void {
  console.table(
    Object.fromEntries(
      Object.entries(scores).map(([kind, { phrases, recall, precision, median, slowest }]) => [
        kind,
        {
          phrases,
          'recall %': (recall * 100).toFixed(2),
          'precision in first 5 %': (precision * 100).toFixed(2),
          'median ms': median.toFixed(1),
          '95th ms': slowest.toFixed(1),
        },
      ]),
    ),
  );
}

async function run(site: string, count: number, seed: number): Promise<void> {
  const pages = globSync('*/*/index.html', { cwd: site })
    .sort()
    .map((path) => ({
      path: path.replaceAll('\\', '/').replace(/index\.html$/, ''),
      lines: scanPage(readFileSync(join(site, path), 'utf8')),
    }))
    .filter(({ lines }) => lines.length > 0);
  if (pages.length === 0)
    throw new Failure(`No reports in ${site}: expected a built site. Run \`npm run build\` first.`);
  const asked = drawPhrases(pages, count, seed);
  const plainPages = pages.map(({ path, lines }) => ({ path, lines: lines.map(plain) }));
  const browserPath = findBrowser();
  if (browserPath === null) throw new Failure('There is no browser. Set CHROME_PATH to one.');
  const server = await serveDirectory({ directory: site, base: '/', port: 0 });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: BROWSER_ARGUMENTS,
  });
  try {
    const answers = await ask(await browser.newPage(), asked, server.url);
    const scores = {
      all: score(answers, plainPages),
      ...Object.fromEntries(
        KINDS.map((kind) => [
          kind,
          score(
            answers.filter((one) => one.kind === kind),
            plainPages,
          ),
        ]),
      ),
    };
    printScores(scores);
    console.log(JSON.stringify({ pages: pages.length, seed, goals: GOALS, scores }));
    const { recall, precision, slowest } = scores.all;
    const isBelow =
      recall < GOALS.recall || precision < GOALS.precision || slowest >= GOALS.milliseconds;
    if (isBelow)
      throw new Failure(
        `Below the goals: recall ≥ ${GOALS.recall}, precision ≥ ${GOALS.precision}, 95th < ${GOALS.milliseconds} ms.`,
      );
  } finally {
    await browser.close();
    await server.close();
  }
}

const command = new Command('bench:search')
  .description('Compare the search of a built site with a plain scan of its pages')
  .option('--site <folder>', 'a site built for the root of a server', DIST)
  .option('--phrases <count>', 'how many', '200')
  .option('--seed <number>', 'the same draws the same phrases', '1')
  .action(async (options: { site: string; phrases: string; seed: string }) => {
    await run(resolve(options.site), Number(options.phrases), Number(options.seed));
  });

await runCommand(async () => {
  await command.parseAsync();
});
