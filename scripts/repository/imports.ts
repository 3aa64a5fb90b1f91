/** Which file of the project imports which, for the test of the architecture. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../project/folders.ts';

/** One import, with paths relative to the project's root. */
export interface Import {
  from: string;
  /** A file of the project, or the specifier of a package or of Node. */
  to: string;
  isFile: boolean;
}

/** The TypeScript in a file: all of it, or an Astro component's front matter and scripts. */
function codeOf(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8');
  if (!path.endsWith('.astro')) return text;
  const frontMatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(
    (match) => match[1] ?? '',
  );
  return [frontMatter, ...scripts].join('\n');
}

/**
 * The imports of a file, those of types included.
 *
 * @param path relative to the project's root, with forward slashes
 */
export function importsOf(path: string): Import[] {
  const { importedFiles } = ts.preProcessFile(codeOf(path), true, true);
  return importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return { from: path, to: fileName, isFile: false };
    const plain = fileName.replace(/\?.*$/, '');
    const to = relative(ROOT, join(ROOT, dirname(path), plain)).replaceAll('\\', '/');
    return { from: path, to, isFile: existsSync(join(ROOT, to)) };
  });
}

/** A chain of files each of which imports the next and the last the first, or null. */
export function findCycle(imports: readonly Import[]): string[] | null {
  const targets = Map.groupBy(
    imports.filter(({ isFile }) => isFile),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const chain: string[] = [];
  const visit = (path: string): string[] | null => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path];
    if (done.has(path)) return null;
    chain.push(path);
    for (const { to } of targets.get(path) ?? []) {
      const cycle = visit(to);
      if (cycle) return cycle;
    }
    chain.pop();
    done.add(path);
    return null;
  };
  for (const path of targets.keys()) {
    const cycle = visit(path);
    if (cycle) return cycle;
  }
  return null;
}
