/** Which pages a run renders: all of them, unless the build shares them out among several runs. */
import { readFileSync } from 'node:fs';

/** What one run of several renders. */
export interface Selection {
  /** Slugs of the agencies whose pages and files it renders. */
  readonly agencies: readonly string[];
  /** Slugs of agencies that other runs render, or that stand already. */
  readonly others: readonly string[];
  /** Whether it renders the pages about all agencies too. */
  readonly isShared: boolean;
}

/** The variable that names a JSON file with a selection. */
export const SELECTION_VARIABLE = 'RENDER_SELECTION';
/** The variable that names the file of digests that `report-digests.ts` keeps; each renderer has a file of its own. */
export const DIGESTS_VARIABLE = 'REPORT_DIGESTS';

function readSelection(): Selection | null {
  const file = process.env[SELECTION_VARIABLE];
  return file === undefined ? null : (JSON.parse(readFileSync(file, 'utf8')) as Selection);
}

const selection = readSelection();
const own = new Set(selection?.agencies);
const others = new Set(selection?.others);

/** Whether this run renders the pages and files of an agency. */
export function isOwnAgency(slug: string): boolean {
  return selection === null || own.has(slug);
}

/** Whether this run renders the page or file of a path such as `/jincheng-ybj/2023/`. */
export function isRendered(path: string): boolean {
  if (selection === null) return true;
  const [top = ''] = path.split('/').filter(Boolean);
  return own.has(top) || (selection.isShared && !others.has(top));
}
