/** A browser for a test file, and pages in it that note all that goes wrong. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
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

/** Opens an address in a page of its own for as long as the test runs; nothing is remembered of earlier tests. */
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

/** A reader's settings are not the next test's. */
async function leave(page: Page): Promise<void> {
  // A page that was closed, or shows something else, remembers nothing of ours.
  await page.evaluate(() => localStorage.clear()).catch(() => undefined);
  await page.close();
}

/**
 * Gives a test file a browser; call it at the top of the file. Pages opened with the same options share a profile: to
 * start one takes longer than most pages.
 */
export function useBrowser(): Open {
  let browser: Browser | undefined;
  const profiles = new Map<string, Promise<BrowserContext>>();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: stage().browser, args: BROWSER_ARGUMENTS });
  });
  afterAll(() => browser?.close());
  return async (address, options = {}) => {
    if (!browser) throw new Error('The browser has not started.');
    const key = JSON.stringify(options);
    const profile = profiles.get(key) ?? browser.newContext({ locale: 'zh-CN', ...options });
    profiles.set(key, profile);
    const page = await (await profile).newPage();
    onTestFinished(() => leave(page));
    const complaints = listen(page, address);
    const response = await page.goto(address);
    return { page, status: response?.status() ?? 0, complaints };
  };
}
