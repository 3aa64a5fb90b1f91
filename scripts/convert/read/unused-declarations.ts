/** What people declare about reports and agencies that are not there, as after a renamed folder: it is told. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { VFile } from 'vfile';
import { warn, type Problem } from '../problem.ts';
import { ifExists } from './if-exists.ts';

function unused(path: string, line: number, problem: Omit<Problem, 'rule'>): VFile {
  const file = new VFile({ path });
  warn(file, { line }, { rule: 'unused-declaration', ...problem });
  return file;
}

/** A sidecar that stands beside no report, or whose ending is not `.yml`. */
export function unusedSidecar(path: string, report: string): VFile {
  return unused(path, 1, {
    reason: 'What this file declares is not used',
    expected: `a file that ends in .yml beside ${report}`,
    found: path.endsWith('.yml') ? `no ${report}` : `one that ends in ${extname(path)}`,
    advice: 'Give it the name of its report',
  });
}

/** The files below a folder of `content`, with forward slashes. */
async function filesBelow(content: string, folder: string): Promise<string[]> {
  const entries = await ifExists(
    readdir(join(content, folder), { recursive: true, withFileTypes: true }),
  );
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(content, folder).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * Corrections of which there is no report.
 *
 * @param content the folder that holds `sources/` and `corrections/`
 */
export async function unusedCorrections(content: string): Promise<VFile[]> {
  const sources = await filesBelow(content, 'sources');
  const used = new Set(
    sources.filter((path) => /\.txt$/i.test(path)).map((path) => path.replace(/\.txt$/i, '.yml')),
  );
  const files = await filesBelow(content, 'corrections');
  return files
    .filter((path) => !used.has(path))
    .map((path) =>
      unused(`corrections/${path}`, 1, {
        reason: 'What this file corrects is not there',
        expected: 'the folder and the name of a report: corrections/<agency>/<year>-<kind>.yml',
        found: `no sources/${path.slice(0, path.length - extname(path).length)}.txt`,
        advice: 'Give it the folder and the name of its report, or remove it',
      }),
    );
}

/**
 * Agencies of the registry without a folder.
 *
 * @param path of the registry, for messages
 * @param text the registry as written
 * @param agencies its agencies
 * @param folders those below `sources/`
 */
export function unusedAgencies(
  path: string,
  text: string,
  agencies: readonly string[],
  folders: readonly string[],
): VFile[] {
  const lines = text.split('\n');
  return agencies
    .filter((slug) => !folders.includes(slug))
    .map((slug) => {
      const at = lines.findIndex((line) => /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1] === slug);
      return unused(path, Math.max(at, 0) + 1, {
        reason: 'What is declared about this agency is not used',
        expected: 'the name of a folder below content/sources/',
        found: slug,
        advice: 'Give it the name of the agency’s folder, or remove it',
      });
    });
}
