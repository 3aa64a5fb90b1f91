/** Charts in pages of others: the published code, strict policies, foreign scripts, oEmbed, link previews. */
import { readFileSync } from 'node:fs';
import { extract } from '@extractus/oembed-extractor';
import type { Frame, Page } from 'playwright-core';
import { unfurl } from 'unfurl.js';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { useBrowser } from './browser.ts';
import { usePublisher } from './embedding-page.ts';
import { readReports, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const publish = usePublisher();
const reports = readReports();
const WIDTHS = [280, 360, 700];
/** Of a page around its content, where no style sheet sets it. */
const BODY_MARGIN = 8;
/** How much higher than needed a frame without a script may be, at the width where it needs most. */
const SPARE = 60;
/** Lazy frames load when they are in sight: all of them. */
const TALL = 12_000;

const chartsUrl = (report: Report) =>
  new URL(`${yearAddress(report)}charts/`, stage().root.url).href;

/** The codes that an editor copies, for all charts of the report's year; read once. */
const copied = new Map<string, string[]>();
async function copiedCodes(report: Report): Promise<string[]> {
  const url = chartsUrl(report);
  const codes = copied.get(url) ?? (await (await open(url)).page.locator('pre').allTextContents());
  copied.set(url, codes);
  return codes;
}

interface Sizes {
  readonly given: number;
  readonly needed: number;
}

/** The heights of the frames, and of the pages in them, which follow the widths of their frames a moment later. */
async function measure(page: Page): Promise<Sizes[]> {
  const sizes: Sizes[] = [];
  for (const element of await page.locator('iframe').elementHandles()) {
    const frame = await element.contentFrame();
    const width = await element.evaluate((own) => (own as Element).clientWidth);
    if (frame) await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
    sizes.push({
      given: await element.evaluate((own) => (own as Element).clientHeight),
      needed: frame ? await neededHeight(frame) : NaN,
    });
  }
  return sizes;
}

function neededHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
}

/** Opens somebody's page in a column of the width; what is loaded from the site is not a complaint. */
async function openEmbedding(body: string, width: number, javaScriptEnabled = true) {
  const { page, complaints } = await open(publish(body), {
    viewport: { width: width + 2 * BODY_MARGIN, height: TALL },
    javaScriptEnabled,
  });
  const faults = () =>
    complaints.filter((text) => !text.startsWith(`off-site: ${stage().root.url}`));
  return { page, faults };
}

const differences = (sizes: readonly Sizes[]) => sizes.map(({ given, needed }) => given - needed);

describe.each(reports.map((report) => [report.id, report] as const))('%s', (_, report) => {
  it('fits every frame at every width without a script, and none is much too high', async () => {
    const codes = await copiedCodes(report);
    expect(codes.length).toBeGreaterThan(0);
    const { page, faults } = await openEmbedding(codes.join('<br>'), WIDTHS[0]!, false);
    const least = codes.map(() => Infinity);
    for (const width of [...WIDTHS, 420, 500, 900, 1200]) {
      await page.setViewportSize({ width: width + 2 * BODY_MARGIN, height: TALL });
      const found = differences(await measure(page));
      expect(found).toHaveLength(codes.length);
      found.forEach((height, index) => (least[index] = Math.min(least[index] ?? NaN, height)));
    }
    for (const height of least) {
      expect(height).toBeGreaterThanOrEqual(0);
      expect(height).toBeLessThanOrEqual(SPARE);
    }
    expect(faults()).toEqual([]);
  });

  it('fits every frame exactly with the script, under a strict policy', async () => {
    const codes = await copiedCodes(report);
    const { page, faults } = await openEmbedding(codes.join('<br>'), WIDTHS[0]!);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width: width + 2 * BODY_MARGIN, height: TALL });
      await expect
        .poll(async () => differences(await measure(page)), { timeout: 10_000 })
        .toEqual(codes.map(() => 0));
    }
    expect(faults()).toEqual([]);
  });
});

/** One chart's frame, without the script of ours. */
async function oneFrame(): Promise<string> {
  const [code = ''] = await copiedCodes(reports[0]!);
  return code.split('\n')[0]!;
}

it('is resized by a parent that others wrote, @newswire/frames', async () => {
  const frame = await oneFrame();
  const { page } = await openEmbedding(frame.replace(/height="\d+"/, 'height="20"'), 360);
  await expect.poll(async () => differences(await measure(page))[0]).toBeLessThan(0);
  await page.evaluate(
    `import('/newswire.js').then((frames) => frames.observeIframe(document.querySelector('iframe')))`,
  );
  await expect.poll(async () => differences(await measure(page))).toEqual([0]);
});

it('tells its height as AMP, Datawrapper and WordPress ask for it', async () => {
  const { page } = await openEmbedding('', 360);
  const address = /src="([^"]*)"/.exec(await oneFrame())?.[1] ?? '';
  const messages = await page.evaluate(async (src) => {
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    const frame = document.createElement('iframe');
    frame.src = `${src}#?secret=abc123`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    while (heard.length < 3) await new Promise((resolve) => requestAnimationFrame(resolve));
    return heard;
  }, address);
  const height = await neededHeight(page.frames()[1]!);
  expect(messages).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  expect(messages).toContainEqual({
    'datawrapper-height': { [address.split('/').at(-2)!]: height },
  });
  expect(messages).toContainEqual({ message: 'height', value: height, secret: 'abc123' });
});

