/** One run of Astro into a folder: `node render-part.ts FOLDER`, with the pages that `src/selection.ts` tells of. */
import { build, type AstroIntegration } from 'astro';
import { isRendered } from '../../src/selection.ts';
import { runCommand } from '../command.ts';
import { ROOT } from '../project.ts';

/** Leaves the pages of other runs out, whatever else their routes list. */
const onlySelected: AstroIntegration = {
  name: 'only-selected',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((prerenderer) => ({
        ...prerenderer,
        getStaticPaths: async () =>
          (await prerenderer.getStaticPaths()).filter(({ pathname }) => isRendered(pathname)),
      }));
    },
  },
};

const [, , folder] = process.argv;

await runCommand(async () => {
  if (folder === undefined) throw new Error('Expected the folder to render into');
  await build({
    root: ROOT,
    outDir: folder,
    // Runs side by side must not write to one cache.
    cacheDir: `${folder}.cache`,
    integrations: [onlySelected],
    logLevel: 'warn',
  });
});
