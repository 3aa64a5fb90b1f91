/** `npm run check`: types, lint rules and formatting, looked at side by side; what one finds is told when it ends. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { Failure, runCommand } from './command-line/command.ts';
import { ROOT } from './project/folders.ts';

/** What is looked at, and the installed command that does. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  // It looks at scripts as well as at pages.
  types: ['astro', 'check', '--noSync'],
  'lint rules': ['eslint', '.'],
  formatting: ['prettier', '--check', '.'],
};

const execute = promisify(execFile);

/** Whether nothing was found. */
async function check(name: string, command: readonly string[]): Promise<boolean> {
  const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 };
  try {
    await execute('npx', ['--no-install', ...command], options);
    console.log(`${name}: nothing found`);
    return true;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    console.log(`${name}:\n${stdout}${stderr}`);
    return false;
  }
}

async function checkAll(): Promise<void> {
  // Types and lint rules both read the types that Astro writes, which a fresh clone lacks.
  if (!(await check('generated types', ['astro', 'sync']))) {
    throw new Failure('Types of the content could not be written; what Astro says stands above.');
  }
  const names = Object.keys(CHECKS);
  const results = await Promise.all(names.map((name) => check(name, CHECKS[name]!)));
  const failed = names.filter((_, index) => !results[index]);
  if (failed.length > 0) throw new Failure(`These do not hold: ${failed.join(', ')}.`);
}

const command = new Command('check')
  .description('Look at types, lint rules and formatting')
  .action(checkAll);

await runCommand(() => command.parseAsync());
