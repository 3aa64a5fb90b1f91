/** `npm run merge -- PART… --out DIR`: parts of a site that were built apart become one site. */
import './command-line/check-settings.ts';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { Failure, runCommand } from './command-line/command.ts';
import { pathOption } from './command-line/path-option.ts';
import { showProgress } from './command-line/progress.ts';
import { makeIndex } from './index-search/make-index.ts';
import { CONTENT, DIST } from './project/folders.ts';
import { checkOutput } from './site/check-output.ts';
import { mergeParts } from './site/merge-parts.ts';

const command = new Command('merge')
  .description('Join the parts that `npm run build -- --shard i/n` built into one site')
  .argument('<parts...>', 'the folders of all parts')
  .addOption(pathOption('--out <folder>', 'where to write the site', DIST))
  .action(async (folders: string[], { out }: { out: string }) => {
    const directory = resolve(out);
    const parts = folders.map((folder) => resolve(folder));
    const inner = parts.find((part) => `${part}/`.startsWith(`${directory}/`));
    if (inner !== undefined)
      throw new Failure(
        `The site would be written over the part in ${inner}. Choose another --out.`,
      );
    await checkOutput(directory);
    await mergeParts(CONTENT, parts, directory);
    await showProgress('Indexing the text for search', async () =>
      (await makeIndex(CONTENT, directory)).place(),
    );
    console.log(`The site is in ${directory}`);
  });

await runCommand(() => command.parseAsync());