it('believes a height only from the frame it is for, and only within bounds', async () => {
  const [code = ''] = await copiedCodes(reports[0]!);
  const { page } = await openEmbedding(`${code}<iframe src="about:blank"></iframe>`, 360);
  const [chart, other] = page.frames().slice(1);
  await expect.poll(async () => differences(await measure(page))[0]).toBe(0);
  const before = (await measure(page))[0]!.given;
  const say = async (from: Frame | undefined, message: unknown) => {
    await from?.evaluate((data) => parent.postMessage(data, '*'), message);
    // Messages arrive in their order: this one is behind the other.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', resolve, { once: true });
          postMessage('after', '*');
        }),
    );
    return (await measure(page))[0]!.given;
  };
  const size = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });
  expect(await say(other, size(999))).toBe(before);
  for (const height of ['999', -5, null, NaN, Infinity, {}]) {
    expect(await say(chart, size(height))).toBe(before);
  }
  expect(await say(chart, { 'datawrapper-height': { any: 444 } })).toBe(444);
  expect(await say(chart, size(1e9))).toBe(4000);
  expect(await say(chart, size(1))).toBe(80);
});

it.each(['light', 'dark'] as const)('is %s where its address asks for it', async (theme) => {
  const [code = ''] = await copiedCodes(reports[0]!);
  const address = /src="([^"]*)"/.exec(code)?.[1] ?? '';
  const paper = async (url: string, colorScheme: 'light' | 'dark') => {
    const { page } = await open(url, { colorScheme });
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  const other = theme === 'light' ? 'dark' : 'light';
  const asked = await paper(`${address}?theme=${theme}`, other);
  expect(asked).toBe(await paper(address, theme));
  expect(asked).not.toBe(await paper(address, other));
});

it('shows previews only to those who ask', async () => {
  const { page, complaints } = await open(chartsUrl(reports[0]!));
  const loaded = () => page.frames().filter((frame) => frame.url().includes('/charts/')).length - 1;
  await page.waitForLoadState('networkidle');
  expect(loaded()).toBe(0);
  await page.locator('.chart-embed summary', { hasText: '预览' }).first().click();
  await page
    .locator('.chart-embed iframe')
    .first()
    .contentFrame()
    .getByRole('heading', { level: 1 })
    .waitFor();
  expect(loaded()).toBe(1);
  expect(complaints).toEqual([]);
});

it('copies the code and the citations, with the address and the day filled in', async () => {
  const report = reports[0]!;
  const { page } = await open(new URL(yearAddress(report), stage().root.url).href, {
    permissions: ['clipboard-read', 'clipboard-write'],
    timezoneId: 'Asia/Shanghai',
  });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format();
  await page.locator('.citation button').nth(1).click();
  await page.getByText('已复制').waitFor();
  expect(await clipboard()).toContain(
    `[${today}]. ${new URL(yearAddress(report), stage().root.url).href}`,
  );
  await page.locator('.chart-menu .copy-link').first().click();
  await expect.poll(clipboard).toMatch(new RegExp(`^${page.url().split('#')[0]}#[a-z-]+$`));
});

it.each(['embed.js', 'chart.js'])('%s is no larger than 1 KB', (name) => {
  expect(readFileSync(new URL(`../../public/${name}`, import.meta.url)).length).toBeLessThanOrEqual(
    1024,
  );
});

describe('for programs that read links', () => {
  const PUBLISHED = 'https://reports.example/some/nested/';
  /** The site as published, answered by the one that is served here. */
  const fetchHere = (address: string) => fetch(address.replace(PUBLISHED, stage().nested.url));
  const chartUrls = () =>
    reports.map((report) => {
      const name = report.kind === 'final' ? 'money-flow' : `${report.kind}-money-flow`;
      return `${PUBLISHED}${yearAddress(report)}charts/${name}/`;
    });

  it('is found by an oEmbed consumer, with html that stands alone', async () => {
    for (const url of chartUrls()) {
      const answer = await extract(url, {}, fetchHere);
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 700 });
      expect(answer['html']).toMatch(/^<iframe [^>]*><a [^>]*>[^<]+<\/a><\/iframe>$/);
      expect(answer['html']).toContain(`src="${url}"`);
      expect(answer['html']).toContain(`height="${String(answer['height'])}"`);
      const picture = await fetchHere(String(answer.thumbnail_url));
      const bytes = Buffer.from(await picture.arrayBuffer());
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        answer.thumbnail_width,
        answer.thumbnail_height,
      ]);
    }
  });

  it('has a title, a description and a picture where links are unfolded', async () => {
    for (const [index, url] of chartUrls().entries()) {
      const found = await unfurl(url, { fetch: fetchHere });
      expect(found.open_graph.title).toContain(reports[index]!.agency.name);
      expect(found.description).not.toBe('');
      expect(found.open_graph.images?.[0]?.url).toBe(`${url.replace(/\/$/, '')}.png`);
      expect(found.twitter_card.card).toBe('summary_large_image');
      expect(found.oEmbed).toMatchObject({ type: 'rich' });
      expect(found.canonical_url).toBe(url);
    }
  });

  it('has no oEmbed where the site does not know its address', async () => {
    for (const url of chartUrls()) {
      const here = url.replace(PUBLISHED, stage().root.url);
      expect(await (await fetch(here)).text()).not.toContain('oembed');
      expect((await fetch(`${here}oembed.json`)).status).toBe(404);
    }
  });
});
