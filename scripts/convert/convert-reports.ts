/**
 * All sources become the collection `content/reports/`: only what changed is converted, and nothing is
 * written unless every source could be.
 */
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { FindingCounts } from '../../src/fiscal/checks/finding.ts';
import { mixedFolders } from './check/mixed-folders.ts';
import { compareYears } from './check/check-years.ts';
import { convertSources } from './convert-sources.ts';
import type { Source } from './convert-report.ts';
import { findSources } from './read/find-sources.ts';
import { fail, messagesOf, type Telling } from './problem.ts';
import { hashConverter, keysOf } from './source-keys.ts';
import {
  readManifest,
  stagingOf,
  writeReports,
  type Manifest,
  type ManifestEntry,
  type StagedReport,
} from './collect/write-reports.ts';

/** What the conversion tells the outside while it runs; a command prints it, a test listens. */
export interface Effects {
  /** A message about a source, ready to print. */
  message(text: string, level: 'error' | 'warning' | 'info'): void;
  /** Called before each source that is converted. */
  progress(done: number, total: number, path: string): void;
  /** Called after each source that was converted, with what the checks found in it. */
  checked?(path: string, counts: FindingCounts): void;
}

interface ConvertOptions {
  /** The folder with `sources/`, `corrections/` and `agencies.yml`; `reports/` is written there. */
  content: string;
  /** Only sources at or below these paths, relative to `content`; all unless given. */
  only?: readonly string[] | undefined;
  effects: Effects;
  /** How many sources are converted at once; as many as there are cores unless given. */
  threads?: number;
}

/** How a run went; `failed` above zero means that nothing was written. */
export interface ConvertResult {
  converted: number;
  unchanged: number;
  removed: number;
  failed: number;
  /** Every source that could be read, by its path, also where nothing was written. */
  read: Manifest;
}

function isSelected(path: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => path === wanted || path.startsWith(`${wanted.replace(/\/$/, '')}/`))
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Two sources for one address: names both. */
function reportDuplicate(path: string, other: string, id: string): VFile {
  const file = new VFile({ path });
  try {
    fail(file, undefined, {
      rule: 'duplicate-report',
      reason: `Two sources hold the same report, ${id}`,
      expected: 'one source for an agency, year and kind',
      found: `this one and ${other}`,
      advice: 'Remove one, or set year or kind of one in a .yml file beside it',
    });
  } catch {
    return file;
  }
}

/** One run: what stands in the collection and what will. */
class Run {
  readonly options: ConvertOptions;
  readonly manifest: Manifest;
  readonly next: Manifest = {};
  readonly reports: StagedReport[] = [];
  readonly #pathOf = new Map<string, string>();
  readonly #stagedAt = new Map<string, string>();
  failed = 0;

  constructor(options: ConvertOptions, manifest: Manifest) {
    this.options = options;
    this.manifest = manifest;
  }

  /** Tells what is said of a source; returns what is worth repeating when it is found unchanged. */
  tell(messages: readonly Telling[]): string[] {
    for (const { text, level } of messages) {
      if (level === 'error') this.failed += 1;
      this.options.effects.message(text, level);
    }
    return messages.flatMap(({ text, level }) => (level === 'error' ? [] : [`${level}\n${text}`]));
  }

  repeat(messages: readonly string[]): void {
    for (const message of messages) {
      const [level = '', text = ''] = message.split('\n');
      this.options.effects.message(text, level === 'info' ? 'info' : 'warning');
    }
  }

  /** Takes a report in, unless another source in this run has its address. */
  add(path: string, entry: ManifestEntry): boolean {
    const { id } = entry;
    const other = this.#pathOf.get(id);
    if (other !== undefined) {
      this.tell(messagesOf(reportDuplicate(path, other, id)));
      return false;
    }
    this.#pathOf.set(id, path);
    this.next[path] = entry;
    return true;
  }

  /** Files that will take their place in the collection. */
  stage(report: StagedReport): void {
    this.reports.push(report);
    this.#stagedAt.set(report.id, report.folder);
  }

  /** Where the files of a report are: staged, or as they stand in the collection; null where there is none. */
  folderOf(id: string, collection: string): string | null {
    return this.#stagedAt.get(id) ?? (this.#pathOf.has(id) ? join(collection, id) : null);
  }
}

/**
 * Converts what changed below `content/sources/` and brings `content/reports/` up to date.
 *
 * All sources are looked at, and each problem is told, before the result says whether any failed.
 */
export async function convertReports(options: ConvertOptions): Promise<ConvertResult> {
  const collection = join(options.content, 'reports');
  const converter = await hashConverter();
  const run = new Run(options, await readManifest(collection));
  const { sources, problems } = await findSources(options.content);
  for (const file of problems) run.tell(messagesOf(file));
  const keyOf = keysOf(
    converter,
    sources,
    ({ path }) => path in run.manifest || isSelected(path, options.only),
  );
  const pending: Source[] = [];
  for (const source of sources) {
    const known = run.manifest[source.path];
    const current = known && (await exists(join(collection, known.id, 'report.json')));
    const selected = isSelected(source.path, options.only);
    if (current && (!selected || known.key === keyOf(source))) {
      if (run.add(source.path, known)) run.repeat(known.messages);
    } else if (selected) pending.push(source);
  }
  const unchanged = Object.keys(run.next).length;
  const staging = stagingOf(collection);
  await rm(staging, { recursive: true, force: true });
  try {
    let done = 0;
    for await (const { source, staged, messages, counts } of convertSources(
      pending,
      staging,
      options.threads,
    )) {
      options.effects.progress(done, pending.length, source.path);
      done += 1;
      const kept = run.tell(messages);
      if (staged) {
        const { id, agency } = staged;
        if (run.add(source.path, { id, key: keyOf(source), agency, messages: kept }))
          run.stage(staged);
      }
      if (counts) options.effects.checked?.(source.path, counts);
    }
    for (const file of mixedFolders(run.next)) run.tell(messagesOf(file));
    await compareYears(run.reports, (id) => run.folderOf(id, collection), options.threads);
    return await publish(run, collection, unchanged);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Sources that a manifest does not stand for: new, changed, or gone since.
 *
 * @returns their paths, relative to `content`
 */
export async function staleSources(content: string, manifest: Manifest): Promise<string[]> {
  const converter = await hashConverter();
  const { sources } = await findSources(content);
  const keyOf = keysOf(converter, sources, () => true);
  const keys = new Map(sources.map((source) => [source.path, keyOf(source)]));
  return [...new Set([...keys.keys(), ...Object.keys(manifest)])].filter(
    (path) => manifest[path]?.key !== keys.get(path),
  );
}

/** Brings the collection up to date, unless a source failed. */
async function publish(run: Run, collection: string, unchanged: number): Promise<ConvertResult> {
  const kept = new Set(Object.values(run.next).map((entry) => entry.id));
  const removed = Object.values(run.manifest).flatMap((entry) =>
    kept.has(entry.id) ? [] : [entry.id],
  );
  const { failed, next: read } = run;
  if (failed > 0) return { converted: 0, unchanged, removed: 0, failed, read };
  if (run.reports.length > 0 || removed.length > 0 || Object.keys(run.manifest).length === 0) {
    await writeReports(collection, run.reports, removed, run.next);
  }
  return { converted: run.reports.length, unchanged, removed: removed.length, failed, read };
}
