/** What a command costs: wall time, CPU time and memory, with all processes that it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from '../command-line/command.ts';
import { ROOT } from '../project/folders.ts';
import { watchTree } from './process-tree.ts';

export interface CommandCost {
  readonly wallSeconds: number;
  /** Of all its processes together. */
  readonly cpuSeconds: number;
  /** Of its largest process at its highest. */
  readonly peakBytes: number;
}

/**
 * Runs a command to its end.
 *
 * @param variables added to the environment
 * @throws Failure with what the command printed where it fails, or where its processes cannot be watched
 */
export async function measureCommand(
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  folder = ROOT,
): Promise<CommandCost> {
  const started = performance.now();
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...variables } });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const watched = watchTree(child.pid ?? 0);
  const [code] = (await once(child, 'close')) as [number | null];
  const wallSeconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Failure(`${program} ${args.join(' ')} failed.\n${printed.join('')}`);
  if (watched === null)
    throw new Failure('CPU time and memory are read from /proc: run this on Linux.');
  return { wallSeconds, ...watched.stop() };
}
