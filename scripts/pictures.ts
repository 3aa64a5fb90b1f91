/** `npm run pictures`: the README's pictures, taken from the built site. */
import './command-line/check-settings.ts';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { chromium, type Browser, type Page } from 'playwright-core';
import { site } from '../src/site/site.ts';
import { BROWSER_ARGUMENTS } from './browser/browser-arguments.ts';
import { requireBrowser } from './browser/find-browser.ts';
import { Failure, runCommand } from './command-line/command.ts';
import { pathOption } from './command-line/path-option.ts';
import { DIST, ROOT } from './project/folders.ts';
import { serveSite } from './serve/serve-site.ts';

const FOLDER = join(ROOT, '.github', 'pictures');
/** A phone, its points drawn with four pixels each. */
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 };
/** Small files: the pictures are for a first look. */
const QUALITY = 70;

interface Picture {
  readonly name: string;
  /** The page, as a pattern of built files: the first that fits is taken. */
  readonly page: string;
  /** What stands at the top of the picture; the page's own top unless given. */
  readonly from?: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'report', page: '*/[0-9]*/index.html' },
  { name: 'chart', page: '*/[0-9]*/index.html', from: 'figure.chart-figure' },
  { name: 'checks', page: '*/[0-9]*/index.html', from: 'section.report-checks' },
];

interface Options {
  readonly site: string;
  readonly to: string;
}

/** What is still being painted looks different a moment later: two pictures in a row must be the same. */
async function settledPicture(page: Page): Promise<Buffer> {
  const shoot = () => page.screenshot({ type: 'jpeg', quality: QUALITY });
  let [before, now] = [await shoot(), await shoot()];
  while (!before.equals(now)) [before, now] = [now, await shoot()];
  return now;
}

/** Takes a picture of a site that is served at an address. */
async function take(
  browser: Browser,
  address: string,
  picture: Picture,
  { site, to }: Options,
): Promise<void> {
  const [file] = globSync(picture.page, { cwd: site }).sort();
  if (file === undefined)
    throw new Failure(`There is no page ${picture.page} in ${site}. Run \`npm run build\` first.`);
  const page = await browser.newPage({ ...PHONE, reducedMotion: 'reduce' });
  await page.goto(new URL(file.replace(/index\.html$/, ''), address).href);
  if (picture.from !== undefined)
    await page
      .locator(picture.from)
      .first()
      .evaluate(async (element) => {
        // What is far away gets its height when it comes near: the place is reached when it stays where it is.
        const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        for (let top = NaN; top !== element.getBoundingClientRect().top; await nextFrame()) {
          element.scrollIntoView();
          await nextFrame();
          top = element.getBoundingClientRect().top;
        }
      });
  const target = join(to, `${picture.name}.jpg`);
  const image = await settledPicture(page);
  await writeFile(target, image);
  console.log(`${relative(ROOT, target)}: ${Math.round(image.length / 1024)} KB, of ${file}`);
}

async function run(options: Options): Promise<void> {
  const browserPath = requireBrowser();
  await mkdir(options.to, { recursive: true });
  const server = await serveSite({ directory: options.site, base: site.base, port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_ARGUMENTS });
  try {
    for (const picture of PICTURES) await take(browser, server.url, picture, options);
  } finally {
    await browser.close();
    await server.close();
  }
}

const command = new Command('pictures')
  .description('Take the pictures of the README from a built site')
  .addOption(pathOption('--site <folder>', 'another built site', DIST))
  .addOption(pathOption('--to <folder>', 'where the pictures go', FOLDER))
  .action(async ({ site, to }: Options) => {
    await run({ site: resolve(site), to: resolve(to) });
  });

await runCommand(() => command.parseAsync());
