/** How a command ends: a failure that a person can mend is told in words, anything else is a bug with its trace. */

/** An expected failure; its message says what was expected, what was found and what to do. */
export class Failure extends Error {
  override name = 'Failure';
}

/** What the system refused, by its code, and what a person can do about that. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'See who may read and write there, or choose another place.',
  EPERM: 'See who may read and write there, or choose another place.',
  EROFS: 'Choose a place that can be written to.',
  ENOSPC: 'Make room on the disk, and run this again.',
  EDQUOT: 'Make room on the disk, and run this again.',
  EMFILE: 'Allow more open files (`ulimit -n`), and run this again.',
};

/** The words for an error that is no bug; null for one that is. */
function refusal(error: unknown): string | null {
  if (error instanceof Failure) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const remedy = REMEDIES[code];
  return remedy === undefined ? null : `${(error as Error).message}. ${remedy}`;
}

/** Runs a command; a failure is printed and makes the exit code 1. */
export async function runCommand(main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(refusal(error) ?? error);
    process.exitCode = 1;
  }
}
