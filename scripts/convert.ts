/** `npm run convert -- [paths…]`: sources become `content/reports/`. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { Failure, runCommand } from './command-line/command.ts';
import { convertContent } from './command-line/convert-content.ts';
import { CONTENT } from './project/folders.ts';

/** A path as the person typed it, relative to `content/`. */
function sourcePath(path: string): string {
  const inside = relative(CONTENT, resolve(path)).replaceAll('\\', '/');
  if (inside !== 'sources' && !inside.startsWith('sources/'))
    throw new Failure(`${path} is not below content/sources/; name sources or folders in there.`);
  if (!existsSync(resolve(path))) {
    throw new Failure(
      `There is no ${path}. To take out the reports of removed sources, run \`npm run convert\` without a path.`,
    );
  }
  return inside;
}

const command = new Command('convert')
  .description('Convert the reports in content/sources/ into content/reports/')
  .argument('[paths...]', 'only these files or folders below content/sources/')
  .action(async (paths: string[]) => {
    await convertContent(paths.length === 0 ? undefined : paths.map(sourcePath));
  });

await runCommand(() => command.parseAsync());
