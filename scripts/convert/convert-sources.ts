/** Many sources converted on all cores, each into files of its own: memory holds the reports being worked on, no more. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Source } from './convert-report.ts';
import { convertSource, type ConvertedSource } from './convert-source.ts';

/** Fewer than this are done before other threads would have started. */
const WORTH_THREADS = 24;

/** Sources with what came of them. */
export interface Converted extends ConvertedSource {
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
  threads = sources.length < WORTH_THREADS ? 1 : availableParallelism(),
): AsyncGenerator<Converted> {
  const folder = (index: number) => join(staging, 'new', String(index));
  if (threads === 1) {
    for (const [index, source] of sources.entries())
      yield { source, ...(await convertSource({ source, folder: folder(index) })) };
    return;
  }
  const pool = new Piscina<Parameters<typeof convertSource>[0], ConvertedSource>({
    filename: new URL('./convert-source.ts', import.meta.url).href,
    name: 'convertSource',
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const running = sources.map((source, index) => pool.run({ source, folder: folder(index) }));
    // Whoever awaits the first must not find the last failed unattended.
    for (const promise of running) promise.catch(() => undefined);
    for (const [index, source] of sources.entries()) yield { source, ...(await running[index]!) };
  } finally {
    await pool.destroy();
  }
}
