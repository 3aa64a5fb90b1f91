/**
 * Adds the optional packages of other platforms to package-lock.json. Run it after `npm install` when the
 * lock-file test says that some are missing: `node scripts/repository/complete-lock-file.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLockFile, missingOptionalPackages, type LockFile } from './lock-file.ts';

const path = new URL('../../package-lock.json', import.meta.url);
try {
  const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
  const missing = missingOptionalPackages(lock);
  if (missing.length > 0)
    writeFileSync(path, `${JSON.stringify(completeLockFile(lock), null, 2)}\n`);
  for (const { name, wanted } of missing) console.log(`added ${name}@${wanted}`);
  console.log(missing.length === 0 ? 'The lock file is complete.' : `${missing.length} added.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
