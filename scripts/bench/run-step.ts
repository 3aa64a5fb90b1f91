/** One step of the build, in a process of its own that can be measured: `node run-step.ts convert|render|index SITE`. */
import { join } from 'node:path';
import { Failure, runCommand } from '../command.ts';
import { convertReports } from '../convert/convert-reports.ts';
import { indexSite } from '../index-search/index-site.ts';
import { CONTENT } from '../project.ts';
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
  else if (step === 'render') await buildSite(join(CONTENT, 'reports'), directory);
  else if (step === 'index') await indexSite(CONTENT, directory);
  else throw new Error(`Expected convert, render or index; found ${step ?? 'nothing'}`);
});
