/** Astro with pages that are finished: what it takes to write so many where nothing is left to compute. */
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../project/folders.ts';
import { measureCommand, type CommandCost } from './measure-command.ts';

const CONFIGURATION = "export default { trailingSlash: 'always' };\n";

/** Every page of a site as a page, with its text read when it is rendered. */
const PAGE = `---
import { globSync, readFileSync } from 'node:fs';

const site = process.env.FINISHED_SITE;

export const getStaticPaths = () =>
  globSync('**/index.html', { cwd: process.env.FINISHED_SITE }).map((path) => ({
    params: { path: path.replace(/\\/?index\\.html$/, '') || undefined },
    props: { path },
  }));
---
<Fragment set:html={readFileSync(site + '/' + Astro.props.path, 'utf8')} />
`;

/** Sends all pages of a finished site through Astro into a folder beside it. */
export async function benchAstroAlone(folder: string, site: string): Promise<CommandCost> {
  const root = join(folder, 'astro');
  const pages = join(root, 'src', 'pages');
  await rm(root, { recursive: true, force: true });
  await mkdir(pages, { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'astro.config.mjs'), CONFIGURATION);
  await writeFile(join(pages, '[...path].astro'), PAGE);
  const program = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return measureCommand(
    process.execPath,
    [program, 'build', '--silent'],
    { FINISHED_SITE: site, ASTRO_TELEMETRY_DISABLED: '1' },
    root,
  );
}
