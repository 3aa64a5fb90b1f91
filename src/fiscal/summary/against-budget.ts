/** What was planned at the start of the year beside what was spent, as the text of final accounts states it. */
import type { Fact } from '../fact.ts';
import type { Report } from '../report.ts';
import { withoutNoise } from '../words.ts';
import { amountPiece, numberPiece, type Piece, type Sentence } from './sentence.ts';
import { ratioWords } from './share.ts';

/** The kinds of spending that reports compare as a whole, the widest first. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:本年)?(?:总支出|支出合计|支出)$/, '全年支出'],
  [/^财政拨款支出$/, '财政拨款的支出'],
  [/^一般公共预算(?:财政拨款)?支出$/, '一般公共预算的支出'],
];

/** Null for budgets, and where no one pair of amounts is stated of a whole. */
export function againstBudgetSentence(report: Pick<Report, 'kind' | 'facts'>): Sentence | null {
  if (report.kind !== 'final') return null;
  for (const [pattern, name] of SUBJECTS) {
    const facts = report.facts.filter(
      (fact) => fact.code === null && pattern.test(withoutNoise(fact.subject)),
    );
    const planned = only(facts, 'year-start-budget');
    const spent = planned && only(facts, 'final', planned.section);
    if (planned && spent) return { topic: 'against-budget', pieces: wordsOf(name, planned, spent) };
  }
  return null;
}

interface Stated {
  readonly amount: number;
  readonly line: number;
  readonly section: string;
}

function only(facts: readonly Fact[], measure: Fact['measure'], section?: string): Stated | null {
  const stated = facts.filter(
    (fact) =>
      fact.measure === measure &&
      fact.value !== null &&
      fact.unit.endsWith('元') &&
      (section === undefined || fact.section === section),
  );
  const [first] = stated;
  return first?.value != null && stated.every(({ value }) => value === first.value)
    ? { amount: first.value, line: first.line, section: first.section }
    : null;
}

function wordsOf(name: string, planned: Stated, spent: Stated): Piece[] {
  const plan = amountPiece(planned.amount, planned.line);
  const result = amountPiece(spent.amount, spent.line);
  if (planned.amount === 0 && spent.amount === 0) return [`${name}年初没有安排，实际也没有花。`];
  if (planned.amount === 0) return [`${name}年初没有安排，实际花了`, result, '。'];
  if (spent.amount === 0) return [`${name}年初计划`, plan, '，实际没有花。'];
  const start = [`${name}年初计划`, plan, '，实际花了'];
  if (planned.amount === spent.amount) return [...start, '一样多。'];
  const ratio = ratioWords(spent.amount, planned.amount);
  const difference = spent.amount - planned.amount;
  return ratio === null
    ? [
        ...start,
        result,
        `，${difference > 0 ? '多' : '少'}花`,
        amountPiece(difference, spent.line),
        '。',
      ]
    : [...start, result, '，是计划的', numberPiece(ratio, spent.line), '。'];
}
