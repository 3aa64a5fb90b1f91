/** Every command that the README shows is run by a test. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './project.ts';

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
};
/** `npm test` runs this file and checks the code; the others rewrite the project, or measure it at length. */
const NOT_RUN = ['test', 'check', 'format', 'lighthouse'];

it('every command is run by some test', () => {
  const known = [...Object.keys(RUN_BY), ...NOT_RUN];
  expect(Object.keys(scripts).filter((name) => !known.includes(name))).toEqual([]);
  expect(Object.values(RUN_BY).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
