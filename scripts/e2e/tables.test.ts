/** Every printed cell is on the page, in the row that links to its line of the source. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { useBrowser } from './browser.ts';
import { readReports, sourceAddress, squeeze, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const urlOf = (address: string) => new URL(address, stage().root.url).href;

/** The texts of all cells on the report's page, by the line of the source that their row links to. */
async function cellsByLine(report: Report): Promise<Map<string, string[]>> {
  const { page } = await open(urlOf(yearAddress(report)), { javaScriptEnabled: false });
  const rows = await page.locator('tbody tr').evaluateAll(
    (elements, source) =>
      elements.map((row) => ({
        lines: [...row.querySelectorAll<HTMLAnchorElement>('a')]
          .map((link) => link.href)
          .filter((href) => href.startsWith(source))
          .map((href) => href.slice(source.length)),
        texts: [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
      })),
    `${urlOf(sourceAddress(report))}#L`,
  );
  const cells = new Map<string, string[]>();
  for (const { lines, texts } of rows) {
    for (const line of lines) cells.set(line, [...(cells.get(line) ?? []), ...texts]);
  }
  return cells;
}

/** What of `printed` is not in `shown`, each as often as it is printed. */
function missing(printed: readonly string[], shown: readonly string[]): string[] {
  const left = shown.map(squeeze);
  return printed.filter((cell) => {
    const index = left.indexOf(squeeze(cell));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

describe.each(readReports().map((report) => [report.id, report] as const))('%s', (_, report) => {
  it('has tables with rows', () => {
    expect(report.tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  });

  it('shows every printed cell of every table in its row', async () => {
    const shown = await cellsByLine(report);
    const lost = report.tables.flatMap((table) =>
      table.rows.flatMap(({ cells, line }) =>
        missing(
          cells.filter((cell) => squeeze(cell) !== ''),
          shown.get(String(line)) ?? [],
        ).map((cell) => `${table.id}, line ${line}: ${cell}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('shows the names of all columns', async () => {
    const { page } = await open(urlOf(yearAddress(report)));
    // A table in two halves tells in its caption which half it is.
    const shown = await page.locator('thead th, caption span').allTextContents();
    const headers = new Set(shown.map(squeeze));
    const names = report.tables.flatMap(({ columns }) =>
      columns.flatMap((column) => column.split(' / ')),
    );
    expect(
      [...new Set(names)].filter((name) => squeeze(name) !== '' && !headers.has(squeeze(name))),
    ).toEqual([]);
  });

  it('leads from a row to its line in the source', async () => {
    const { page } = await open(urlOf(yearAddress(report)));
    const row = report.tables.find(({ empty, rows }) => !empty && rows.length > 0)?.rows[0];
    if (!row) throw new Error(`${report.id} has no table with an amount.`);
    const address = `${urlOf(sourceAddress(report))}#L${row.line}`;
    await page
      .locator(`.report-text tbody a[href$="${report.kind}/source/#L${row.line}"]`)
      .first()
      .click();
    await page.waitForURL(address);
    // Where a report prints each cell on a line of its own, the row's line is its first cell's.
    const first = row.cells.find((cell) => squeeze(cell) !== '') ?? '';
    expect(squeeze((await page.locator(':target').textContent()) ?? '')).toContain(squeeze(first));
  });
});

it('reaches and scrolls a wide table by keyboard alone', async () => {
  const [report] = readReports();
  if (!report) throw new Error('There is no report to test with.');
  const { page } = await open(urlOf(yearAddress(report)), {
    viewport: { width: 320, height: 640 },
  });
  const isOnWideTable = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.querySelector('table')) return false;
      return element.scrollWidth > element.clientWidth;
    });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash, 'the first stop leads to the content').not.toBe('');
  // Far more stops than there are links before the first table.
  for (let stop = 0; stop < 500 && !(await isOnWideTable()); stop += 1)
    await page.keyboard.press('Tab');
  const region = page.locator(':focus');
  expect(await region.getAttribute('role')).toBe('group');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
});
