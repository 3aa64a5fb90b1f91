/** A term is explained where it stands, and has a page that can be read without scripts. */
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { readReports, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const [report] = readReports();
const pageUrl = () => new URL(report ? yearAddress(report) : '', stage().root.url).href;
const note = (link: Locator) =>
  link.getAttribute('data-note').then((id) => link.page().locator(`[id="${id ?? ''}"]`));

it('opens the note of a term by a click, and closes it by its button', async () => {
  const { page, complaints } = await open(pageUrl());
  const link = page.locator('p > a.term').first();
  const dialog = await note(link);
  expect(await dialog.isVisible()).toBe(false);
  await link.click();
  await dialog.waitFor();
  expect(await link.getAttribute('aria-expanded')).toBe('true');
  expect(new URL(page.url()).pathname).toBe(new URL(pageUrl()).pathname);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});

it('opens by the keyboard, closes by Escape, and gives the focus back', async () => {
  const { page } = await open(pageUrl());
  const link = page.locator('p > a.term').first();
  const dialog = await note(link);
  await link.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.locator('a.term[aria-expanded="true"]').waitFor({ state: 'detached' });
});

it('closes one note when another is opened, and opens the same one again', async () => {
  const { page } = await open(pageUrl());
  const first = page.locator('p > a.term').first();
  const name = (await first.getAttribute('data-note')) ?? '';
  const second = page.locator(`p > a.term:not([data-note="${name}"])`).first();
  for (const link of [first, second, first]) {
    await link.evaluate((element: HTMLElement) => element.click());
    await (await note(link)).waitFor();
    expect(await page.locator('.term-note:popover-open').count()).toBe(1);
    expect(await page.locator('.term-note:popover-open .close').count()).toBe(1);
  }
});

it('tells what the report itself says, in its own words', async () => {
  const defining = readReports().find(({ terms }) => terms.length > 0);
  if (!defining) throw new Error('No report defines a term.');
  const { page } = await open(new URL(yearAddress(defining), stage().root.url).href);
  const link = page.locator('p > a.term', { hasText: /^基本支出$/ }).first();
  await link.click();
  const definition = defining.terms.find(({ term }) => term === '基本支出')?.definition ?? '';
  expect(definition).not.toBe('');
  await expect
    .poll(async () => (await note(link)).textContent())
    .toContain(definition.replace(/^指/, ''));
});

it('is a plain link to the page of the term without scripts', async () => {
  const { page } = await open(pageUrl(), { javaScriptEnabled: false });
  const link = page.locator('p > a.term[href*="/terms/"]').first();
  const name = (await link.textContent()) ?? '';
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForURL(`**${address}`);
  expect(await page.getByRole('main').textContent()).toContain(name.trim());
  expect(await page.getByRole('heading', { name: '容易弄错的地方' }).count()).toBe(1);
});

it('describes each term to machines', async () => {
  const { page } = await open(new URL('terms/sangong-jingfei/', stage().root.url).href);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'DefinedTerm', name: '“三公”经费' });
});

it.each(['light', 'dark'] as const)(
  'is accessible while a note is open, in the %s',
  async (colorScheme) => {
    const { page } = await open(pageUrl(), { colorScheme, bypassCSP: true });
    const link = page.locator('p > a.term').first();
    await link.click();
    await (await note(link)).waitFor();
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    });
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run('.term-note:popover-open');
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(violations).toEqual([]);
  },
);
