/** One run of Astro into a folder: `node render-part.ts FOLDER`, with the pages that `src/collection/selection.ts` tells of. */
import { build, type AstroIntegration } from 'astro';
import { isRendered } from '../../src/collection/selection.ts';
import { site } from '../../src/site/site.ts';
import { runCommand } from '../command-line/command.ts';
import { ROOT } from '../project/folders.ts';
import { createYearFilesWriter } from './write-year-files.ts';

/** The page of an agency's year, whose files are written with it. */
const YEAR_PAGE = 'src/pages/[agency]/[year]/index.astro';

/** The agency and the year of a path such as `/jincheng-ybj/2023/charts/`. */
const yearOf = (pathname: string) => pathname.split('/').filter(Boolean).slice(0, 2).join('/');

/**
 * Leaves the pages of other runs out, whatever else their routes list. Astro renders route by route: here all that is
 * made of one report follows one another, so that it is read and its charts are drawn once.
 */
function onlySelected(folder: string): AstroIntegration {
  const yearFiles = createYearFilesWriter();
  return {
    name: 'only-selected',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [yearFiles.plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            const own = paths.filter(({ pathname }) => isRendered(pathname));
            return [...Map.groupBy(own, ({ pathname }) => yearOf(pathname)).values()].flat();
          },
          render: async (request, options) => {
            if (options.routeData.component === YEAR_PAGE)
              await yearFiles.write(
                folder,
                yearOf(new URL(request.url).pathname.slice(site.base.length)),
              );
            return prerenderer.render(request, options);
          },
        }));
      },
    },
  };
}

const [, , folder] = process.argv;

await runCommand(async () => {
  if (folder === undefined) throw new Error('Expected the folder to render into');
  await build({
    root: ROOT,
    outDir: folder,
    // Runs side by side must not write to one cache.
    cacheDir: `${folder}.cache`,
    integrations: [onlySelected(folder)],
    logLevel: 'warn',
  });
});
