/** What came in beside what was spent, and where it came from. */
import { incomeSources, type IncomeSources } from '../figures/income.ts';
import type { PrintedAmount } from '../tables/find-amount.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { overviewSide } from '../tables/overview.ts';
import type { Report } from '../report.ts';
import { amountPiece, type Piece, type Sentence } from './sentence.ts';

/** The sentence, and whether income and spending differ, which makes it worth more. */
export interface IncomeSentence {
  readonly sentence: Sentence;
  readonly isUneven: boolean;
}

/** Null where the overview does not print what came in and what was spent. */
export function incomeSentence(report: OwnReading & Pick<Report, 'unit'>): IncomeSentence | null {
  const table = ownTableOf(report, 'income-expenditure');
  if (!table) return null;
  const income = entry(overviewSide(table, '收入'), /^(?:本年)?收入(?:合计|小计)$/);
  const spending = entry(overviewSide(table, '支出'), /^(?:本年)?支出(?:合计|小计)$/);
  if (!income || !spending || income.amount <= 0) return null;
  const verb = report.kind === 'final' ? '收到' : '预计收到';
  const spent = report.kind === 'final' ? '花的' : '计划花的';
  const difference = income.amount - spending.amount;
  const sources = incomeSources(report);
  const origin = sources === null ? [] : onlySource(sources);
  const pieces: Piece[] =
    difference === 0
      ? [`${verb}的钱和${spent}一样多`, ...origin, '。']
      : [
          `这一年${verb}`,
          amountPiece(income.amount, income.line),
          `，比${spent}${difference > 0 ? '多' : '少'}`,
          amountPiece(difference, spending.line),
          ...(difference < 0 && sources ? fromEarlierYears(sources) : origin),
          '。',
        ];
  return { sentence: { topic: 'income', pieces }, isUneven: difference !== 0 };
}

function entry(side: ReturnType<typeof overviewSide>, name: RegExp): PrintedAmount | null {
  return side.find((candidate) => name.test(candidate.name))?.printed ?? null;
}

function onlySource({ sources }: IncomeSources): Piece[] {
  const own = sources.filter(({ isCarriedOver, amount }) => !isCarriedOver && amount !== 0);
  const [only] = own;
  return only && own.length === 1 ? [`，全部来自${only.name}`] : [];
}

function fromEarlierYears({ sources }: IncomeSources): Piece[] {
  const kept = sources.filter(({ isCarriedOver, amount }) => isCarriedOver && amount > 0);
  const [only] = kept;
  return only && kept.length === 1
    ? ['；账上还有往年剩下的', amountPiece(only.amount, only.line), '可以用']
    : [];
}
