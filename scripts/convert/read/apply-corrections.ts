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

/** Applies corrections to the text of a file; throws a VFileMessage for one whose expected text is not there once. */
export function applyCorrections(file: VFile, corrections: readonly Correction[]): void {
  const lines = String(file).split('\n');
  for (const { line, expect, replace, reason } of corrections) {
    const text = lines[line - 1] ?? '';
    if (!text.includes(expect)) {
      fail(
        file,
        { line },
        {
          rule: 'stale-correction',
          reason: 'A correction no longer fits its line',
          expected: `“${expect}” (to become “${replace}”: ${reason})`,
          found: text.trim().slice(0, 60) || 'a blank line',
          advice: 'Remove the correction or give it the right line',
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
