/** Pagefind's index of some reports: which of them holds what. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex as Index } from 'pagefind';
import { indexedText } from '../../src/client/search/tokens.ts';
import { Failure } from '../command-line/command.ts';

/** Pagefind's own search pages, which this site does not use. */
const UNUSED = [
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
];
/** Of no language: in those of Chinese, Pagefind would look for words that a dictionary has. */
const LANGUAGE = 'und';
/** What Pagefind keeps of each page to show it: here, its tokens, which nobody reads. */
const FRAGMENTS = 'fragment';
const SIGNATURE = 'pagefind_dcd';

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Failure(`Pagefind ${what}: ${errors.join('; ')}`);
}

export class PagefindIndex {
  readonly #index: Index;

  private constructor(index: Index) {
    this.#index = index;
  }

  static async create(): Promise<PagefindIndex> {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new Failure(`Pagefind did not start: ${errors.join('; ')}`);
    return new PagefindIndex(index);
  }

  /** Adds a report by its number in the shard. */
  async add(number: number, texts: readonly string[]): Promise<void> {
    const record = { url: String(number), content: indexedText(texts), language: LANGUAGE };
    const { errors } = await this.#index.addCustomRecord(record);
    check(errors, `refused report ${number}`);
  }

  /**
   * Writes the index and ends Pagefind.
   *
   * @returns what Pagefind calls each report, by its number
   */
  async write(folder: string): Promise<Map<number, string>> {
    const { errors } = await this.#index.writeFiles({ outputPath: folder });
    check(errors, `did not write ${folder}`);
    await close();
    const names = await readNames(join(folder, FRAGMENTS));
    for (const name of [...UNUSED, FRAGMENTS])
      await rm(join(folder, name), { recursive: true, force: true });
    return names;
  }
}

/** The names of the fragments, by the report in each. */
async function readNames(folder: string): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    names.set(Number(url), file.replace(/\.[^.]*$/, ''));
  }
  return names;
}
