/** How much was spent or is planned, and whether it is more or less than the year before. */
import { isContradicted } from '../statements/contradicted-changes.ts';
import type { Fact } from '../fact.ts';
import { factsOfSubject } from '../statements/facts-of-subject.ts';
import type { KeyFigure } from '../figures/key-figures.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { overviewSide } from '../tables/overview.ts';
import type { Report } from '../report.ts';
import { withoutNoise } from '../words.ts';
import { amountPiece, type Piece, type Sentence } from './sentence.ts';

/** What a year costs: never more than this year's spending. */
const SPENDING = /^(?:本年|年度)?(?:总支出|支出总?(?:合计|总额|预算|决算)?(?:数|合计)?)$/;
/** Both sides of the account: holds what is carried over, too. */
const BOTH_SIDES =
  /^(?:收入?、?支出?|支出|预算收支|收支)(?:总[预决]算|(?:预算|决算)?(?:总计|总额|总体|合计)?)$/;
const CARRIED_IN = /^(?:年初|上年).*(?:结转|结余)|^使用非财政拨款/;
/** The sum of a side of the account, with what is carried over. */
const WHOLE = /^(?:收入|支出)?总计$/;
/** Amounts of 万元 with two decimals may be off by half a step of 100 元. */
const PRINT_STEP = 10_000;

/** The sentence that stands first; null where no total is printed. */
export function totalSentence(
  report: OwnReading & Pick<Report, 'scope' | 'facts'>,
  total: KeyFigure | undefined,
): Sentence | null {
  if (!total) return null;
  const isFinal = report.kind === 'final';
  const who = report.scope === 'department' ? '这个部门' : '这个单位';
  if (total.amount === 0)
    return sentence([`${who}这一年${isFinal ? '没有花钱' : '没有安排支出'}。`]);
  const spent = amountPiece(total.amount, total.line);
  if (total.amount < 0)
    return sentence([`${who}这一年的支出是负数，也就是收回的钱比花的多`, spent, '。']);
  const verb = isFinal ? '花了' : '计划花';
  return sentence([`${who}这一年${verb}`, spent, ...changePieces(report, total), '。']);
}

function sentence(pieces: Piece[]): Sentence {
  return { topic: 'total', pieces };
}

function changePieces(report: OwnReading & Pick<Report, 'facts'>, total: KeyFigure): Piece[] {
  const change = spendingChange(report, total);
  if (change?.value == null) return [];
  const { value, line } = change;
  const isWhole = hasCarriedIn(report) && !SPENDING.test(subjectOf(change));
  // Last year's sum of both sides holds money that was only spent this year.
  const start = isWhole ? '。把往年结转的钱也算上，收支总数' : '，';
  if (value === 0) return [`${start}和上一年一样多`];
  if (value === total.amount && !isWhole) return ['，上一年的数是零'];
  return [`${start}比上一年${value > 0 ? '多' : '少'}`, amountPiece(value, line)];
}

/**
 * The change that the text states of exactly this total, or of both sides of the account; null where none, different
 * ones or a contradicted one is stated.
 */
export function spendingChange(
  report: OwnReading & Pick<Report, 'facts'>,
  total: KeyFigure,
): Fact | null {
  const wholes = [total.amount, ...wholeAmounts(report)];
  const stated = report.facts.filter(
    (fact) =>
      fact.measure === 'change' &&
      fact.value !== null &&
      Number.isSafeInteger(fact.value) &&
      fact.value <= total.amount &&
      isOfTotal(report.facts, fact, SPENDING.test(subjectOf(fact)) ? [total.amount] : wholes) &&
      !isContradicted(report.facts, fact),
  );
  const spending = stated.filter((fact) => SPENDING.test(subjectOf(fact)));
  const usable =
    spending.length > 0 ? spending : stated.filter((fact) => BOTH_SIDES.test(subjectOf(fact)));
  const [first] = usable;
  return first && usable.every(({ value }) => value === first.value) ? first : null;
}

/** Whether the amount stated beside the change is one of these totals. */
function isOfTotal(facts: readonly Fact[], change: Fact, totals: readonly number[]): boolean {
  const beside = factsOfSubject(facts, change).filter(
    ({ measure, value, unit }) =>
      (measure === 'final' || measure === 'budget') && value !== null && unit.endsWith('元'),
  );
  return beside.length === 0
    ? SPENDING.test(subjectOf(change))
    : beside.every(({ value }) =>
        totals.some((total) => Math.abs((value ?? 0) - total) < PRINT_STEP),
      );
}

function subjectOf({ subject }: Fact): string {
  return withoutNoise(subject);
}

/** The sums of the sides of an account that money of earlier years is part of, which may go on to the next. */
function wholeAmounts(report: OwnReading): number[] {
  const overview = hasCarriedIn(report) && ownTableOf(report, 'income-expenditure');
  if (!overview) return [];
  return (['收入', '支出'] as const).flatMap((side) =>
    overviewSide(overview, side).flatMap(({ name, printed }) =>
      WHOLE.test(name) && printed ? [printed.amount] : [],
    ),
  );
}

/** Whether money of earlier years is part of the account. */
function hasCarriedIn(report: OwnReading): boolean {
  const overview = ownTableOf(report, 'income-expenditure');
  return (
    overview !== undefined &&
    overviewSide(overview, '收入').some(
      ({ name, printed }) => CARRIED_IN.test(name) && printed !== null && printed.amount !== 0,
    )
  );
}
