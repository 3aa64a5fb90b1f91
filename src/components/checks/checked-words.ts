/** What came of checking reports, in words. */
import type { Checked } from '../../fiscal/checks/checked.ts';
import { groupDigits } from '../../fiscal/money.ts';

/** What a difference does not mean. */
export const NO_FAULT = '不一致不等于有问题，可能是算的范围不同、四舍五入或排印错误。';

/** What can come of a comparison. */
type Compared = Pick<Checked, 'agree' | 'figures' | 'words'>;

const OUTCOMES: Readonly<Record<keyof Compared, string>> = {
  agree: '处相符',
  figures: '处数字不一致',
  words: '处文字有疑问',
};

/** How many places were compared. */
export function comparedPlaces({ agree, figures, words }: Compared): number {
  return agree + figures + words;
}

/** How often one thing came of it: `1,204 处相符`. */
export function countWords(outcome: keyof Compared, count: number): string {
  return `${groupDigits(count)} ${OUTCOMES[outcome]}`;
}

interface OutcomeWords {
  readonly words: string;
  /** Whether numbers differ: what readers look for. */
  readonly differs: boolean;
}

/** `1,204 处相符` and what differs, where anything does; each to be kept on one line. */
export function outcomeWords({ agree, figures, words }: Compared): OutcomeWords[] {
  return [
    { words: countWords('agree', agree), differs: false },
    ...(figures > 0 ? [{ words: countWords('figures', figures), differs: true }] : []),
    ...(words > 0 ? [{ words: countWords('words', words), differs: false }] : []),
  ];
}
