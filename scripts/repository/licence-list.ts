/** The licences of the packages that the project installs, as its lock file states them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../project/folders.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      /** Empty entries that stand for packages of other platforms have none. */
      optional: z.boolean().optional(),
      integrity: z.string().optional(),
    }),
  ),
});

export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where the package states none. */
  readonly licence: string | null;
}

/** May be passed on with the site under any terms. */
export const PERMISSIVE: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Changes to the package itself must be shared: fine for a tool that builds or tests, not for what a page loads. */
export const FOR_TOOLS: readonly string[] = ['MPL-2.0', 'LGPL-3.0-or-later'];

/** Packages that state their licence in a file of theirs and not, or not exactly, in their `package.json`; as read there. */
const IN_A_FILE: Readonly<Record<string, string>> = {
  duck: 'BSD-2-Clause',
  'parse-cache-control': 'BSD-3-Clause',
};

/** What an expression asks for: of each list one licence, the choice is ours. Brackets within brackets are not read. */
export function choicesIn(expression: string): string[][] {
  return expression.split(/\s+AND\s+/).map((part) => part.replace(/[()]/g, '').split(/\s+OR\s+/));
}

/** All packages in the order of their names, each version once. */
export function licensedPackages(): LicensedPackage[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const packages = Object.entries(lock.packages).flatMap(([path, entry]) => {
    const isPlaceholder = entry.optional === true && entry.integrity === undefined;
    if (path === '' || isPlaceholder) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [
      { name, version: entry.version ?? '', licence: IN_A_FILE[name] ?? entry.license ?? null },
    ];
  });
  const byName = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}
