/** The projects of a report on its page: a list by money, details that fold out, the printed form one tap away. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { statedReasons } from '../../src/fiscal/figures/stated-reasons.ts';
import { projectEntries, isMissed } from '../../src/fiscal/projects/project-entries.ts';
import { PROJECT_KINDS } from '../../src/fiscal/projects/project.ts';
import { useBrowser } from './browser.ts';
import { readReports, sourceAddress, squeeze, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const reports = readReports().filter(({ projects }) => projects.length > 0);
const sites = ['root', 'nested'] as const;
const urlOf = (site: (typeof sites)[number], address: string) =>
  new URL(address, stage()[site].url).href;

/** Whether the planned amounts of each list, read off the page, never rise. */
async function amountsInOrder(page: Page): Promise<boolean> {
  return page.locator('.report-projects').evaluateAll((sections) =>
    sections.every((section) => {
      const amounts = [...section.querySelectorAll('.project-facts')]
        .filter(({ textContent }) => textContent.startsWith('安排'))
        .map((facts) => facts.querySelector('.figure')?.textContent ?? '')
        // Where a form prints no unit, nobody knows how much it is.
        .filter((text) => text.endsWith('元'))
        .map(
          (text) =>
            Number.parseFloat(text.replace(/,/g, '')) *
            (text.endsWith('万元') ? 10_000 : text.endsWith('亿元') ? 100_000_000 : 1),
        );
      return amounts.every((amount, index) => index === 0 || amount <= (amounts[index - 1] ?? 0));
    }),
  );
}

it('finds reports with projects', () => {
  expect(reports.length).toBeGreaterThan(0);
});

describe.each(reports.map((report) => [report.id, report] as const))('%s', (_, report) => {
  const kinds = PROJECT_KINDS.map((kind) => projectEntries(report.projects, kind)).filter(
    (entries) => entries.length > 0,
  );
  const items = '.report-projects li.project';

  it.each(sites)(
    'lists every project with money, score and reason, without scripts: %s',
    async (site) => {
      const { page, complaints } = await open(urlOf(site, yearAddress(report)), {
        javaScriptEnabled: false,
      });
      const texts = (await page.locator(items).allTextContents()).map(squeeze);
      expect(texts).toHaveLength(kinds.flat().length);
      const lists = kinds.map((entries) => entries.map(({ main }) => main.lines[0]));
      for (const entry of kinds.flat()) {
        const text = texts.find(
          (each) =>
            each.startsWith(squeeze(entry.name ?? '')) &&
            each.includes(String(entry.main.lines[0])),
        );
        expect(text, entry.main.id).toBeDefined();
        if (entry.score !== null) expect(text).toContain(`自评${entry.score}分`);
        if (entry.reason !== null) expect(text).toContain(squeeze(entry.reason));
        if (entry.main.state === 'unreadable') expect(text).toContain('认不出');
      }
      // In each list the project with the most money stands first.
      const source = `${urlOf(site, sourceAddress(report))}#L`;
      const shown = await page
        .locator('.report-projects')
        .evaluateAll(
          (sections, prefix) =>
            sections.map((section) =>
              [...section.querySelectorAll<HTMLAnchorElement>('.project-place a:last-child')].map(
                ({ href }) => Number(href.replace(prefix, '')),
              ),
            ),
          source,
        );
      expect(shown.map((lines) => lines.join()).sort()).toEqual(
        lists.map((lines) => lines.join()).sort(),
      );
      expect(await amountsInOrder(page)).toBe(true);
      expect(complaints).toEqual([]);
    },
  );

  it('folds out the indicators with the keyboard, missed ones first', async () => {
    const entry = kinds.flat().find(({ main }) => main.indicators.some(isMissed));
    if (!entry) return;
    const { page } = await open(urlOf('root', yearAddress(report)), {
      viewport: { width: 320, height: 640 },
    });
    const item = page.locator(items).filter({
      has: page.locator(`.project-place a[href$="#L${entry.main.lines[0]}"]`),
    });
    await page.evaluate((selector) => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>(selector))
        details.open = true;
    }, '.more-projects');
    const table = item.locator('table.indicators');
    expect(await table.isVisible()).toBe(false);
    await item.locator('summary').focus();
    await page.keyboard.press('Enter');
    await table.waitFor({ state: 'visible' });
    const missed = await table
      .locator('tbody tr:not(.words)')
      .evaluateAll((rows) => rows.map((row) => row.classList.contains('missed')));
    expect(missed).toHaveLength(entry.main.indicators.length);
    expect(missed).toEqual(missed.toSorted((one, other) => Number(other) - Number(one)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    const region = item.locator('.table-scroll');
    await page.keyboard.press('Tab');
    expect(await region.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it.each(sites)('leads from a project to its form as printed, which opens: %s', async (site) => {
    const { page } = await open(urlOf(site, yearAddress(report)));
    const link = page.locator('.project-place a[href^="#"]').first();
    if ((await link.count()) === 0) {
      expect(report.projects.filter(({ source }) => source === 'form')).toEqual([]);
      return;
    }
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    await link.click();
    await page.locator(`details.form:has([id="${id}"]) .form-lines`).waitFor({ state: 'visible' });
  });

  it('says each reason of the report beside what it explains', async () => {
    const { page } = await open(urlOf('root', yearAddress(report)), { javaScriptEnabled: false });
    const shown = (await page.locator('.reasons > li').allTextContents()).map(squeeze);
    const reasons = statedReasons(report);
    expect(shown).toHaveLength(reasons.length);
    for (const { reason, differences } of reasons) {
      const text = shown.find(
        (each) =>
          each.endsWith(`原因：${squeeze(reason)}`) &&
          each.startsWith(squeeze(differences[0]?.names.join('、') ?? '')),
      );
      expect(text, reason).toBeDefined();
      expect(text).toContain((differences[0]?.amount ?? 0) < 0 ? '少' : '多');
    }
  });
});
