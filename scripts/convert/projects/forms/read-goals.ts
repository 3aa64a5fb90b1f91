/** Goals (预期目标), their results and the year's tasks of a performance form. */
import type { ProjectTask } from '../../../../src/fiscal/projects/project.ts';
import { isIndicatorHeader } from '../indicators/indicator-roles.ts';
import { readDecimal } from '../decimal.ts';
import { hasCell, isLabel, tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { onlyOne } from '../../only-one.ts';
import { endsSentence, isDashes, withoutNoise } from '../../printed/text.ts';

/** Goals, their result, and tasks; what was lost, in words. */
export interface GoalReading {
  goal: string | null;
  result: string | null;
  tasks: ProjectTask[];
  missing: string[];
}

const GOAL = /^(?:预期目标|年度目标|年度绩效目标|年初(?:设定|绩效)目标|项目年度目标)$/;
/** Beside what was done, the goal has more names, which elsewhere stand above both. */
const PAIRED_GOAL =
  /^(?:(?:年度|年初)?(?:预期|总体|绩效|设定)?目标|项目年度目标|年度(?:总体|绩效)目标)$/;
const RESULT =
  /^(?:(?:全年|年度|年末)?(?:目标)?实[际施]完成(?:情况|绩效|目标)?|(?:(?:项目|全年|年度)(?:(?:总体|绩效)?目标)?|具体)?完成情况(?:综述)?)$/;
/** Beside what was planned at first, what it was changed to in the year. */
const CHANGED_GOAL = /^(?:全年)?[（(]?调整后?[）)]?(?:绩效)?目标$/;
const RATE = /^\d{1,3}(?:\.\d{1,2})?[%％]$/;
/** The label on the left, whole or cut by a page break. */
const SIDE =
  /^(?:[一二三四五]、)?(?:(?:(?:项目)?年度.{0,6}|.{0,2}|总体|项目绩效)目标(?:完成情况)?|年度总?|年度主要任务)$/;
const OF_ALL_YEARS = /^(?:中期|实施期|长期|项目总体?)(?:绩效)?目标(?:[（(].*[）)])?$/;
const OF_YEAR = /^(?:\d{4}年)?年度(?:总体|绩效)?目标(?:[（(].*[）)])?$/;
const ALONE = /^(?:项目)?(?:\d{4}年)?(?:年度|当年|总体|整体|履职|绩效){1,3}目标1?$/;
const TASKS = /^任务名称$/;
const INDICATORS = /^(?:(?:[一二三四五]、)?(?:年度)?绩效指标(?:完成情况)?|[一二三]级指标)$/;
const END = new RegExp(`^任务名称$|${INDICATORS.source}`);
/** What some print between the goal and the indicators. */
const BETWEEN =
  /^(?:[一二三四五]、.*|(?:\d[.、])?项目实施内容.*|(?:年度)?预算执行情况.*|年度预算数.*|项目资金.*)$/;

/** What a row says beside the label on its left. */
function textsOf(row: FormRow): Token[] {
  const tokens = tokensOf(row);
  return tokens.length > 1 && SIDE.test(withoutNoise(tokens[0]?.text ?? ''))
    ? tokens.slice(1)
    : tokens;
}

/** What names the years of goals that stand below each other. */
const YEARS = /^(?:财政)?年度$/;
const YEAR = /^\d{4}年?(?:度)?$/;

interface Pair {
  goal: string | null;
  result: string | null;
}

/** Goals of several years below `财政年度 | 目标 | 实际完成情况`: the one of which is told what was reached, not `---`. */
function pairOfYear(rows: readonly FormRow[], at: number): { pair: Pair; next: number } | null {
  const below = rows.slice(at + 1).map((row) => tokensOf(row).map(({ text }) => text));
  const count = below.findIndex(([year]) => !YEAR.test(withoutNoise(year ?? '')));
  const years = below.slice(0, count === -1 ? undefined : count);
  const reached = years.filter(([, goal, result]) => goal && result && !isDashes(result));
  const [, goal = null, result = null] = onlyOne(reached) ?? [];
  return { pair: { goal, result }, next: at + 1 + years.length };
}

/** `预期目标 | 实际完成情况` side by side, and the row below: two cells, or one right below its label. */
function pairBelow(rows: readonly FormRow[], at: number): { pair: Pair; next: number } | null {
  const [header, row] = [rows[at], rows[at + 1]];
  if (!header || !row) return null;
  const columns = tokensOf(header);
  if (YEARS.test(withoutNoise(columns[0]?.text ?? ''))) return pairOfYear(rows, at);
  const goalColumn = columns.findLast(({ text }) => PAIRED_GOAL.test(withoutNoise(text)))?.column;
  const resultColumn = columns.find(({ text }) => RESULT.test(withoutNoise(text)))?.column;
  const texts = textsOf(row).filter(({ text }) => !isLabel(text) && !RATE.test(text));
  if (hasCell(header, CHANGED_GOAL)) {
    const [first, changed, done, ...more] = texts;
    const pair = (goal: Token, result: Token) => ({
      pair: { goal: goal.text, result: result.text },
      next: at + 2,
    });
    if (first && changed && done) return more.length === 0 ? pair(changed, done) : null;
    // What was not changed is blank: then the first goal holds.
    const isBelow = header.cells.length === row.cells.length;
    const isUnchanged = isBelow && changed?.column === resultColumn && first?.column === goalColumn;
    return first && changed && isUnchanged ? pair(first, changed) : null;
  }
  const [goal, result, ...others] = texts;
  if (!goal || others.length > 0) return null;
  if (result) return { pair: { goal: goal.text, result: result.text }, next: at + 2 };
  const below = header.cells.length === row.cells.length && goal.column === goalColumn;
  return below ? { pair: { goal: goal.text, result: null }, next: at + 2 } : null;
}

/** `中期目标（2024年—2026年） | 年度目标` side by side: the goal of the year stands below its label. */
function goalOfYear(rows: readonly FormRow[]): string | null {
  const found = rows.flatMap((row, index) => {
    const [whole, year, ...others] = textsOf(row).map(({ text }) => withoutNoise(text));
    const next = rows[index + 1];
    if (!next || others.length > 0 || !OF_ALL_YEARS.test(whole ?? '') || !OF_YEAR.test(year ?? ''))
      return [];
    const [, goal, ...more] = textsOf(next);
    return goal && more.length === 0 && !isLabel(goal.text) ? [goal.text] : [];
  });
  return onlyOne(found);
}

/** `总体目标 | 年度目标` and the goal alone in the row below, in the same column. */
function goalBelowLabel(rows: readonly FormRow[]): string | null {
  const found = rows.flatMap((row, index) => {
    const [label, ...others] = textsOf(row);
    const next = rows[index + 1];
    if (!label || !next || others.length > 0 || tokensOf(row).length < 2) return [];
    if (!GOAL.test(withoutNoise(label.text))) return [];
    const [goal, ...more] = textsOf(next);
    return goal && more.length === 0 && goal.column === label.column && !isLabel(goal.text)
      ? [goal.text]
      : [];
  });
  return onlyOne(found);
}

/** Rows below the goal that a page break cut off it: both halves, or the one that is not finished. */
function continued(pair: Pair, rows: readonly FormRow[]): Pair | null {
  let { goal, result } = pair;
  for (const row of rows) {
    const [first, second, ...others] = textsOf(row);
    if (!first) continue;
    if (others.length > 0 || goal === null) return null;
    if (second && result !== null) {
      goal += first.text;
      result += second.text;
    } else if (second || result === null) return null;
    else if (!endsSentence(goal) && endsSentence(result)) goal += first.text;
    else if (endsSentence(goal) && !endsSentence(result)) result += first.text;
    else return null;
  }
  return { goal, result };
}

/** A label and one text, line below line or beside it: forms of targets, and forms printed one cell a line. */
function labelled(rows: readonly FormRow[], label: RegExp): string | null {
  if (rows.filter((row) => hasCell(row, label)).length !== 1) return null;
  const found = rows.flatMap((row, index) => {
    const [first, second, ...others] = tokensOf(row);
    if (!first || others.length > 0 || !label.test(withoutNoise(first.text))) return [];
    if (second) return isLabel(second.text) ? [] : [second.text];
    const following = rows[index + 1];
    const [below, ...more] = following ? tokensOf(following) : [];
    const after = rows[index + 2];
    const closed = after !== undefined && tokensOf(after).every(({ text }) => isLabel(text));
    return below &&
      more.length === 0 &&
      !isLabel(below.text) &&
      (closed || isIndicatorHeader(after ?? row))
      ? [below.text]
      : [];
  });
  return onlyOne(found);
}

/** Rows of 任务名称 | 主要内容 | 实际完成情况; a cell alone goes on with that of its column in the next row of its page. */
function readTasks(rows: readonly FormRow[]): { tasks: ProjectTask[]; whole: boolean } {
  const tasks: ProjectTask[] = [];
  let whole = true;
  rows.forEach((row, index) => {
    // Behind what was done some print what it cost, and below the tasks what all of them did.
    const printed = textsOf(row);
    if (/^(?:金额)?合计$/.test(withoutNoise(printed[0]?.text ?? ''))) return;
    const tokens = printed.filter(({ text }, at) => at < 3 || readDecimal(text) === null);
    const [name, content, result] = tokens;
    const last = tasks.at(-1);
    if (name && content && result && tokens.length === 3)
      tasks.push({ name: name.text, content: content.text, result: result.text, line: row.line });
    else if (name && tokens.length === 1 && last) {
      const next = rows[index + 1];
      const columns = next?.cells.length === row.cells.length ? textsOf(next) : [];
      const at =
        columns.length === 3 ? columns.findIndex(({ column }) => column === name.column) : -1;
      const field = (['name', 'content', 'result'] as const)[at];
      if (field) last[field] += name.text;
      else whole = false;
    } else if (tokens.length > 0) whole = false;
  });
  return { tasks, whole };
}

/** Reads goal, result and tasks of a form. */
export function readGoals(rows: readonly FormRow[]): GoalReading {
  const endAt = (from: number, end = END) => {
    const length = rows.slice(from).findIndex((row) => hasCell(row, end) || isIndicatorHeader(row));
    return length === -1 ? rows.length : from + length;
  };
  const header = rows.findIndex((row) => hasCell(row, PAIRED_GOAL) && hasCell(row, RESULT));
  const missing: string[] = [];
  let pair: Pair = { goal: null, result: null };
  if (header !== -1) {
    const below = pairBelow(rows, header);
    const end = (from: number) => Math.min(endAt(from), endAt(from, BETWEEN));
    pair = (below && continued(below.pair, rows.slice(below.next, end(below.next)))) ?? pair;
  } else if (!rows.some((row) => hasCell(row, GOAL))) {
    const end = endAt(0);
    // Forms of targets print the tasks of the year above its goal.
    const indicators = rows.findIndex((row) => hasCell(row, INDICATORS));
    pair = {
      goal: labelled(rows.slice(0, indicators < 0 ? undefined : indicators + 1), ALONE),
      result: labelled(rows.slice(0, end + 1), RESULT),
    };
  }
  const above = rows.slice(0, endAt(0));
  pair.goal ??= goalOfYear(above) ?? goalBelowLabel(above) ?? labelled(above, GOAL);
  // Below its goal, and not beside it.
  if (header === -1) pair.result ??= labelled(above, RESULT);
  if (pair.goal === null && rows.some((row) => hasCell(row, GOAL))) missing.push('没读出预期目标');
  if (pair.result === null && rows.some((row) => hasCell(row, RESULT)) && pair.goal === null)
    missing.push('没读出目标完成得怎样');
  const first = rows.findIndex(
    (row) => hasCell(row, TASKS) && hasCell(row, /^主要内容$/) && hasCell(row, RESULT),
  );
  // Some print the goals below the tasks.
  const last = header > first ? Math.min(header, endAt(first + 1)) : endAt(first + 1);
  const { tasks, whole } =
    first === -1 ? { tasks: [], whole: true } : readTasks(rows.slice(first + 1, last));
  if (!whole) missing.push('年度主要任务没读全');
  return { ...pair, tasks, missing };
}
