/**
 * One scored row of an indicator table: labels of levels, name, target, actual, weight, score, deviation, reason.
 *
 * Columns change at each page break, so a row is read from its weight and score, which stand side by side: before
 * them as many cells as the header announces, further left labels, behind them a deviation and a reason.
 */
import {
  areScoresAdjacent,
  columnsToScore,
  hasRole,
  type IndicatorHeader,
} from './indicator-columns.ts';
import type { IndicatorRole } from './indicator-roles.ts';
import { isLevel, levelWords } from './indicator-levels.ts';
import { isIndicatorName, isNamedLikeLevel, isNumber, isUnknownLabel } from './indicator-words.ts';
import { readScore } from '../decimal.ts';
import type { Token } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';

/** A way to read a row. */
export interface RowReading {
  labels: string[];
  texts: Partial<Record<IndicatorRole, Token>>;
  weight: Token;
  score: Token | null;
  deviation: string | null;
  reason: Token | null;
  /** All columns between levels and weight were read. */
  complete: boolean;
  /** Columns of the texts, weight and score, counted from the name's. */
  pattern: string;
}

/** What stands behind weight and score: nothing, a deviation, a reason, or both; null for anything else. */
function tail(
  tokens: readonly Token[],
  hasDeviation: boolean,
): { deviation: string | null; reason: Token | null } | null {
  const [first] = tokens;
  const numeric = first !== undefined && isNumber(first.text);
  const behind = numeric ? tokens.slice(1) : tokens;
  const [reason] = behind;
  if (behind.length > 1 || (reason && isNumber(reason.text))) return null;
  return { deviation: numeric && hasDeviation ? first.text : null, reason: reason ?? null };
}

/** How many columns of other names follow the score, as 是否核心指标 does: what stands below them is no reason. */
function othersBehindScore({ columns }: IndicatorHeader): number {
  const behind = columns.slice(columns.findIndex(({ role }) => role === 'score') + 1);
  const count = behind.findIndex(({ role }) => role !== 'other');
  return Math.max(0, count);
}

/** Reads as many cells as the header has columns, the name at `nameAt`; null where they do not fit. */
function wholeReading(
  tokens: readonly Token[],
  nameAt: number,
  columns: readonly { role: IndicatorRole }[],
  header: IndicatorHeader,
): RowReading | null {
  const peeled = tokens.slice(0, nameAt);
  const roles = columns.map(({ role }) => role);
  const weight = tokens[nameAt + roles.indexOf('weight')];
  const points = weight && readScore(weight.text);
  if (!weight || !points || points.millionths === 0) return null;
  let end = nameAt + roles.length;
  let score: Token | null = tokens[nameAt + roles.indexOf('score')] ?? null;
  const given = score && readScore(score.text);
  if (!given) {
    // A weight without a score: the last cell, that of the score, is blank.
    const next = tokens[end - 1];
    if (
      roles.at(-1) !== 'score' ||
      roles.at(-2) !== 'weight' ||
      !next ||
      next.column < weight.column + 2 ||
      isNumber(next.text)
    )
      return null;
    score = null;
    end -= 1;
  } else if (given.millionths > points.millionths) return null;
  const cells = tokens.slice(nameAt, end);
  const [name] = cells;
  const behind = tail(tokens.slice(end + othersBehindScore(header)), hasRole(header, 'deviation'));
  const words = cells.slice(1).filter((cell) => cell !== weight && cell !== score);
  if (
    !name ||
    !behind ||
    !isIndicatorName(name.text) ||
    (isLevel(name.text) && !isNamedLikeLevel(name.text, peeled.at(-1)?.text))
  )
    return null;
  if (
    words.some(({ text }) => isLevel(text)) ||
    !peeled.every(({ text }) => isLevel(text) || isUnknownLabel(text))
  )
    return null;
  const texts = Object.fromEntries(cells.map((cell, index) => [roles[index], cell])) as Partial<
    Record<IndicatorRole, Token>
  >;
  const pattern = [...cells.map((cell) => cell.column - name.column), ...(score ? [] : [''])].join(
    ' ',
  );
  return {
    labels: peeled.map(({ text }) => text),
    texts,
    weight,
    score,
    deviation: texts.deviation?.text ?? behind.deviation,
    reason: texts.reason ?? behind.reason,
    complete: true,
    pattern,
  };
}

/**
 * A weight and a score side by side at `at`, whatever the rest of the row is. They begin a run of numbers, behind
 * which only a deviation may stand: of `14 | 15 | 0` the last two are no weight and score.
 */
