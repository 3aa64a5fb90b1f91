/**
 * A report in plain words: up to five sentences that follow from its data alone. Each number in them carries the line
 * of the source that prints it; what a report does not print is not said.
 */
import { keyFigures } from '../figures/key-figures.ts';
import type { Report } from '../report.ts';
import { againstBudgetSentence } from './against-budget.ts';
import { incomeSentence } from './income.ts';
import { natureSentence } from './nature.ts';
import { purposeSentence } from './purpose.ts';
import { reasonSentence } from './reason.ts';
import type { Sentence, Topic } from './sentence.ts';
import { threePublicSentence } from './three-public.ts';
import { totalSentence } from './total.ts';

/** More sentences than this are no summary. */
const MOST = 5;

/** Which sentences give way first, the last one first. */
const RANKS: readonly Topic[] = [
  'total',
  'purpose',
  'three-public',
  'against-budget',
  'nature',
  'reason',
  'income',
];

/** The sentences in the order in which they are read; none where the report prints no amounts. */
export function plainWords(
  report: Pick<Report, 'kind' | 'scope' | 'facts' | 'tables' | 'unit' | 'year'>,
): Sentence[] {
  const figures = keyFigures(report);
  const total = figures.find(({ id }) => id === 'total-spending');
  const income = incomeSentence(report);
  const sentences = [
    totalSentence(report, total),
    reasonSentence(report, total),
    income?.sentence ?? null,
    againstBudgetSentence(report),
    purposeSentence(report),
    natureSentence(figures),
    threePublicSentence(report),
  ].filter((sentence) => sentence !== null);
  // A gap between income and spending is news; that both are the same is not.
  const ranks: readonly Topic[] = income?.isUneven
    ? ['total', 'income', ...RANKS.filter((topic) => topic !== 'total' && topic !== 'income')]
    : RANKS;
  const kept = new Set(
    sentences
      .toSorted((one, other) => ranks.indexOf(one.topic) - ranks.indexOf(other.topic))
      .slice(0, MOST),
  );
  return sentences.filter((sentence) => kept.has(sentence));
}
