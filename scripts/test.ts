/** `npm test`: types and style, unit tests, then pages in a real browser; the last line counts what passed and failed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startVitest, type Vitest } from 'vitest/node';
import { findBrowser, installBrowser } from './browser/find-browser.ts';
import { Failure, runCommand } from './command-line/command.ts';
import { ROOT } from './project/folders.ts';

interface Options {
  quick?: true;
  unit?: true;
  browser?: true;
}

/** What passed and what failed; a file or a setup that broke before its tests counts as one failure. */
function count(vitest: Vitest): { passed: number; failed: number } {
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const states = tests.map((test) => test.result().state);
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed:
      states.filter((state) => state === 'failed').length +
      broken +
      vitest.state.getUnhandledErrors().length,
  };
}

function checkCode(): void {
  try {
    execFileSync('npm', ['run', 'check'], { cwd: ROOT, stdio: 'inherit' });
  } catch {
    throw new Failure('Types, lint rules or formatting do not hold; no test was run.');
  }
}

/** The groups of tests of vitest.config.ts that need no browser. */
const BROWSERLESS = ['unit', 'thorough', 'repository', 'examples'];

function chosen(quick = false, unit = false): string[] {
  if (quick) return ['unit'];
  return unit ? BROWSERLESS : ['browser'];
}

const command = new Command('test')
  .description('Run the tests; without an option or a filter, `npm run check` first')
  .option('--quick', 'only short ones that hold whatever a site changes: reports, texts, workflows')
  .option('--unit', 'only those that need no browser and no built site')
  .option('--browser', 'only those in a browser')
  .argument('[filters...]', 'only files whose path holds one of these')
  .action(async (filters: string[], { quick, unit, browser }: Options) => {
    const all = !quick && unit === browser;
    if (all && filters.length === 0) checkCode();
    const project = all ? [...BROWSERLESS, 'browser'] : chosen(quick, unit);
    if (project.includes('browser')) process.env['CHROME_PATH'] = findBrowser() ?? installBrowser();
    const compiled = mkdtempSync(join(tmpdir(), 'mingzhang-compiled-'));
    // Many tests start commands of their own, each of which would compile the same files again.
    process.env['NODE_COMPILE_CACHE'] = compiled;
    const vitest = await startVitest(filters, { root: ROOT, run: true, watch: false, project });
    await vitest.close();
    rmSync(compiled, { recursive: true, force: true });
    const { passed, failed } = count(vitest);
    if (failed > 0 || passed === 0) process.exitCode = 1;
    console.log(`\n${passed} passed, ${failed} failed`);
  });

await runCommand(() => command.parseAsync());
