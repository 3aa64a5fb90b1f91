/** `npm run build`: sources become reports, reports become pages and a search index. */
import './command-line/check-settings.ts';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { runCommand } from './command-line/command.ts';
import { convertContent } from './command-line/convert-content.ts';
import { CONTENT, DIST, PARTS } from './project/folders.ts';
import { buildPart, convertPart } from './site/build-part.ts';
import { buildSite } from './site/build-site.ts';
import { checkOutput } from './site/check-output.ts';
import { checkTerms } from './site/check-terms.ts';
import { readPart, type Part } from './site/part.ts';

interface Options {
  readonly out?: string;
  readonly convert: boolean;
  readonly shard?: Part;
}

function parsePart(text: string): Part {
  const part = readPart(text);
  if (part === null)
    throw new InvalidArgumentError('Expected a part and how many there are, such as 1/4.');
  return part;
}

async function buildWhole({ out = DIST, convert }: Options): Promise<string> {
  const directory = resolve(out);
  await checkOutput(directory);
  if (convert) await convertContent();
  await checkTerms(CONTENT);
  await buildSite(CONTENT, directory);
  return `The site is in ${directory}`;
}

async function buildShard(part: Part, { out, convert }: Options): Promise<string> {
  const directory = resolve(out ?? join(PARTS, `${part.number}-of-${part.of}`));
  await checkOutput(directory);
  if (convert) await convertPart(part);
  await checkTerms(CONTENT);
  await buildPart(part, directory);
  return `Part ${part.number} of ${part.of} is in ${directory}; \`npm run merge\` joins parts.`;
}

const command = new Command('build')
  .description('Build the site. SITE_URL and BASE_PATH say where it will be published.')
  .option('--out <folder>', 'where to write it; dist/ unless given, a part into parts/')
  .option('--no-convert', 'take the reports in content/reports/ as they are')
  .option('--shard <i/n>', 'build only part i of n, to be joined by `npm run merge`', parsePart)
  .action(async (options: Options) => {
    const { shard } = options;
    console.log(await (shard ? buildShard(shard, options) : buildWhole(options)));
  });

await runCommand(() => command.parseAsync());
