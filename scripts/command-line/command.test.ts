import { mkdir } from 'node:fs/promises';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { Failure, runCommand } from './command.ts';

const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => {
  printed.mockClear();
  process.exitCode = undefined;
});
afterAll(() => {
  printed.mockRestore();
});

/** What a command that ends so prints. */
async function told(main: () => Promise<unknown>): Promise<unknown> {
  await runCommand(main);
  expect(process.exitCode).toBe(1);
  return printed.mock.calls.at(-1)?.[0];
}

it('tells a failure in its own words', async () => {
  expect(await told(() => Promise.reject(new Failure('Expected a folder.')))).toBe(
    'Expected a folder.',
  );
});

it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])(
  'tells what the system refused with %s, and what to do',
  async (code) => {
    const refused = Object.assign(new Error(`${code}: refused, mkdir '/site'`), { code });
    expect(await told(() => Promise.reject(refused))).toMatch(
      /^E[A-Z]+: refused, mkdir '\/site'\. [A-Z].+\.$/,
    );
  },
);

it('leaves a bug its trace', async () => {
  const bug = new TypeError('x is not a function');
  expect(await told(() => Promise.reject(bug))).toBe(bug);
  expect(await told(() => mkdir('/missing/folder'))).toBeInstanceOf(Error);
});
