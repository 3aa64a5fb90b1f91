/** Rows of an indicator table as indicators. */
import type { Indicator } from '../../../../src/fiscal/projects/project.ts';
import { hasRole, type IndicatorHeader } from './indicator-columns.ts';
import type { IndicatorRole } from './indicator-roles.ts';
import { isLevel, levelWords } from './indicator-levels.ts';
import type { RowReading } from './indicator-row.ts';
import { isIndicatorName, isNumber, nameOverLevels } from './indicator-words.ts';
import { readScore } from '../decimal.ts';
import type { FormRow, Token } from '../form-rows.ts';

/** An indicator of which nothing is read yet. */
export const emptyIndicator = (line: number): Indicator => ({
  level1: null,
  level2: null,
  name: null,
  criterion: null,
  description: null,
  initialTarget: null,
  target: null,
  actual: null,
  weight: null,
  score: null,
  deviation: null,
  reason: null,
  basis: null,
  line,
});

const SIGN = /^(?:[≥≤=<>＞＜＝]{1,2}|(?:大于|小于)?等于|大于|小于)$/;

/**
 * `≥ | 500 | 人`: a target that the form prints in up to three cells; another word beside it is no sign of it. Where
 * the target was not changed, that of the year's start holds: it stands alone, though sign and measure are of both.
 */
function wholeTarget(text: (role: IndicatorRole) => string | null): string | null {
  const [symbol, measure] = [text('symbol'), text('measure')];
  const isDivided = symbol !== null || measure !== null;
  const value = text('value') ?? text('target') ?? (isDivided ? text('initialTarget') : null);
  // `文字描述 | | 有效`
  if (value === null) return symbol === null || SIGN.test(symbol) ? null : measure;
  const sign = symbol !== null && SIGN.test(symbol) && !value.startsWith(symbol) ? symbol : '';
  // `提升 | 是/否`: words have no measure.
  const isMeasured = measure !== null && /\d/.test(value) && !value.endsWith(measure);
  return sign + value + (isMeasured ? measure : '');
}

/** A scored row. */
export function indicatorOf(reading: RowReading, line: number): Indicator {
  const text = (role: IndicatorRole) => reading.texts[role]?.text ?? null;
  return {
    ...emptyIndicator(line),
    name: text('name'),
    criterion: text('criterion'),
    description: text('description'),
    initialTarget: text('initialTarget'),
    target: wholeTarget(text),
    actual: text('actual'),
    weight: reading.weight.text,
    score: reading.score?.text ?? null,
    deviation: reading.deviation,
    reason: reading.reason?.text ?? null,
  };
}

/** What a row of a table without weights and scores side by side says. */
export interface Unscored {
  labels: string[];
  indicator: Indicator;
  /** Every cell stands below a column of the header. */
  inPlace: boolean;
}

/** The cells of a row as an indicator; null where it has no name, or nothing to say of it. */
function unscoredIndicator(
  text: (role: IndicatorRole) => string | null,
  name: string | null,
  header: IndicatorHeader,
  line: number,
): Indicator | null {
  const points = (role: IndicatorRole) => {
    const printed = text(role);
    return printed !== null && readScore(printed) ? printed : null;
  };
  const hasWeights = hasRole(header, 'weight');
  const [target, score] = [wholeTarget(text), hasWeights ? null : points('score')];
  if (name === null || !isIndicatorName(name) || (target === null && score === null)) return null;
  return {
    ...emptyIndicator(line),
    name,
    target,
    criterion: text('criterion'),
    description: text('description'),
    basis: text('basis'),
    initialTarget: text('initialTarget'),
    actual: text('actual'),
    // Where the header lost a column, points slide below the reason.
    reason: isNumber(text('reason') ?? '') ? null : text('reason'),
    weight: points('weight'),
    score,
  };
}

/** The cells of a row right below their columns, or null; one cell over the levels and the name is the name. */
export function inColumns(
  tokens: readonly Token[],
  row: FormRow,
  header: IndicatorHeader,
): Unscored | null {
  if (row.cells.length !== header.width) return null;
  if (!tokens.every((token) => header.columns.some(({ column }) => column === token.column)))
    return null;
  const at = (role: IndicatorRole) => {
    const column = header.columns.find((found) => found.role === role)?.column;
    return tokens.find((token) => token.column === column)?.text ?? null;
  };
  const levels = [at('level1'), at('level2')].filter((label) => label !== null);
  const over = at('name') === null ? nameOverLevels(levels) : null;
  const indicator = unscoredIndicator(at, over ?? at('name'), header, row.line);
  if (!indicator || (indicator.target === null && over === null)) return null;
  return { labels: over === null ? levels : [over, over], indicator, inPlace: true };
}

/** The labels before the name: levels, or, as in `预算执行率（10分） | 预算执行率 | 预算执行率 | 100%`, the name itself. */
function labelsBefore(tokens: readonly Token[]): readonly Token[] {
  const levels = tokens.filter(({ text }) => isLevel(text));
  if (levels.length > 0) return levels;
  const words = tokens.map(({ text }) => levelWords(text));
  const other = words.findIndex((each) => each !== words[0]);
  return tokens.slice(0, Math.max(0, other - 1));
}

/** The cells of a row that was printed without its blank ones: labels, then a cell for each of the other columns. */
function inOrder(tokens: readonly Token[], row: FormRow, header: IndicatorHeader): Unscored | null {
  const labels = labelsBefore(tokens);
  const cells = tokens.slice(labels.length);
  const [name, second] = cells;
  if (!name || !second || cells.some(({ text }) => isLevel(text))) return null;
  const first = header.columns.findIndex(({ role }) => role === 'name');
  const roles = header.columns.slice(first).map(({ role }) => role);
  const isUnbroken = (tokens.at(-1)?.column ?? 0) - (tokens[0]?.column ?? 0) === tokens.length - 1;
  const isWhole =
    isUnbroken &&
    // The reasons of what went well are blank.
    (cells.length === roles.length ||
      (cells.length === roles.length - 1 && roles.at(-1) === 'reason'));
  // `预算执行 | 9`: what stands alone beside a name may be its score.
  const isPair = cells.length === 2 && !(roles.includes('score') && readScore(second.text));
  if (!isWhole && (!isPair || roles.includes('description'))) return null;
  const read: readonly IndicatorRole[] = isWhole ? roles : ['name', 'target'];
  const text = (role: IndicatorRole) => cells[read.indexOf(role)]?.text ?? null;
  const indicator = unscoredIndicator(text, name.text, header, row.line);
  if (!indicator || indicator.target === indicator.name) return null;
  if (read.includes('score') && indicator.score === null) return null;
  return { labels: labels.map((label) => label.text), indicator, inPlace: isWhole };
}

/** Reads a row of a table without scores (targets, or a form not filled in) or without weights. */
export function unscored(
  tokens: readonly Token[],
  row: FormRow,
  header: IndicatorHeader,
): Unscored | null {
  return inColumns(tokens, row, header) ?? inOrder(tokens, row, header);
}
