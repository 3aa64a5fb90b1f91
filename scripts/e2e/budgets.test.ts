/** What a page may weigh, compressed as a host sends it, and that nothing on it moves while it loads. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

it('all our scripts together weigh 10 KB at most', () => {
  expect(sum('_astro/*.js') + sum('*.js')).toBeLessThanOrEqual(10 * KILOBYTE);
});

it('nothing moves while a page loads', { timeout: 120_000 }, async () => {
  for (const path of pageTypes(stage().root)) {
    const { page } = await open(new URL(path, stage().root.url).href, {
      viewport: { width: 360, height: 740 },
    });
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
    await page.context().close();
  }
});
