/** Many sources converted on all cores, each into files of its own. */
import { join } from 'node:path';
import type { Source } from './convert-report.ts';
import { CONVERT_SOURCE_MODULE, convertSource, type ConvertedSource } from './convert-source.ts';
import { runThreads } from './run-threads.ts';

/** Sources with what came of them. */
interface Converted extends ConvertedSource {
  readonly source: Source;
}

/**
 * Converts sources and gives them back in their order.
 *
 * @param staging a folder for the files, in which each source gets a folder of its own
 * @param threads how many work at once; one works in this thread
 */
export async function* convertSources(
  sources: readonly Source[],
  staging: string,
  threads?: number,
): AsyncGenerator<Converted> {
  const tasks = sources.map((source, index) => ({
    source,
    folder: join(staging, 'new', String(index)),
  }));
  let done = 0;
  for await (const converted of runThreads(tasks, convertSource, CONVERT_SOURCE_MODULE, threads)) {
    yield { source: sources[done]!, ...converted };
    done += 1;
  }
}
