/** Every command that the README shows is run by a test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../project/folders.ts';
import { PACKAGE_SCRIPTS } from '../project/package-scripts.ts';

/** What runs a command: a test, or the setup of the browser tests. */
const RUN_BY: Readonly<Record<string, string>> = {
  add: 'scripts/commands.thorough.test.ts',
  convert: 'scripts/commands.thorough.test.ts',
  licences: 'scripts/commands.thorough.test.ts',
  build: 'scripts/e2e/global-setup.ts',
  merge: 'scripts/e2e/parts.test.ts',
  start: 'scripts/e2e/commands.test.ts',
  fuzz: 'scripts/commands.thorough.test.ts',
  'check-report': 'scripts/check-report.thorough.test.ts',
  dev: 'scripts/e2e/commands.test.ts',
  pictures: 'scripts/e2e/commands.test.ts',
  bench: 'scripts/e2e/commands.test.ts',
  'bench:search': 'scripts/e2e/commands.test.ts',
  test: 'scripts/e2e/publish.test.ts',
  format: 'scripts/commands.thorough.test.ts',
  lighthouse: 'scripts/e2e/publish.test.ts',
  // The README's `npm test` begins with it.
  check: 'scripts/test.ts',
};

it('every command is run by some test', () => {
  expect(Object.keys(PACKAGE_SCRIPTS).filter((name) => !(name in RUN_BY))).toEqual([]);
  const unheard = Object.entries(RUN_BY).filter(([name, file]) => {
    const isNamed = new RegExp(`\\b${name}(?:\\.ts)?['\\s]`);
    return !isNamed.test(readFileSync(join(ROOT, file), 'utf8'));
  });
  expect(unheard).toEqual([]);
});
