/** Where the project's folders are. */
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const CONTENT = join(ROOT, 'content');
export const DIST = join(ROOT, 'dist');
