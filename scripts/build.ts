/** `npm run build`: sources become reports, reports become pages, pages become a search index. */
import './check-settings.ts';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { runCommand } from './command.ts';
import { convertContent } from './convert-content.ts';
import { indexSite } from './index-search/index-site.ts';
import { showProgress } from './progress.ts';
import { CONTENT, DIST } from './project.ts';
import { buildSite } from './site/build-site.ts';

const command = new Command('build')
  .description('Build the site. SITE_URL and BASE_PATH say where it will be published.')
  .option('--out <folder>', 'where to write the site', DIST)
  .option('--no-convert', 'take the reports in content/reports/ as they are')
  .action(async ({ out, convert }: { out: string; convert: boolean }) => {
    const directory = resolve(out);
    if (convert) await convertContent();
    const changed = await buildSite(join(CONTENT, 'reports'), directory);
    if (changed)
      await showProgress('Indexing the text for search', () => indexSite(CONTENT, directory));
    console.log(`The site is in ${directory}`);
  });

await runCommand(async () => {
  await command.parseAsync();
});
