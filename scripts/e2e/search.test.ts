/** Search finds Chinese phrases out of the reports and leads to the right page. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { useBrowser } from './browser.ts';
import { readReports, squeeze, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const PHRASE_LENGTH = 8;
const open = useBrowser();
const reports = readReports();

function paragraphs(report: Report): string[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
  );
}

/** Phrases of Han characters that stand in this report and in no other: from its start, middle and end. */
function ownPhrases(report: Report): string[] {
  const others = reports
    .filter((other) => other.id !== report.id)
    .map((other) => squeeze(JSON.stringify(other)));
  const own = paragraphs(report)
    .flatMap((text) => text.match(new RegExp(`\\p{Script=Han}{${PHRASE_LENGTH}}`, 'gu')) ?? [])
    .filter((phrase) => !others.some((other) => other.includes(phrase)));
  const picked = [0, 0.5, 0.99].map((share) => own[Math.floor(own.length * share)]);
  return [...new Set(picked.filter((phrase) => phrase !== undefined))];
}

describe.each(['root', 'nested'] as const)('search in the %s site', (name) => {
  describe.each(reports.map((report) => [report.id, report] as const))('%s', (_, report) => {
    it('is found by its own phrases', async () => {
      const site = stage()[name];
      const phrases = ownPhrases(report);
      expect(phrases.length).toBeGreaterThan(0);
      const { page, complaints } = await open(site.url);
      for (const phrase of phrases) {
        await page.goto(site.url);
        await page.getByRole('searchbox').fill(phrase);
        await page.keyboard.press('Enter');
        await page
          .getByRole('status')
          .filter({ hasText: `“${phrase}”` })
          .waitFor();
        const links = page.getByRole('main').getByRole('listitem').getByRole('link');
        await links.first().waitFor();
        const found = await links.evaluateAll((elements) =>
          elements.map((element) => (element as HTMLAnchorElement).href),
        );
        const expected = new URL(yearAddress(report), site.url).href;
        expect(new Set(found.map((href) => href.replace(/[?#].*$/, ''))), phrase).toEqual(
          new Set([expected]),
        );
      }
      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
      await page.waitForURL(
        (url) => url.pathname === new URL(yearAddress(report), site.url).pathname,
      );
      expect(complaints).toEqual([]);
    });
  });

  it('says that nothing was found', async () => {
    const { page, complaints } = await open(
      new URL('search/?q=不可能出现的词语甲乙丙', stage()[name].url).href,
    );
    await page
      .getByRole('status')
      .filter({ hasText: '没有找到“不可能出现的词语甲乙丙”' })
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
