/** Every command that the README shows is run by a test. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../project/folders.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** What runs a command: a test, or the setup of the browser tests. */
const RUN_BY: Readonly<Record<string, string>> = {
  add: 'scripts/commands.test.ts',
  convert: 'scripts/commands.test.ts',
  licences: 'scripts/commands.test.ts',
  build: 'scripts/e2e/global-setup.ts',
  merge: 'scripts/e2e/parts.test.ts',
  start: 'scripts/e2e/commands.test.ts',
  fuzz: 'scripts/fuzz.test.ts',
  'check-report': 'scripts/check-report.test.ts',
  dev: 'scripts/e2e/commands.test.ts',
  pictures: 'scripts/e2e/commands.test.ts',
  bench: 'scripts/e2e/commands.test.ts',
  'bench:search': 'scripts/e2e/commands.test.ts',
  test: 'scripts/e2e/publish.test.ts',
  format: 'scripts/e2e/publish.test.ts',
  lighthouse: 'scripts/e2e/publish.test.ts',
  // The README's `npm test` begins with it.
  check: 'scripts/test.ts',
};

it('every command is run by some test', () => {
  expect(Object.keys(scripts).filter((name) => !(name in RUN_BY))).toEqual([]);
  expect(Object.values(RUN_BY).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
