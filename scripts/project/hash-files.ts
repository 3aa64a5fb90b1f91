/** One hash of many files: it changes when any of them does, appears or goes. */
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param patterns of files below `root`, with forward slashes; folders stand for all that is in them */
export async function hashFiles(
  root: string,
  patterns: readonly string[],
  isUsed: (path: string) => boolean = () => true,
): Promise<string> {
  const paths: string[] = [];
  for await (const entry of glob([...patterns], { cwd: root, withFileTypes: true }))
    if (entry.isFile()) paths.push(join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const name = path.slice(root.length).replaceAll('\\', '/');
    if (isUsed(name))
      hash
        .update(`${name}\0`)
        .update(await readFile(path))
        .update('\0');
  }
  return hash.digest('hex');
}
