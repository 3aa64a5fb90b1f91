/** The indicator table of a performance form, with its total. */
import type { Indicator } from '../../../../src/fiscal/project.ts';
import { alignedReading } from './aligned-row.ts';
import { choose, fieldAt, patterns, rowsAhead, type BodyRow } from './choose-reading.ts';
import { columnsToScore, isHeaderRow, readIndicatorHeader } from './indicator-columns.ts';
import { isLevel, readLabels, spreadLevels, type RowLabels } from './indicator-levels.ts';
import { indicatorOf, unscored } from './indicator-of.ts';
import { readingsOfRow } from './indicator-row.ts';
import { readScore } from '../decimal.ts';
import { isLabel, tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { lostRowWords, type LostRow } from './lost-rows.ts';
import { hasPointsOfGroups, rowsOfGroups } from './points-of-groups.ts';
import { withoutBlanks } from '../../printed/text.ts';

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

const TOTAL =
  /^(?:总分|总计|合计|总得分|自评总分|综合得分|自评得分|总分值)(?:[（(].{1,6}[）)])?[:：]?$/;
/** The total where the head of a form prints it. */
const HEAD_TOTAL =
  /^(?:自评(?:总分|得分|分数)|(?:综合|评价|总)得分|总分)(?:[（(].{1,6}[）)])?[:：]?$/;
const STOP =
  /^(?:备注|注|说明|其他需要?说明的?(?:事项|问题)|填表人|填报人|联系人|联系电话|项目(?:支出|整体)?绩效分析|自评(?:结果|得分)(?:分析)?|主要(?:经验|结论).{0,6}|存在.{0,6}问题.{0,8}|下一步.{0,14})(?:[:：].*)?$/;
const GRADE_LABEL = /^[（(]?(?:自评|评价)(?:等级|等次|结论|结果)[）)]?[:：]?(.{0,3})$/;
/** A line of the printed form that nobody wrote on. */
const UNUSED = /^(?:指标\d*[:：]?|[….．·]+)$/;
const GRADE = /^(?:优|良|中|差|优秀|良好|一般|合格|不合格|较差|[A-D])$/;

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

/** The grade beside its label, where the row of the total has none. */
export function gradeBeside(rows: readonly FormRow[]): string | null {
  const found = rows.flatMap((row) => {
    const tokens = tokensOf(row);
    return tokens.flatMap(({ text }, index) => {
      const [, own] = GRADE_LABEL.exec(withoutBlanks(text)) ?? [];
      const grade = own === '' ? tokens[index + 1]?.text : own;
      return own !== undefined && grade !== undefined && GRADE.test(grade) ? [grade] : [];
    });
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The one total above the indicators, beside its label. */
function totalInHead(rows: readonly FormRow[]): { total: Token[]; line: number } | null {
  const found = rows.flatMap((row) => {
    const tokens = tokensOf(row);
    return tokens.flatMap(({ text }, index) => {
      const value = tokens[index + 1];
      return HEAD_TOTAL.test(withoutBlanks(text)) && value && readScore(value.text)
        ? [{ total: [value], line: value.line }]
        : [];
    });
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Reads the indicator table of a form; null where it has none. */
export function readIndicators(rows: readonly FormRow[]): IndicatorReading | null {
  const header = readIndicatorHeader(rows);
  if (!header) return null;
  const body: BodyRow[] = [];
  let total: Token[] | null = null;
  let totalLine: number | null = null;
  for (const row of rows.slice(header.below)) {
    const tokens = tokensOf(row);
    const words = withoutBlanks(tokens[0]?.text ?? '');
    if (tokens.length === 0 || isHeaderRow(row) || (tokens.length === 1 && words === '绩效指标'))
      continue;
    if (TOTAL.test(words) && tokens.slice(1).some(({ text }) => readScore(text))) {
      total = tokens.slice(1);
      totalLine = row.line;
      break;
    }
    if (STOP.test(words)) break;
    const aligned = alignedReading(tokens, row, header);
    body.push({ tokens, row, readings: aligned ? [aligned] : readingsOfRow(tokens, header) });
  }
  if (!total) {
    const above = totalInHead(rows.slice(0, header.below));
    total = above?.total ?? null;
    totalLine = above?.line ?? null;
  }
  const expected = patterns(header, body);
  const chosen = body.map((item) =>
    item.readings.length > 0 ? choose(item, header, expected) : null,
  );
  const ahead = rowsAhead(body, chosen);
  const hasScores = body.some(({ readings }) => readings.length > 0);
  const shared = hasScores ? rowsOfGroups(body, chosen, header) : null;
  const indicators: Indicator[] = [];
  const labels: RowLabels[] = [];
  const lost: LostRow[] = [];
  const loose = new Set<number>();
  let complete = true;
  let hasUnreadRows = false;
  let lacksScores = false;
  let regular = !hasScores && body.length > 0;
  const add = (indicator: Indicator, printed: readonly string[]) => {
    indicators.push(indicator);
    labels.push(readLabels(printed, true));
  };
  const lose = (line: number, what: string) => {
    lost.push({ line, what });
    complete = false;
    regular = false;
  };
  body.forEach(({ tokens, row, readings }, index) => {
    const reading = chosen[index];
    if (reading) {
      add(indicatorOf(reading, row.line), reading.labels);
      if (!reading.complete) loose.add(row.line);
      if (!reading.complete) lose(row.line, '的指标名称、指标值或完成值无法分清');
      else if (reading.score === null) lose(row.line, '没有得分');
      return;
    }
    if (
      tokens.every(({ text }) => isLevel(text) || isLabel(text) || /^(?:指|标|指标)$/.test(text))
    ) {
      labels.push(
        readLabels(
          tokens.map(({ text }) => text),
          false,
        ),
      );
      return;
    }
    // `指标1：` and `……` of a form that was not filled in as far as here.
    const filled = tokens.filter(({ text }) => !UNUSED.test(withoutBlanks(text)));
    if (filled.length < tokens.length && filled.every(({ text }) => isLevel(text))) {
      labels.push(
        readLabels(
          filled.map(({ text }) => text),
          false,
        ),
      );
      return;
    }
    const plain = hasScores
      ? (shared?.get(index) ?? null)
      : readings.length === 0
        ? unscored(tokens, row, header)
        : null;
    const last = indicators.at(-1);
    const [token] = tokens;
    if (plain) {
      add(plain.indicator, plain.labels);
      regular &&= plain.inPlace;
    } else if (token && tokens.length === 1 && readings.length === 0) {
      if (!last && /^(?:措施|改进措施)$/.test(token.text)) return;
      const field =
        fieldAt(token.column, row.cells.length, ahead[index] ?? null) ??
        (last?.reason && token.column === row.cells.length - 1 ? 'reason' : null);
      if (last && field && last[field] !== null) last[field] += token.text;
      else lose(row.line, '的文字不知接在何处');
    } else {
      hasUnreadRows = true;
      lacksScores ||= !tokens.some(({ text }) => readScore(text));
      lose(row.line, '未能读出');
    }
  });
  const numbers = (total ?? []).flatMap(({ text }) => (readScore(text) ? [text] : []));
  const ofGroups =
    shared !== null || hasPointsOfGroups(indicators, labels, lacksScores, numbers.at(-1));
  if (ofGroups) for (const indicator of indicators) indicator.weight = indicator.score = null;
  const grade = (total ?? []).find(({ text }) => GRADE.test(text))?.text ?? null;
  return {
    indicators,
    labels,
    wholeHeader: !hasScores || columnsToScore(header) !== null,
    totals: numbers,
    totalLine,
    grade,
    complete,
    loose,
    hasUnreadRows,
    asksForScores: !ofGroups && header.columns.some(({ role }) => role === 'score'),
    regular: regular && indicators.length > 0,
    missing: [
      ...lostRowWords(lost),
      ...(ofGroups ? ['分值和得分是几项指标合计的，没有列在单项指标下'] : []),
    ],
  };
}
