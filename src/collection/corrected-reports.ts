/** Which reports have declared corrections. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_PATH } from './content-path.ts';

/** Their ids, in order: that of `corrections/<id>.yml` is the file's own name. */
export function correctedReports(): string[] {
  return globSync('*/*.yml', { cwd: join(CONTENT_PATH, 'corrections') })
    .map((file) => file.replaceAll('\\', '/').replace(/\.yml$/, ''))
    .sort();
}
