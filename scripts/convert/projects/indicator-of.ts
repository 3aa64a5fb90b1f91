/** Rows of an indicator table as indicators. */
import type { Indicator } from '../../../src/fiscal/project.ts';
import type { IndicatorHeader, IndicatorRole } from './indicator-columns.ts';
import { isLevel } from './indicator-levels.ts';
import type { RowReading } from './indicator-row.ts';
import { isIndicatorName } from './indicator-words.ts';
import { readScore } from './decimal.ts';
import type { FormRow, Token } from './form-rows.ts';

const emptyIndicator = (line: number): Indicator => ({
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
  return sign + value + (measure !== null && !value.endsWith(measure) ? measure : '');
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

/** Rows of a table without scores (targets, or a form not filled in), cell by cell under the header. */
export function unscored(
  tokens: readonly Token[],
  row: FormRow,
  header: IndicatorHeader,
): { labels: string[]; indicator: Indicator; inPlace: boolean } | null {
  const indicator = emptyIndicator(row.line);
  const at = (role: IndicatorRole) => {
    const column = header.columns.find((found) => found.role === role)?.column;
    return tokens.find((token) => token.column === column)?.text ?? null;
  };
  const inPlace =
    row.cells.length === header.width &&
    tokens.every((token) => header.columns.some(({ column }) => column === token.column));
  const target = wholeTarget(at);
  const name = at('name');
  if (inPlace && name !== null && isIndicatorName(name) && target !== null) {
    const labels = [at('level1'), at('level2')].filter((label) => label !== null);
    const [weight, score] = [at('weight'), at('score')];
    const hasWeights = header.columns.some(({ role }) => role === 'weight');
    return {
      labels,
      inPlace,
      indicator: {
        ...indicator,
        name,
        target,
        criterion: at('criterion'),
        description: at('description'),
        basis: at('basis'),
        initialTarget: at('initialTarget'),
        actual: at('actual'),
        reason: at('reason'),
        weight: weight !== null && readScore(weight) ? weight : null,
        score: !hasWeights && score !== null && readScore(score) ? score : null,
      },
    };
  }
  const labels = tokens.filter(({ text }) => isLevel(text));
  const [first, second, ...others] = tokens.slice(labels.length);
  if (
    !first ||
    !second ||
    others.length > 0 ||
    !isIndicatorName(first.text) ||
    isLevel(first.text) ||
    header.columns.some(({ role }) => role === 'description')
  )
    return null;
  // Blank cells of levels were left out: what is left are the labels, and a cell for each of the other columns.
  const behindLevels = header.columns.filter(({ role }) => !role.startsWith('level'));
  return {
    labels: labels.map(({ text }) => text),
    inPlace:
      row.cells.length === tokens.length &&
      behindLevels.map(({ role }) => role).join(' ') === 'name target',
    indicator: { ...indicator, name: first.text, target: second.text },
  };
}
