/** What a measurement was made on, and of which code: without it, numbers of two runs cannot be compared. */
import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { currentCommit } from '../project/commit.ts';
import { ROOT } from '../project/folders.ts';

const execute = promisify(execFile);

export interface Machine {
  /** The commit that was measured; null where there is no repository. */
  readonly commit: string | null;
  /** Whether files differ from the commit. */
  readonly isChanged: boolean;
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryBytes: number;
  /** Processes that waited for a core in the minute before: above zero, wall times are too long. */
  readonly load: number;
}

/** Whether files differ from the commit; false where there is none. */
async function isChanged(): Promise<boolean> {
  try {
    const status = ['-c', 'safe.directory=*', 'status', '--porcelain'];
    return (await execute('git', status, { cwd: ROOT })).stdout.trim() !== '';
  } catch {
    return false;
  }
}

/** The machine and the code of this run. */
export async function describeMachine(): Promise<Machine> {
  return {
    commit: await currentCommit(),
    isChanged: await isChanged(),
    date: new Date().toISOString(),
    node: process.version,
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryBytes: totalmem(),
    load: Math.round(loadavg()[0]! * 10) / 10,
  };
}
