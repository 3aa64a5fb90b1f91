/** The commands of the project as `package.json` declares them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders.ts';

/** Their command lines by their names. */
export const { scripts: PACKAGE_SCRIPTS } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as { readonly scripts: Readonly<Record<string, string>> };
