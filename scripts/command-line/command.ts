/** How a command ends: a failure that a person can mend is told in words, anything else is a bug with its trace. */

/** An expected failure; its message says what was expected, what was found and what to do. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Runs a command; a failure is printed and makes the exit code 1. */
export async function runCommand(main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