function looseReading(
  tokens: readonly Token[],
  at: number,
  header: IndicatorHeader,
): RowReading | null {
  const [weight, score] = [tokens[at], tokens[at + 1]];
  const [points, given] = [readScore(weight?.text ?? ''), readScore(score?.text ?? '')];
  if (
    !weight ||
    !score ||
    !points ||
    !given ||
    points.millionths === 0 ||
    given.millionths > points.millionths ||
    readScore(tokens[at - 1]?.text ?? '')
  )
    return null;
  const behind = tail(tokens.slice(at + 2), hasRole(header, 'deviation'));
  return behind
    ? {
        weight,
        score,
        ...behind,
        ...partialTexts(tokens.slice(0, at), textColumnsOf(header)),
        complete: false,
        pattern: '',
      }
    : null;
}

/** How many columns the header has between the name and the numbers; one that lost its 分值 lost another beside it. */
function textColumnsOf(header: IndicatorHeader): number {
  const numbers: readonly IndicatorRole[] = ['weight', 'score', 'deviation', 'reason'];
  const columns = columnsToScore(header);
  const texts = (columns ?? header.columns).filter(
    ({ role }) => role !== 'name' && !role.startsWith('level') && !numbers.includes(role),
  );
  return texts.length + (columns ? 0 : 1);
}

/** Labels and perhaps the name of a row whose cells do not fill the header's columns. */
function partialTexts(
  before: readonly Token[],
  textColumns: number,
): {
  labels: string[];
  texts: Partial<Record<IndicatorRole, Token>>;
} {
  const count = before.findIndex(({ text }) => !isLevel(text));
  const labels = before.slice(0, count === -1 ? before.length : count);
  const [last, previous] = [labels.at(-1), labels.at(-2)];
  const rest = before.slice(labels.length);
  // `成本指标 | 成本指标`: a label, and an indicator called like it, unless enough cells follow for another name.
  if (
    last &&
    previous &&
    levelWords(last.text) === levelWords(previous.text) &&
    rest.length < textColumns
  )
    return { labels: labels.slice(0, -1).map(({ text }) => text), texts: { name: last } };
  const [name] = rest;
  const named =
    name !== undefined &&
    labels.length > 0 &&
    rest.length >= 3 &&
    isIndicatorName(name.text) &&
    /\p{Script=Han}{4}/u.test(withoutNoise(name.text));
  return { labels: labels.map(({ text }) => text), texts: named ? { name } : {} };
}

/**
 * Whether the row reads in full with the name at `nameAt`, but for a score above its weight. Then one of its numbers is
 * misread, and with the name elsewhere the row would only seem to fit: `完成 | 100% | 9 | 10 | 0` has no weight of 10.
 */
function contradictsItself(
  tokens: readonly Token[],
  nameAt: number,
  columns: readonly { role: IndicatorRole }[],
): boolean {
  const roles = columns.map(({ role }) => role);
  const at = (role: IndicatorRole) => tokens[nameAt + roles.indexOf(role)]?.text ?? '';
  const [points, given] = [readScore(at('weight')), readScore(at('score'))];
  return (
    points !== null &&
    given !== null &&
    given.millionths > points.millionths &&
    isIndicatorName(at('name')) &&
    !isLevel(at('name'))
  );
}

/** No form has more columns; longer rows are no rows of one. */
const WIDEST = 40;

/** Every way to read a row as an indicator: whole ones, or where there is none, those that know only the scores. */
export function readingsOfRow(tokens: readonly Token[], header: IndicatorHeader): RowReading[] {
  if (tokens.length > WIDEST || !hasRole(header, 'score')) return [];
  const columns = columnsToScore(header);
  const levels = header.columns.filter(({ role }) => role === 'level1' || role === 'level2').length;
  const places = Array.from({ length: levels + 2 }, (_, nameAt) => nameAt);
  const whole = columns
    ? places.flatMap((nameAt) => wholeReading(tokens, nameAt, columns, header) ?? [])
    : [];
  if (columns && places.some((nameAt) => contradictsItself(tokens, nameAt, columns))) return [];
  // `满意度指标 | 满意度指标 | 群众满意度`: an indicator may be called like its level, unless another name follows.
  const named = whole.filter(({ texts }) => !isLevel(texts.name?.text ?? ''));
  if (named.length > 0) return named;
  if (whole.length > 0 || !areScoresAdjacent(header)) return whole;
  return tokens.flatMap((_, at) => looseReading(tokens, at, header) ?? []);
}
