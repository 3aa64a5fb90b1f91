/** What a page may weigh, compressed as a host sends it, and that nothing on it moves while it loads. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { readReports, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const KILOBYTE = 1024;
/** A report of usual length; longer ones may weigh more in proportion. */
const USUAL_LINES = 1100;
const open = useBrowser();

function weight(path: string): number {
  return gzipSync(readFileSync(join(stage().root.directory, path)), { level: 9 }).length;
}

function sum(pattern: string): number {
  return globSync(pattern, { cwd: stage().root.directory }).reduce(
    (total, path) => total + weight(path),
    0,
  );
}

it('a report of usual length weighs 60 KB at most, a longer one in proportion', () => {
  for (const report of readReports()) {
    const most = 60 * KILOBYTE * Math.max(1, report.source.lines / USUAL_LINES);
    expect(weight(`${yearAddress(report)}index.html`), report.id).toBeLessThanOrEqual(most);
  }
});

it('pages that list things weigh 60 KB at most', () => {
  for (const path of pageTypes(stage().root).filter((type) => !/\/\d{4}\//.test(type))) {
    const file = path.endsWith('.html') ? path : `${path}index.html`;
    expect(weight(file), path).toBeLessThanOrEqual(60 * KILOBYTE);
  }
});

it('all style sheets together weigh 12 KB at most', () => {
  expect(sum('_astro/*.css')).toBeLessThanOrEqual(12 * KILOBYTE);
});

/** The scripts that a page loads, with those that they import. */
function scriptsOf(page: string): Set<string> {
  const { base, directory } = stage().root;
  const html = readFileSync(join(directory, page), 'utf8');
  const sources = [...html.matchAll(/<script[^>]*\ssrc="?([^">\s]+)/g)].map(
    ([, source]) => source!,
  );
  const scripts = new Set(sources.map((source) => source.slice(base.length)));
  // A set takes in what is added while it is walked.
  for (const script of scripts) {
    const code = readFileSync(join(directory, script), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      scripts.add(join(dirname(script), name!));
  }
  return scripts;
}

it('no page loads more than 10 KB of scripts', () => {
  for (const path of pageTypes(stage().root)) {
    const scripts = [...scriptsOf(path.endsWith('.html') ? path : `${path}index.html`)];
    const all = scripts.reduce((total, script) => total + weight(script), 0);
    expect(all, path).toBeGreaterThan(0);
    expect(all, path).toBeLessThanOrEqual(10 * KILOBYTE);
  }
});

it('nothing moves while a page loads', async () => {
  const { url } = stage().root;
  const { page } = await open(url, { viewport: { width: 360, height: 740 } });
  for (const path of pageTypes(stage().root)) {
    await page.goto(new URL(path, url).href);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              total += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => resolve(total))),
          );
        }),
    );
    expect(shift, `/${path}`).toBe(0);
  }
});
