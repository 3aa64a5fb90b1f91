/** One run of Astro into a folder: `node render-part.ts FOLDER`, with the pages that `src/selection.ts` tells of. */
import { build, type AstroIntegration } from 'astro';
import { isRendered } from '../../src/selection.ts';
import { runCommand } from '../command.ts';
import { ROOT } from '../project.ts';

/** The agency and the year of a path such as `/jincheng-ybj/2023/charts/`. */
const pageOf = (pathname: string) => pathname.split('/').filter(Boolean).slice(0, 2).join('/');

/**
 * Leaves the pages of other runs out, whatever else their routes list. Astro renders route by route: here all that is
 * made of one report follows one another, so that it is read and its charts are drawn once.
 */
const onlySelected: AstroIntegration = {
  name: 'only-selected',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((prerenderer) => ({
        ...prerenderer,
        getStaticPaths: async () => {
          const paths = await prerenderer.getStaticPaths();
          const own = paths.filter(({ pathname }) => isRendered(pathname));
          return [...Map.groupBy(own, ({ pathname }) => pageOf(pathname)).values()].flat();
        },
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
