/** Pages are valid HTML, and load nothing but the site's own files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { readReports, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  elements: ['html5'],
});
/** One page of every type, and the page of every report. */
const addresses = () => [
  ...new Set([...pageTypes(stage().nested), ...readReports().map(yearAddress)]),
];

it('pages are valid', async () => {
  for (const address of addresses()) {
    const file = address.replace(/(^|\/)$/, '$1index.html');
    const html = readFileSync(join(stage().nested.directory, file), 'utf8');
    const { results } = await validator.validateString(html);
    const errors = results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    );
    expect(errors, address).toEqual([]);
  }
});

it('pages keep to their policy: the site itself and nothing else', async () => {
  for (const address of addresses()) {
    const { page, complaints } = await open(new URL(address, stage().root.url).href);
    const policy = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
    expect(await policy.getAttribute('content'), address).toContain("default-src 'self'");
    // A browser tells violations in its console.
    expect(complaints, address).toEqual([]);
  }
});

it('the policy keeps scripts that are not files of the site from running', async () => {
  const { page } = await open(stage().root.url);
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.head.append(script);
      }),
  );
  expect(blocked).toBe('script-src-elem');
  expect(await page.title()).not.toBe('run');
});

it('search runs under the policy', async () => {
  const { page, complaints } = await open(new URL('search/', stage().root.url).href);
  await page.getByRole('searchbox').fill('医疗救助');
  await page.keyboard.press('Enter');
  await page.locator('.results li').first().waitFor();
  expect(complaints).toEqual([]);
});
