/** Every type of page opens without a fault, on a narrow phone and without scripts. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { agencyAddress, readReports, sourceAddress, squeeze, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const reports = readReports();
const addresses = [
  ...new Set([
    '',
    'search/',
    'about/',
    'terms/',
    'terms/sangong-jingfei/',
    'terms/xingzheng-yunxing/',
    '404.html',
    // Pages of agencies and of sources are alike; those of reports are not.
    ...reports.slice(0, 1).flatMap((report) => [agencyAddress(report), sourceAddress(report)]),
    ...reports.map(yearAddress),
  ]),
];

describe.each(addresses)('/%s', (address) => {
  const url = () => new URL(address, stage().root.url).href;

  it('opens with one heading and no complaint, at 320 px without horizontal scrolling', async () => {
    const { page, status, complaints } = await open(url(), {
      viewport: { width: 320, height: 640 },
    });
    expect(status).toBe(200);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.title()).not.toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(complaints).toEqual([]);
  });

  it('opens without scripts', async () => {
    const { page, complaints } = await open(url(), { javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('main').count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

it.each(['no-such-agency/', 'no-such-agency/2023/', 'no-such-file.csv'])(
  'answers the missing /%s with the 404 page',
  async (address) => {
    const { page, status, complaints } = await open(new URL(address, stage().root.url).href);
    expect(status).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.getByRole('link', { name: '明账' }).first().click();
    await page.waitForURL(stage().root.url);
    expect(complaints).toEqual([]);
  },
);

it('finds reports to test', () => {
  expect(reports.length).toBeGreaterThan(0);
});

it.each(reports.map((report) => [report.id, report] as const))(
  'shows all sections, paragraphs and terms of %s without scripts',
  async (_, report) => {
    const url = new URL(yearAddress(report), stage().root.url).href;
    const { page } = await open(url, { javaScriptEnabled: false });
    const text = squeeze(
      await page.getByRole('main').evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement;
        // Explanations and line numbers stand between the words of the report.
        for (const extra of copy.querySelectorAll('[popover], a[href*="/source/#L"]'))
          extra.remove();
        return copy.textContent;
      }),
    );
    const printed = report.sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => (block.type === 'form' ? [] : [block.text])),
    ]);
    expect(printed.filter((piece) => !text.includes(squeeze(piece)))).toEqual([]);
  },
);

it('tells numbers that differ before words, on the page of all checks', async () => {
  const figures = new Set(
    reports.flatMap(({ findings }) =>
      findings.flatMap(({ status, severity, title }) =>
        status === 'differs' && severity === 'figure' ? [squeeze(title)] : [],
      ),
    ),
  );
  const { page } = await open(new URL('checks/', stage().root.url).href);
  const families = await page.locator('section:has(h3)').evaluateAll((sections) =>
    sections.map((section) =>
      [...section.querySelectorAll('h3')].map((title) => {
        title.querySelector('.quiet')?.remove();
        return title.textContent;
      }),
    ),
  );
  const rules = families.map((titles) => titles.map((title) => figures.has(squeeze(title))));
  const wordsLast = (flags: readonly boolean[]) => flags.toSorted((a, b) => Number(b) - Number(a));
  expect(rules.flat()).toContain(true);
  expect(rules.flat()).toContain(false);
  for (const own of rules) expect(own).toEqual(wordsLast(own));
  const holders = rules.map((own) => own.includes(true));
  expect(holders).toEqual(wordsLast(holders));
});
