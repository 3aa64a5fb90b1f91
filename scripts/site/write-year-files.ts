/**
 * Files beside pages, written without Astro: it asks, routes and answers a request for each, and a report has dozens.
 * What they hold comes from the same bundle as the pages, so that a report is read and its charts are drawn once for
 * both.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { ROOT } from '../project/folders.ts';

/** The module that lists the files of each year. */
type YearFiles = typeof import('../../src/files/year-files.ts');

const FILE_NAME = 'year-files.mjs';

export interface YearFilesWriter {
  /** Makes the list of files a part of the bundle of the pages. */
  readonly plugin: NonNullable<ViteUserConfig['plugins']>[number];
  /** Writes the files of a year into the folder of the site: `jincheng-ybj/2023`. */
  readonly write: (folder: string, year: string) => Promise<void>;
}

export function createYearFilesWriter(): YearFilesWriter {
  let bundle: string | undefined;
  let files: ReturnType<YearFiles['filesByYear']> | undefined;
  async function listFiles() {
    if (bundle === undefined) throw new Error('Expected files to be written after the bundle');
    const module = (await import(pathToFileURL(bundle).href)) as YearFiles;
    return module.filesByYear();
  }
  return {
    plugin: {
      name: 'year-files',
      applyToEnvironment: ({ name }) => name === 'prerender',
      buildStart() {
        this.emitFile({
          type: 'chunk',
          id: join(ROOT, 'src', 'files', 'year-files.ts'),
          fileName: FILE_NAME,
          preserveSignature: 'strict',
        });
      },
      writeBundle({ dir = '' }) {
        bundle = join(dir, FILE_NAME);
      },
    },
    async write(folder, year) {
      const own = (await (files ??= listFiles())).get(year) ?? [];
      const place = (path: string) => join(folder, year, path);
      for (const parent of new Set(own.map(({ path }) => dirname(place(path)))))
        mkdirSync(parent, { recursive: true });
      for (const { path, content } of own) writeFileSync(place(path), await content());
    },
  };
}
