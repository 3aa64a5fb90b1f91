/**
 * Writes one shard of the search index in a process of its own, so that what it takes of memory ends with it.
 * The shard to write is a JSON text on standard input.
 */
import { text } from 'node:stream/consumers';
import { runCommand } from '../command-line/command.ts';
import { writeShard, type ShardTask } from './write-shard.ts';

await runCommand(async () => {
  await writeShard(JSON.parse(await text(process.stdin)) as ShardTask);
});
