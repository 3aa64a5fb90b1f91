/**
 * Declared corrections: what an editor reads where extraction misread the print.
 *
 * They change the text before it is parsed, are shown on the page beside what is printed, and fail as
 * soon as the text they expect is gone, so that none outlives its reason; or where it is not clear which they mean.
 */
import type { VFile } from 'vfile';
import type { Correction } from '../../../src/fiscal/report.ts';
import { fail } from '../problem.ts';

declare module 'vfile' {
  interface DataMap {
    /** The corrections that were applied. */
    corrections: Correction[];
  }
}

/** What stands in the line that a correction names. */
const foundWords = (text: string | undefined) =>
  text === undefined ? 'no such line' : text.trim().slice(0, 60) || 'a blank line';

/** Where a correction may belong whose text its line does not print. */
function adviceFor(expect: string, lines: readonly string[]): string {
  const others = lines.flatMap((text, index) => (text.includes(expect) ? [index + 1] : []));
  const right = others.length === 1 ? `line ${others[0]}, which prints that` : 'the right line';
  return `Remove the correction or give it ${right}, in the file of this report below content/corrections/`;
}

/** Applies corrections to the text of a file; throws a VFileMessage for one whose expected text is not there once. */
export function applyCorrections(file: VFile, corrections: readonly Correction[]): void {
  const lines = String(file).split('\n');
  for (const { line, expect, replace, reason } of corrections) {
    const text = lines[line - 1];
    if (!text?.includes(expect)) {
      fail(
        file,
        { line },
        {
          rule: 'stale-correction',
          reason: 'A correction does not fit its line',
          expected: `“${expect}” (to become “${replace}”: ${reason})`,
          found: foundWords(text),
          advice: adviceFor(expect, lines),
        },
      );
    }
    if (text.split(expect).length > 2) {
      fail(
        file,
        { line },
        {
          rule: 'ambiguous-correction',
          reason: 'A correction fits its line in several places',
          expected: 'text that stands in the line once',
          found: `“${expect}” ${text.split(expect).length - 1} times`,
          advice:
            'Take in what stands beside it; a tab between cells is \\t within "quotation marks"',
        },
      );
    }
    lines[line - 1] = text.replace(expect, () => replace);
  }
  file.value = lines.join('\n');
  file.data.corrections = [...corrections];
}
