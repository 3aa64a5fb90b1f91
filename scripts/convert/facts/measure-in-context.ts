/** Measures that only the words around them tell: parts keep that of their whole, items of a list that of the first. */
import type { Measure } from '../../../src/fiscal/fact.ts';
import type { Lead } from './measures.ts';
import type { Parts } from './parts.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statement.ts';

/** Measures of levels, which the items of a list share with its first. */
export const LISTED: readonly Measure[] = [
  'year-start-budget',
  'full-year-budget',
  'budget',
  'executed',
  'final',
  'prior-year',
  'involved',
  'mentioned',
];
/** Measures of how far two years are apart. */
export const BETWEEN_YEARS: readonly Measure[] = ['change', 'growth-rate'];

/** 涉及一般公共预算拨款 635 万元，政府性基金预算 200 万元 */
const KIND_OF_MONEY = /^\s*，\s*(?:一般公共|政府性?基金|国有资本|财政专户|单位资金|其他资金)/;

const COMPLETES = /^\s*，?\s*(?:完成|为|占)(?:了)?(?:年初|全年|调整后?|年度)?(?:部门)?预算/;

/** `道路维修支出 4 万元`: what was spent, said right before the number. */
const SPENT = /(?:支出|使用|花费)[了共为：]*\s*$/;

/** What surrounds a number. */
interface MeasureContext {
  /** The words that lead it. */
  readonly words: string;
  /** The words behind it, up to the next number. */
  readonly after: string;
  /** What the same stretch of sentence stated before. */
  readonly previous: Statement | undefined;
  readonly parts: Parts;
  /** The measure of an amount that names none. */
  readonly fallback: Measure;
}

/** Whether a statement is of a plan. */
export const isPlan = (statement: Statement | undefined) =>
  statement?.measure.endsWith('budget') === true;

/**
 * The measure of a number whose lead names none: 涉及一般公共预算支出 603.45 万元、政府性基金预算支出 0 万元 keeps that of
 * the first item, 年初预算 4 万元，其中公务接待费 1 万元 that of the whole.
 */
export function measureInContext(
  { kind }: Pick<Quantity, 'kind'>,
  { measure }: Pick<Lead, 'measure'>,
  { words, after, previous, parts, fallback }: MeasureContext,
): Measure {
  // 完成全年预算 50 万元的 67%
  if (kind === 'rate' && /^\s*的\s*$/.test(words) && isPlan(previous)) return 'completion-rate';
  const isOpen =
    kind === 'amount' && measure === fallback && !/决算|实际|拟|[本今当]年/.test(words);
  if (!isOpen) return measure;
  // 某项目经费 5 万元，全年预算数 5 万元，支出 4 万元: what comes before the budget lost its name, and was not spent.
  const isUnnamed = /^\s*，\s*全年预算/.test(after) && !SPENT.test(words);
  if (fallback === 'final' && isUnnamed) return 'mentioned';
  // 年初预算 300 万元…，其中：基本支出 200 万元，完成年初预算的 98%: what completes a budget was spent.
  if (fallback === 'final' && COMPLETES.test(after)) return measure;
  const isListed =
    previous &&
    LISTED.includes(previous.measure) &&
    (/^\s*、/.test(words) || (previous.measure === 'involved' && KIND_OF_MONEY.test(words)));
  if (isListed) return previous.measure;
  const goesOn =
    previous?.measure === 'prior-year' && /^\s*，(?!.*(?:预算|\d{4}|[本今当]年))/.test(words);
  return parts.measure ?? (goesOn ? previous.measure : measure);
}

/** 2022 年支出 13 万元，比上年减少 2 万元: no change of a report of 2023. */
export function isOfEarlierYear(
  measure: Measure,
  { words, parts }: Pick<MeasureContext, 'words' | 'parts'>,
): boolean {
  return (
    BETWEEN_YEARS.includes(measure) &&
    parts.isOfYearBefore &&
    /[比较与同](?:上一?年|去年)/.test(words)
  );
}

/** `减少 1.50 万元（10.71%）`: a rate alone in brackets is that of the difference before it; null for any other number. */
export function rateInBrackets(
  { kind }: Pick<Quantity, 'kind'>,
  { words, previous }: Pick<MeasureContext, 'words' | 'previous'>,
): Lead | null {
  if (kind !== 'rate' || !/^\s*[（(]\s*$/.test(words) || !previous?.unit.endsWith('元'))
    return null;
  const { measure, value } = previous;
  if (measure !== 'change' && measure !== 'budget-difference') return null;
  const sign = value === null ? null : value < 0 ? -1 : 1;
  return { subject: '', measure: measure === 'change' ? 'growth-rate' : measure, sign, of: null };
}

/** `项目 5 个，资金 80 万元`: the money of the projects that were counted; null for any other number. */
export function moneyOfCounted(
  { kind }: Pick<Quantity, 'kind'>,
  { words, previous }: Pick<MeasureContext, 'words' | 'previous'>,
): Lead | null {
  const isOfProjects = previous?.measure === 'count' && previous.subject.endsWith('项目');
  if (kind !== 'amount' || !isOfProjects) return null;
  return /^[\s，、]*(?:[^，。；]{2,12}自评[，、])?(?:预算|项目)?(?:资金|金额)(?:总额|共计|合计|共)?\s*$/.test(
    words,
  )
    ? { subject: '', measure: 'involved', sign: 1, of: null }
    : null;
}
