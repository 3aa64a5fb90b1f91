/** Options that name a place, told as people see it: below the project, not from the root of the machine. */
import { relative } from 'node:path';
import { Option } from 'commander';
import { ROOT } from '../project/folders.ts';

/**
 * An option with a path.
 *
 * @param flags as commander has them: `--site <folder>`
 * @param description what the option is for
 * @param path what it is unless given, absolute
 */
export function pathOption(flags: string, description: string, path: string): Option {
  return new Option(flags, description).default(path, relative(ROOT, path).replaceAll('\\', '/'));
}
