/** Which agencies a run renders: all of them, unless the build shares them out among several runs. */
import { readFileSync } from 'node:fs';

/** The variable that names a JSON file with a list of slugs. */
const VARIABLE = 'RENDER_AGENCIES';

function readSelection(): ReadonlySet<string> | null {
  const file = process.env[VARIABLE];
  return file === undefined ? null : new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
}

const selection = readSelection();

/** Whether this run renders the pages and files of an agency. Pages about all agencies are always rendered. */
export function isRendered(slug: string): boolean {
  return selection?.has(slug) ?? true;
}
