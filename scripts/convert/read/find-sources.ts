/** Which reports lie below `content/sources/`, and what is declared about each. */
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { RESERVED_SLUGS, slug as slugSchema } from '../../../src/fiscal/slug.ts';
import type { Source } from '../convert-report.ts';
import { fail, warn, type Problem } from '../problem.ts';
import { ifExists } from './if-exists.ts';
import { readable } from './readable.ts';
import {
  declarationsFor,
  readCorrections,
  readRegistry,
  readSidecar,
  type Registry,
} from './registry.ts';
import { unusedAgencies, unusedCorrections, unusedSidecar } from './unused-declarations.ts';

/** What was found: sources that can be converted, and files with problems that were met on the way. */
export interface Found {
  sources: Source[];
  problems: VFile[];
}

const readOptional = (content: string, path: string) =>
  readable(path, ifExists(readFile(join(content, path), 'utf8')));

/** Runs a reader; a mistake in what it reads ends up among the problems, not as an exception. */
async function attempt<Value>(
  problems: VFile[],
  path: string,
  read: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const file = new VFile({ path });
    file.messages.push(error);
    problems.push(file);
    return null;
  }
}

/** What is wrong with the name of an agency's folder; null where it can be part of an address. */
export function folderProblem(name: string): Problem | null {
  if (slugSchema.safeParse(name).success) return null;
  const isTaken = RESERVED_SLUGS.includes(name);
  return {
    rule: 'folder-name',
    reason: isTaken
      ? 'The folder’s name is the address of a page of the site'
      : 'The folder’s name cannot be part of an address',
    expected: isTaken
      ? 'a name of the agency’s own (jincheng-ybj)'
      : 'lower-case letters and digits, joined by - (jincheng-ybj)',
    found: `“${name}”`,
    advice: 'Rename the folder',
  };
}

function refuseFolder(name: string, problem: Problem): VFile {
  const file = new VFile({ path: `sources/${name}` });
  try {
    fail(file, undefined, problem);
  } catch {
    return file;
  }
}

const REGISTRY = 'agencies.yml';
const READ_KINDS = /\.(?:txt|ya?ml)$/i;

/** What lies at a place where nothing of its kind is read: a folder, a link, or a file. */
function unread(path: string, entry: Dirent): VFile {
  const file = new VFile({ path });
  if (entry.isSymbolicLink()) {
    warn(file, undefined, {
      rule: 'file-kind',
      reason: 'Links to other places are not followed',
      expected: 'the files themselves',
      found: 'a link',
      advice: 'Put the file there in its place',
    });
    return file;
  }
  const isFolder = entry.isDirectory();
  const isMisplaced = isFolder || READ_KINDS.test(path);
  warn(file, undefined, {
    rule: 'file-kind',
    reason: isMisplaced ? 'What lies here is not read' : 'This kind of file is not read',
    expected: 'reports right in an agency’s folder: <agency>/<year>-<kind>.txt, and .yml beside it',
    found: isFolder ? 'a folder in a folder' : extname(path) || 'a file without an ending',
    advice: isMisplaced
      ? 'Move it into the folder of its agency'
      : 'Take its text out with `npm run add`, or move it elsewhere',
  });
  return file;
}

async function findInFolder(
  content: string,
  slug: string,
  registry: Registry,
  found: Found,
): Promise<void> {
  const folder = join(content, 'sources', slug);
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = `sources/${slug}/${entry.name}`;
    if (!entry.isFile() || !READ_KINDS.test(entry.name)) {
      found.problems.push(unread(path, entry));
      continue;
    }
    if (!/\.txt$/i.test(entry.name)) {
      const ofReport = entry.name.replace(/\.ya?ml$/i, '.txt');
      if (!entry.name.endsWith('.yml') || !entries.some(({ name }) => name === ofReport))
        found.problems.push(unusedSidecar(path, ofReport));
      continue;
    }
    const name = entry.name.replace(/\.txt$/i, '');
    const sidecarPath = `sources/${slug}/${name}.yml`;
    const correctionsPath = `corrections/${slug}/${name}.yml`;
    const sidecar = await attempt(found.problems, sidecarPath, async () =>
      readSidecar(sidecarPath, (await readOptional(content, sidecarPath)) ?? ''),
    );
    const corrections = await attempt(found.problems, correctionsPath, async () => {
      const text = await readOptional(content, correctionsPath);
      return text === null ? [] : readCorrections(correctionsPath, text);
    });
    const bytes = await attempt(found.problems, path, () =>
      readable(path, readFile(join(folder, entry.name))),
    );
    if (sidecar === null || corrections === null || bytes === null) continue;
    found.sources.push({
      path,
      slug,
      bytes,
      declared: declarationsFor(slug, name, sidecar, registry),
      corrections,
    });
  }
}

/**
 * What lies right below `content/sources/`, in the order of names: folders of agencies, and what does not belong there.
 * git keeps no empty folder, so one that is missing is empty.
 */
export async function sourceEntries(content: string): Promise<Dirent[]> {
  const entries = await ifExists(readdir(join(content, 'sources'), { withFileTypes: true }));
  return (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Finds all sources below `content`.
 *
 * @param content the folder that holds `sources/`, `agencies.yml` and `corrections/`
 * @returns sources in the order of their paths; paths in messages are relative to `content`
 */
export async function findSources(content: string): Promise<Found> {
  const found: Found = { sources: [], problems: [] };
  let registryText = '';
  const registry = await attempt(found.problems, REGISTRY, async () => {
    registryText = (await readOptional(content, REGISTRY)) ?? '';
    return readRegistry(REGISTRY, registryText);
  });
  if (registry === null) return found;
  const folders = await sourceEntries(content);
  for (const folder of folders) {
    const { name } = folder;
    const problem = folder.isDirectory() ? folderProblem(name) : null;
    if (problem) found.problems.push(refuseFolder(name, problem));
    else if (folder.isDirectory()) await findInFolder(content, name, registry, found);
    else if (!name.startsWith('.')) found.problems.push(unread(`sources/${name}`, folder));
  }
  const agencies = folders.filter((each) => each.isDirectory()).map(({ name }) => name);
  found.problems.push(
    ...unusedAgencies(REGISTRY, registryText, Object.keys(registry), agencies),
    ...(await unusedCorrections(content)),
  );
  return found;
}
