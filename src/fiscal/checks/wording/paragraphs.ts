/** Going through the words of a report: paragraphs and notes, never tables, forms or terms. */
import type { ReportContent } from '../../report.ts';
import type { Outcome } from '../check.ts';

/** Words found in a paragraph, and some of what stands around them. */
interface Found {
  readonly words: string;
  readonly around: string;
  readonly line: number;
  readonly section: string;
}

const AROUND = 12;

/** Every place where the running text matches. */
export function findWords(report: ReportContent, pattern: RegExp): Found[] {
  return report.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'paragraph' && block.type !== 'note') return [];
      return [...block.text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
        words: match[0],
        around: block.text
          .slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND)
          .trim(),
        line: block.lines[match.index * 2 > block.text.length ? 1 : 0],
        section: title,
      }));
    }),
  );
}

/** A finding on words alone: there are no numbers to compare. */
export function wordingOutcome(
  place: string,
  statement: string,
  operands: Outcome['operands'],
): Outcome {
  return {
    status: 'differs',
    place,
    statement,
    unit: null,
    stated: null,
    expected: null,
    difference: null,
    tolerance: null,
    reconciliation: null,
    operands,
  };
}
