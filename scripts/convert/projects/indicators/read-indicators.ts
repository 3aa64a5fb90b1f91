/** The indicator table of a performance form, with its total. */
import type { Indicator } from '../../../../src/fiscal/projects/project.ts';
import { choose, patterns, rowsAhead, type BodyRow } from './choose-reading.ts';
import { gradeAmong } from './grade.ts';
import { readBody } from './indicator-body.ts';
import {
  columnsToScore,
  hasRole,
  readIndicatorHeader,
  type IndicatorHeader,
} from './indicator-columns.ts';
import { spreadLevels, type RowLabels } from './indicator-levels.ts';
import { IndicatorList } from './indicator-list.ts';
import { inColumns, unscored } from './indicator-of.ts';
import { lostRowWords } from './lost-rows.ts';
import { hasPointsOfGroups, rowsOfGroups } from './points-of-groups.ts';
import { readScore } from '../decimal.ts';
import type { FormRow, Token } from '../form-rows.ts';

/** What an indicator table says. */
export interface IndicatorReading {
  /** Without their levels, which `withLevels` adds. */
  indicators: Indicator[];
  /** The labels of all rows, also of those that hold no indicator. */
  labels: RowLabels[];
  /** The header names every column, so rows below it are what they look like. */
  wholeHeader: boolean;
  /** Numbers of the row 总分. */
  totals: string[];
  totalLine: number | null;
  grade: string | null;
  /** Every row was read in full. */
  complete: boolean;
  /** Lines of rows of which two numbers look like weight and score, and nothing else is sure. */
  loose: ReadonlySet<number>;
  /** Some row was not read at all, so not even its points are known. */
  hasUnreadRows: boolean;
  /** The header names scores of single indicators, and no cell gives them for several. */
  asksForScores: boolean;
  /** Every row fills the columns of the header: forms of targets, which have nothing to add up. */
  regular: boolean;
  missing: string[];
}

/**
 * Numbers of the row 总分; none of `100 | 98%` and `100 | 105`, where 100 is the weight and the score none that is known.
 * Of `100 | 100 | 100 | 97`, where each level has its weights, the first stands for all that are alike.
 */
function numbersOfTotal(tokens: readonly Token[]): string[] {
  const printed = tokens.filter(({ text }) => readScore(text));
  const numbers = printed.filter(
    ({ text }, index) => index === 0 || index === printed.length - 1 || text !== printed[0]?.text,
  );
  const behind = numbers.length === 1 ? tokens.slice(tokens.indexOf(numbers[0]!) + 1) : [];
  return behind.some(({ text }) => /^\d/.test(text)) ? [] : numbers.map(({ text }) => text);
}

/**
 * Indicators with their levels. A label holds for the rows below it only in a table that lost no row, since the
 * labels of lost rows are lost too.
 */
export function withLevels(table: IndicatorReading, nothingLost: boolean): Indicator[] {
  const levels = spreadLevels(table.labels, nothingLost && table.wholeHeader).filter(
    (_, index) => table.labels[index]?.indicator,
  );
  return table.indicators.map((indicator, index) => ({ ...indicator, ...levels[index] }));
}

/**
 * Whether rows stand below a header that names scores and no weights, so that no two of their numbers are weight and
 * score: of `≥85% | 86 | 20`, 86 is what was reached. A header that lost its 分值 has rows of other columns.
 */
function lacksWeights(body: readonly BodyRow[], header: IndicatorHeader): boolean {
  if (!hasRole(header, 'score') || hasRole(header, 'weight')) return false;
  const asked = body.filter(({ tokens }) => tokens.some(({ text }) => readScore(text)));
  const inPlace = asked.filter(
    ({ tokens, row }) => inColumns(tokens, row, header)?.indicator.score != null,
  );
  return inPlace.length * 2 > asked.length;
}

/** Reads the indicator table of a form; null where it has none. */
export function readIndicators(rows: readonly FormRow[]): IndicatorReading | null {
  const header = readIndicatorHeader(rows);
  if (!header) return null;
  const { rows: printed, total } = readBody(rows, header);
  const body = lacksWeights(printed, header)
    ? printed.map((item) => ({ ...item, readings: [] }))
    : printed;
  const expected = patterns(header, body);
  const chosen = body.map((item) =>
    item.readings.length > 0 ? choose(item, header, expected) : null,
  );
  const ahead = rowsAhead(body, chosen);
  const hasScores = body.some(({ readings }) => readings.length > 0);
  const shared = hasScores ? rowsOfGroups(body, chosen, header) : null;
  const list = new IndicatorList();
  body.forEach((item, index) => {
    const reading = chosen[index];
    const read = () =>
      hasScores ? (shared?.get(index) ?? null) : unscored(item.tokens, item.row, header);
    if (reading) list.addScored(reading, item.row.line);
    else list.addPlain(item, read, ahead[index] ?? null);
  });
  const { indicators, labels, lost, loose, hasUnreadRows, lacksScores } = list;
  const totals = numbersOfTotal(total?.tokens ?? []);
  const ofGroups =
    shared !== null || hasPointsOfGroups(indicators, labels, lacksScores, totals.at(-1));
  if (ofGroups) for (const indicator of indicators) indicator.weight = indicator.score = null;
  const complete = lost.length === 0;
  return {
    indicators,
    labels,
    wholeHeader: !hasScores || columnsToScore(header) !== null,
    totals,
    totalLine: total?.line ?? null,
    grade: gradeAmong(total?.tokens ?? []),
    complete,
    loose,
    hasUnreadRows,
    asksForScores: !ofGroups && hasRole(header, 'score'),
    regular: !hasScores && complete && list.isInPlace && indicators.length > 0,
    missing: [
      ...lostRowWords(lost),
      ...(ofGroups ? ['分值和得分是几项指标合计的，没有列在单项指标下'] : []),
    ],
  };
}
