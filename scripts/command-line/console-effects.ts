/** How commands tell a person what happens: a moving line on a terminal, plain lines in CI. */
import ora from 'ora';
import type { ConvertResult, Effects } from '../convert/convert-reports.ts';
import { tellGitHub } from './annotations.ts';
import { countsText } from './findings-text.ts';

/** Effects that print; `close` ends the moving line. */
export interface ConsoleEffects extends Effects {
  close(): void;
}

/**
 * Prints messages to standard error as they come, and progress where a person watches. Errors that other lines came
 * after are said again at the end, where people look.
 */
export function consoleEffects(): ConsoleEffects {
  const errors: string[] = [];
  let buried = false;
  const spinner = ora({
    stream: process.stderr,
    isEnabled: process.stderr.isTTY && process.env['CI'] === undefined,
    isSilent: !process.stderr.isTTY,
  });
  return {
    message(text, level) {
      spinner.clear();
      console.error(text);
      if (level === 'error') errors.push(text);
      if (process.env['GITHUB_ACTIONS'] === 'true')
        tellGitHub(text, level, process.env['GITHUB_STEP_SUMMARY']);
    },
    progress(done, total, path) {
      spinner.start(`Converting ${done + 1} of ${total}: ${path}`);
      spinner.render();
    },
    checked(path, counts) {
      spinner.clear();
      console.error(`content/${path}: ${countsText(counts)}`);
      buried = errors.length > 0;
    },
    close() {
      spinner.stop();
      if (buried) console.error(['', 'To be solved:', ...errors].join('\n'));
    },
  };
}

/** One line that says how a conversion went. */
export function summarise({ converted, unchanged, removed, failed }: ConvertResult): string {
  if (failed > 0)
    return `${failed} problem${failed === 1 ? '' : 's'} must be solved first; nothing was written, the last good output stands.`;
  return `Reports: ${converted} converted, ${unchanged} unchanged, ${removed} removed.`;
}
