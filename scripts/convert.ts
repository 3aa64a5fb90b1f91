/** `npm run convert -- [paths…]`: sources become `content/reports/`. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { Failure, runCommand } from './command-line/command.ts';
import { convertContent } from './command-line/convert-content.ts';
import { CONTENT } from './project/folders.ts';

/** A path or the name of a folder of sources as the person typed it, relative to `content/`. */
function sourcePath(typed: string): string {
  const candidates = [resolve(typed), resolve(CONTENT, 'sources', typed)];
  const inside = candidates
    .filter((path) => existsSync(path))
    .map((path) => relative(CONTENT, path).replaceAll('\\', '/'))
    .find((path) => path === 'sources' || path.startsWith('sources/'));
  if (inside !== undefined) return inside;
  throw new Failure(
    `There is no ${typed} below content/sources/: expected a source or a folder of sources there. To take out the reports of removed sources, run \`npm run convert\` without a path.`,
  );
}

const command = new Command('convert')
  .description('Convert the reports in content/sources/ into content/reports/')
  .argument('[paths...]', 'only these files or folders below content/sources/')
  .action(async (paths: string[]) => {
    await convertContent(paths.length === 0 ? undefined : paths.map(sourcePath));
  });

await runCommand(() => command.parseAsync());
