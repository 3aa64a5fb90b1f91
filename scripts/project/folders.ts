/** Where the project's folders are. */
import { join, resolve } from 'node:path';
import { CONTENT_PATH } from '../../src/collection/content-path.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const CONTENT = resolve(ROOT, CONTENT_PATH);
export const DIST = join(ROOT, 'dist');
/** Where parts of the site are built, each in a folder of its own. */
export const PARTS = join(ROOT, 'parts');
