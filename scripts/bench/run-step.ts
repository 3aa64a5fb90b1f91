/**
 * A step of the build, in a process of its own that can be measured: `node run-step.ts convert|render|index|build SITE`,
 * where `build` is all of them as one command does them.
 */
import { join } from 'node:path';
import { Failure, runCommand } from '../command-line/command.ts';
import { convertReports } from '../convert/convert-reports.ts';
import { makeIndex } from '../index-search/make-index.ts';
import { CONTENT } from '../project/folders.ts';
import { buildPages } from '../site/build-pages.ts';
import { buildSite } from '../site/build-site.ts';

/** Messages about thousands of generated reports would bury the table; a failure is told. */
async function convert(): Promise<void> {
  const failures: string[] = [];
  const { failed } = await convertReports({
    content: CONTENT,
    effects: {
      message: (text, level) => {
        if (level === 'error') failures.push(text);
      },
      progress: () => undefined,
    },
  });
  if (failed > 0) throw new Failure(failures.slice(0, 10).join('\n'));
}

const [, , step, directory = ''] = process.argv;

await runCommand(async () => {
  if (step === 'convert') await convert();
  else if (step === 'render') await buildPages(join(CONTENT, 'reports'), directory);
  else if (step === 'index') await (await makeIndex(CONTENT, directory)).place();
  else if (step === 'build') {
    await convert();
    await buildSite(CONTENT, directory);
  } else throw new Error(`Expected convert, render, index or build; found ${step ?? 'nothing'}`);
});
