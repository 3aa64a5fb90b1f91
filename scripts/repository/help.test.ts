/** Every command explains itself when asked, and refuses what it does not know instead of leaving it out. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ROOT } from '../project/folders.ts';
import { PACKAGE_SCRIPTS } from '../project/package-scripts.ts';

const execute = promisify(execFile);
/** Those of the project; others are programs of packages. */
const COMMANDS = Object.entries(PACKAGE_SCRIPTS).flatMap(([name, line]) => {
  const file = /^node (scripts\/\S+\.ts)$/.exec(line)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

it('there are commands of the project', () => {
  expect(COMMANDS.length).toBeGreaterThan(10);
});

it.each(COMMANDS)('%s explains itself', async (name, file) => {
  const { stdout } = await execute(process.execPath, [file, '--help'], { cwd: ROOT });
  expect(stdout.split('\n')[0]).toMatch(new RegExp(`^Usage: ${name} \\[options\\]`));
  // A path may be wrapped, but not before its beginning.
  expect(stdout).not.toContain(`"${ROOT}`);
});

it.each(COMMANDS)('%s refuses an option that it does not know', async (_, file) => {
  const running = execute(process.execPath, [file, '--no-such-option'], { cwd: ROOT });
  await expect(running).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("unknown option '--no-such-option'") as string,
  });
});
