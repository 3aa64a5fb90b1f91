/** A browser for a test file, and pages in it that note all that goes wrong. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { BROWSER_ARGUMENTS } from '../browser-arguments.ts';
import { stage } from './sites.ts';

/** A page that was opened, and everything that a reader or a privacy officer would object to. */
export interface Visit {
  page: Page;
  status: number;
  /** Errors in the console and of scripts, failed and off-site requests, in words. */
  complaints: string[];
}

/** Opens an address in a fresh profile, for as long as the test runs; the browser lives as long as the file. */
export type Open = (address: string, options?: BrowserContextOptions) => Promise<Visit>;

function listen(page: Page, address: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => {
    // A page that is meant to be missing is told by its status.
    if (message.type() === 'error' && message.location().url !== address) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== origin) {
      complaints.push(`off-site: ${url.href}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== address) {
      complaints.push(`${response.status()}: ${response.url()}`);
    }
  });
  return complaints;
}

/** Gives a test file a browser; call it at the top of the file. */
export function useBrowser(): Open {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: stage().browser, args: BROWSER_ARGUMENTS });
  });
  afterAll(() => browser?.close());
  return async (address, options = {}) => {
    if (!browser) throw new Error('The browser has not started.');
    const context = await browser.newContext({ locale: 'zh-CN', ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints = listen(page, address);
    const response = await page.goto(address);
    return { page, status: response?.status() ?? 0, complaints };
  };
}
