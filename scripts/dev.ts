/** `npm run dev`: the site while you write; a changed source is converted again and shown. */
import { join } from 'node:path';
import { dev } from 'astro';
import { watch } from 'chokidar';
import { Command } from 'commander';
import { Failure, runCommand } from './command-line/command.ts';
import { convertContent } from './command-line/convert-content.ts';
import { coalesce } from './dev/coalesce.ts';
import { CONTENT, ROOT } from './project/folders.ts';

const WATCHED = ['sources', 'corrections', 'agencies.yml'];

/** Converts; a report that cannot be converted is told about, and the last good output stands. */
async function convert(): Promise<void> {
  try {
    await convertContent();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
  }
}

async function serveWhileWriting(): Promise<void> {
  await convert();
  let server = await dev({ root: ROOT });
  const refresh = async () => {
    await convert();
    // Pages keep what they have read of a report: only a new server reads it again.
    await server.stop();
    server = await dev({ root: ROOT });
  };
  watch(
    WATCHED.map((name) => join(CONTENT, name)),
    { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 100 } },
  ).on(
    'all',
    coalesce(refresh, (error) => {
      console.error(error);
    }),
  );
}

const command = new Command('dev')
  .description('Serve the site while you work, and convert again what changes')
  .action(serveWhileWriting);

await runCommand(() => command.parseAsync());
