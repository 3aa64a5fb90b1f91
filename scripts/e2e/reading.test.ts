/** Reading a long page on a phone: parts are laid out when they come near, and nobody loses the place. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { readReports, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const open = useBrowser();
const reports = readReports();
const addressOf = (path: string) => new URL(path, stage().root.url).href;

it.each([...new Set(reports.map(yearAddress))])(
  'keeps about as much room for the parts of /%s as they take',
  async (address) => {
    const { page } = await open(addressOf(address), PHONE);
    const parts = await page.evaluate(() => {
      const heavy = [...document.querySelectorAll<HTMLElement>('[data-lines]')];
      const kept = heavy.map((part) =>
        parseFloat(getComputedStyle(part).containIntrinsicBlockSize.replace('auto', '')),
      );
      for (const part of heavy) part.style.contentVisibility = 'visible';
      return heavy.map((part, index) => ({
        part: part.id || part.className,
        share: (kept[index] ?? NaN) / part.getBoundingClientRect().height,
      }));
    });
    expect(parts.length).toBeGreaterThan(5);
    // What is kept too small overlaps what follows until it is laid out.
    expect(parts.filter(({ share }) => !(share > 0.8 && share < 6))).toEqual([]);
  },
);

it('leads from a number to its line, from there to the table, and back to where the reader was', async () => {
  const { page } = await open(addressOf(yearAddress(reports[0]!)), PHONE);
  const number = page.locator('.table-block tbody .line-link:visible').nth(40);
  await number.scrollIntoViewIfNeeded();
  const topOf = () => number.evaluate((link) => link.getBoundingClientRect().top);
  await expect.poll(topOf).toBeLessThan(PHONE.viewport.height);
  const before = await topOf();
  const table = await number.evaluate((link) => link.closest('.table-block')?.id);
  await number.click();
  await page.waitForURL(/\/source\/#L\d+$/);
  const way = page.getByRole('navigation', { name: '位置' });
  expect(await way.evaluate((bar) => bar.getBoundingClientRect().top)).toBe(0);
  await page.goBack();
  // Places are restored in whole pixels.
  await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
  await page.goForward();
  await page.getByRole('link', { name: '看这一行在表里的样子' }).click();
  await page.waitForURL((url) => url.hash === `#${table}`);
});

it('compares chosen agencies in the largest letters without scrolling sideways', async () => {
  const chosen = [...new Set(reports.map(({ agency }) => agency.slug))].slice(0, 2);
  const query = chosen.map((slug) => `&agency=${slug}`).join('');
  const { page } = await open(addressOf(`compare/?measure=total-spending${query}`), PHONE);
  await page.evaluate(() => {
    document.documentElement.dataset['size'] = 'largest';
  });
  await page.locator('.compare-result tbody tr').first().waitFor();
  const widths = await page.evaluate(() => {
    const scroller = document.querySelector('.compare-result .table-scroll');
    return [
      document.documentElement.scrollWidth,
      scroller && scroller.scrollWidth - scroller.clientWidth,
    ];
  });
  expect(widths).toEqual([PHONE.viewport.width, 0]);
});

it.each([1200, 1280, 1440])(
  'fits a window of %i pixels in letters of any size, with notes of terms inside it',
  async (width) => {
    const { page } = await open(addressOf(yearAddress(reports[0]!)), {
      viewport: { width, height: 900 },
    });
    const term = page.locator('.key-figures .term').first();
    for (const size of ['', 'large', 'largest']) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset['size'] = chosen;
      }, size);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBe(width);
      await term.click();
      const note = await page.locator('.term-note:popover-open').boundingBox();
      expect(note?.width, size).toBeGreaterThan(150);
      expect((note?.x ?? 0) + (note?.width ?? 0), size).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
  },
);

it('prints the number of a line in one line, also in the margin', async () => {
  const { page } = await open(addressOf(yearAddress(reports[0]!)), {
    viewport: { width: 1280, height: 900 },
  });
  const heights = await page
    .locator('.text-part > :is(p, h2, h3, h4) > .line-link')
    .evaluateAll((links) => links.map((link) => link.clientHeight));
  expect(heights.length).toBeGreaterThan(10);
  expect(new Set(heights).size).toBe(1);
});

it('says at the lower edge of a phone which part one reads', async () => {
  const { page } = await open(addressOf(yearAddress(reports[0]!)), PHONE);
  const place = page.locator('.page-bar .reading-place');
  await expect.poll(() => place.textContent()).toBe('一眼看懂');
  const heading = page.locator('.text-part > h2').nth(1);
  await heading.evaluate((element) => element.scrollIntoView());
  await expect.poll(() => place.textContent()).not.toBe('一眼看懂');
  const current = await page.locator('.outline-wide [aria-current]').textContent();
  expect(await place.textContent()).toBe(current);
});

it('reads on where an address was cut off in the middle of a letter', async () => {
  const { page, complaints } = await open(addressOf(`${yearAddress(reports[0]!)}#%E5%85`), PHONE);
  await expect.poll(() => page.locator('.page-bar .reading-place').textContent()).toBe('一眼看懂');
  expect(complaints).toEqual([]);
});

/** What is far above is let go of some frames after the end has been drawn. */
const FRAMES = 30;

const drawn = (page: Page, frames: number) =>
  page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        const draw = (left: number) => {
          if (left === 0) resolve();
          else requestAnimationFrame(() => draw(left - 1));
        };
        draw(count);
      }),
    frames,
  );

it.each(reports.map((report) => [report.id, report] as const))(
  'says at the end of %s that one reads its last part, however far above that begins',
  async (_, report) => {
    const { page } = await open(addressOf(yearAddress(report)), PHONE);
    const last = await page.locator('.outline-wide .outline a').last().textContent();
    const place = page.locator('.page-bar .reading-place');
    await expect
      .poll(async () => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        return place.textContent();
      })
      .toBe(last);
    await drawn(page, FRAMES);
    expect(await place.textContent()).toBe(last);
  },
);

it.each(['', 'checks/', 'terms/'])(
  'keeps all titles of /%s on the paper, however wide that is',
  async (path) => {
    const { page } = await open(addressOf(path), { viewport: { width: 1280, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const edges = await page
      .locator('main h2')
      .evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().left));
    expect(edges.length).toBeGreaterThan(2);
    expect(Math.min(...edges)).toBeGreaterThanOrEqual(0);
  },
);
