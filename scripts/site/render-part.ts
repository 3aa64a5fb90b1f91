/** One run of Astro into a folder: `node render-part.ts FOLDER`, with the agencies that `src/selection.ts` reads. */
import { build } from 'astro';
import { runCommand } from '../command.ts';
import { ROOT } from '../project.ts';

const [, , folder] = process.argv;

await runCommand(async () => {
  if (folder === undefined) throw new Error('Expected the folder to render into');
  // Runs side by side must not write to one cache.
  await build({ root: ROOT, outDir: folder, cacheDir: `${folder}.cache`, logLevel: 'warn' });
});
