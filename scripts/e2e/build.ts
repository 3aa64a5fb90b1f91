/** A site built for browser tests. */
import { Failure } from '../command-line/command.ts';
import { runScript } from '../project/run-script.ts';

/** Runs a command of the project with settings. */
async function run(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  // Vitest's own settings must not make it a development build.
  const env = { ...process.env, NODE_ENV: 'production', SITE_URL: '', BASE_PATH: '', ...settings };
  const { stdout, stderr, failed } = await runScript(script, args, env);
  if (failed)
    throw new Failure(`The site could not be built for the browser tests.\n${stdout}\n${stderr}`);
}

/**
 * Brings the reports of the project up to date.
 *
 * @throws Failure with the command's own words
 */
export async function convert(): Promise<void> {
  await run('convert.ts', [], {});
}

/**
 * Builds a site as the command does.
 *
 * @throws Failure with the command's own words
 */
export async function build(
  directory: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<void> {
  await run('build.ts', ['--out', directory, ...args], env);
}
