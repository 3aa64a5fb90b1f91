/** Runs the processes that write shards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure } from '../command-line/command.ts';
import type { ShardTask } from './write-shard.ts';

const SHARD_PROGRAM = join(import.meta.dirname, 'index-shard.ts');

async function runShard(task: ShardTask): Promise<void> {
  const child = spawn(process.execPath, [SHARD_PROGRAM], { stdio: ['pipe', 'ignore', 'pipe'] });
  child.stdin.end(JSON.stringify(task));
  const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (child.exitCode !== 0)
    throw new Failure(`The search index could not be built.\n${errors.trim()}`);
}

/**
 * @param processes how many at once; as many as there are processors unless told
 * @throws Failure with the words of the first process that failed
 */
export async function runShards(
  tasks: readonly ShardTask[],
  processes = availableParallelism(),
): Promise<void> {
  const queue = tasks.values();
  const work = async () => {
    for (const task of queue) await runShard(task);
  };
  await Promise.all(Array.from({ length: processes }, work));
}
