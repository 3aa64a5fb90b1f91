/** Work that takes longer than a moment shows that it goes on. */
import ora from 'ora';

/** `1.2 s`, `3 min 5 s` */
function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/**
 * Runs a task under a moving line on a terminal, plain lines elsewhere.
 *
 * @param label what is done, e.g. `Rendering pages`
 */
export async function showProgress<T>(label: string, task: () => Promise<T>): Promise<T> {
  const started = performance.now();
  // Standard input stays untouched: the caller may be interrupted or run in the background.
  const spinner = ora({ text: label, discardStdin: false }).start();
  try {
    const result = await task();
    spinner.succeed(`${label} (${duration(performance.now() - started)})`);
    return result;
  } catch (error) {
    spinner.fail(label);
    throw error;
  }
}
