/** A browser for a test file, and pages in it that note all that goes wrong. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { BROWSER_ARGUMENTS } from '../browser/browser-arguments.ts';
import { stage } from './sites.ts';

/** A page that was opened, and everything that a reader or a privacy officer would object to. */
interface Visit {
  page: Page;
  status: number;
  /** Errors in the console and of scripts, failed and off-site requests, in words. */
  complaints: string[];
}

const VIEWPORT = { width: 1280, height: 720 };
/** Milliseconds that a page may take for what is waited for: a test says what is right, not how fast a busy machine is. */
const PATIENCE = 120_000;

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

/** Pages that were opened with the same options share a profile, and those of tests that ended wait to be used again. */
interface Profile {
  readonly context: BrowserContext;
  readonly idle: Page[];
}

/** Makes a page as good as new: nothing listens to it, and a reader's settings are not the next test's. */
async function leave(page: Page, { idle }: Profile, options: BrowserContextOptions): Promise<void> {
  if (page.isClosed()) return;
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // A page of nowhere has nothing to forget.
  await page.evaluate(() => localStorage.clear()).catch(() => undefined);
  await page.emulateMedia({
    media: null,
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
  });
  await page.setViewportSize(options.viewport ?? VIEWPORT);
  await page.goto('about:blank');
  idle.push(page);
}

/** Gives a test file a browser; call it at the top of the file. To start a page takes longer than most tests with it. */
export function useBrowser(): Open {
  let browser: Browser | undefined;
  const profiles = new Map<string, Promise<Profile>>();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: stage().browser, args: BROWSER_ARGUMENTS });
  });
  afterAll(() => browser?.close());
  const profileOf = (options: BrowserContextOptions): Promise<Profile> => {
    if (!browser) throw new Error('The browser has not started.');
    const key = JSON.stringify(options);
    const known = profiles.get(key);
    if (known) return known;
    const profile = browser
      .newContext({ locale: 'zh-CN', viewport: VIEWPORT, ...options })
      .then((context) => {
        context.setDefaultTimeout(PATIENCE);
        return { context, idle: [] };
      });
    profiles.set(key, profile);
    return profile;
  };
  return async (address, options = {}) => {
    const profile = await profileOf(options);
    const page = profile.idle.pop() ?? (await profile.context.newPage());
    onTestFinished(() => leave(page, profile, options));
    const complaints = listen(page, address);
    const response = await page.goto(address);
    return { page, status: response?.status() ?? 0, complaints };
  };
}
