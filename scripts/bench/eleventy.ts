/** Eleventy with pages that are finished: what writing so many files costs a generator that computes nothing. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../project/folders.ts';
import { measureCommand, type CommandCost } from './measure-command.ts';

/** Installed when it is first asked for: nothing else needs it. */
const VERSION = '3.1.8';
const INSTALLED = join(ROOT, '.cache', 'eleventy');

const execute = promisify(execFile);

/** Every page of a site as a page of Eleventy: an address, and its text read when it is rendered. */
const TEMPLATE = `
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const site = process.env.FINISHED_SITE;

export const data = {
  pages: globSync('**/*.html', { cwd: site }),
  pagination: { data: 'pages', size: 1, alias: 'path' },
  permalink: ({ path }) => path,
};

export const render = ({ path }) => readFileSync(join(site, path), 'utf8');
`;

/** Sends all pages of a finished site through Eleventy into a folder beside it. */
export async function benchEleventy(folder: string, site: string): Promise<CommandCost> {
  await mkdir(INSTALLED, { recursive: true });
  const npm = ['install', '--prefix', INSTALLED, '--no-save', `@11ty/eleventy@${VERSION}`];
  await execute('npm', npm, { cwd: INSTALLED });
  const input = join(folder, 'eleventy');
  const output = join(folder, 'eleventy-site');
  await rm(input, { recursive: true, force: true });
  await mkdir(input, { recursive: true });
  await writeFile(join(input, 'package.json'), '{"type":"module"}');
  await writeFile(join(input, 'pages.11ty.js'), TEMPLATE);
  const program = join(INSTALLED, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  const args = [program, '--input=.', `--output=${output}`, '--quiet'];
  return measureCommand(process.execPath, args, { FINISHED_SITE: site }, input);
}
