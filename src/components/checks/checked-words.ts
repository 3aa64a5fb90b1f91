/** What came of checking reports, in words. */
import type { Checked } from '../../fiscal/checks/checked.ts';
import { groupDigits } from '../../fiscal/money.ts';

interface OutcomeWords {
  readonly words: string;
  /** Whether numbers differ: what readers look for. */
  readonly differs: boolean;
}

/** `1,204 处相符` and what differs, where anything does; each to be kept on one line. */
export function outcomeWords({
  agree,
  figures,
  words,
}: Pick<Checked, 'agree' | 'figures' | 'words'>): OutcomeWords[] {
  return [
    { words: `${groupDigits(agree)} 处相符`, differs: false },
    ...(figures > 0 ? [{ words: `${groupDigits(figures)} 处数字不一致`, differs: true }] : []),
    ...(words > 0 ? [{ words: `${groupDigits(words)} 处文字有疑问`, differs: false }] : []),
  ];
}
