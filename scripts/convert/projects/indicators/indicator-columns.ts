/** The header of an indicator table: which columns it announces, and in which order. */
import { hasCell, tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { withoutBlanks } from '../../printed/text.ts';

/** What a column of an indicator table holds. */
export type IndicatorRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'criterion'
  | 'description'
  | 'initialTarget'
  | 'target'
  | 'symbol'
  | 'value'
  | 'measure'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'reason'
  | 'basis'
  /** A column with another name, whose cells only count. */
  | 'other';

/** The header of an indicator table. */
export interface IndicatorHeader {
  /** Index of the first row below the header. */
  below: number;
  columns: { role: IndicatorRole; column: number }[];
  /** Cells of the header's row. */
  width: number;
}

const ROLES: readonly (readonly [IndicatorRole, RegExp])[] = [
  ['level1', /^一级指标/],
  ['level2', /^二级指标/],
  ['name', /^(?:三级指标|指标名称|具体指标|绩效指标名称)/],
  ['basis', /依据/],
  ['target', /^(?:年度)?指标值[（(]/],
  ['description', /描述|指标值?(?:解释|说明|内容)/],
  ['criterion', /评(?:[（(]扣[）)])?分标准|扣分标准|评价标准|计分|评分规则/],
  ['deviation', /^(?:偏差|偏离)(?:度|率|程度)(?!.*(?:原因|说明))/],
  ['reason', /原因|措施|备注|(?:偏差|偏离)度?说明|^说明$/],
  ['actual', /完成值|实际值|^实际完成|^(?:全年|年度)?完成情况/],
  ['initialTarget', /^年初(?:指标|目标)值/],
  ['target', /指标值|目标值|预期值|计划值|^调整值|^年度目标$/],
  ['weight', /^(?:单项)?(?:指标)?(?:分值|权重|满分|标准分)/],
  ['score', /^(?:指标|单项)?(?:自评)?得分(?!系数|率)|^自评分数?$/],
  ['symbol', /^(?:(?:运算|计算|比较|指标)?符号?|(?:绩效)?指标(?:性质|方向性?)|运算符)$/],
  ['value', /^(?:值|内容|(?:预计)?当年(?:预计|计划)?实现值?)$/],
  ['measure', /^(?:计量|(?:绩效)?度量)?单位$/],
];

/** Beside the target of the year, what was reached in the years before. */
const OF_OTHER_YEARS = /^(?:前年|上年|去年)(?:实际)?(?:实现|完成)?值?$/;

/** `预期指标值（包含数字及文字描述）`: how to fill the column in says nothing of what it holds. */
const HOW_TO_FILL_IN = /[（(]包含.*$/;

function roleOf(text: string): IndicatorRole | null {
  const words = withoutBlanks(text).replace(HOW_TO_FILL_IN, '');
  return words.length > 20 ? null : (ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

/** Where no 三级指标 stands behind 二级指标, the indicators are named below 指标内容. */
const NAME_OF_CONTENT = /^(?:绩效)?指标内容$/;

/** What each cell of a header says of its column. */
function rolesOf(tokens: readonly Token[]): (IndicatorRole | null)[] {
  const found = tokens.map(({ text }) => roleOf(text));
  // Beside 指标性质, which holds the sign, 方向 says whether more is better.
  const isSecond = found.indexOf('symbol') !== found.lastIndexOf('symbol');
  const roles = found.map((role, index) => {
    if (isSecond && role === 'symbol' && tokens[index]!.text.includes('方向')) return null;
    // Behind 原因, 改进措施 is another column.
    return role === 'reason' && found.indexOf('reason') < index ? null : role;
  });
  const named = tokens.findIndex(({ text }) => NAME_OF_CONTENT.test(withoutBlanks(text)));
  return roles.includes('name') || roles[named - 1] !== 'level2'
    ? roles
    : roles.with(named, 'name');
}

/** `2024年`, `指标值（2024年）`: the year that a target is of. */
const TARGET_OF_YEAR =
  /^(?:(?:年度)?(?:指标|目标)值?[（(]?)?(20\d\d)年(?:度)?(?:(?:指标|目标)值?)?[）)]?$/;

/** Whether a row is the header of an indicator table. */
export function isIndicatorHeader(row: FormRow): boolean {
  const tokens = tokensOf(row);
  const roles = rolesOf(tokens);
  const years = tokens.filter(({ text }) => TARGET_OF_YEAR.test(withoutBlanks(text))).length;
  const known = roles.filter((role) => role !== null).length + (years > 1 ? years : 0);
  return roles.includes('name') && known >= 4;
}

const hasOnly = (row: FormRow, known: readonly IndicatorRole[]) => {
  const roles = tokensOf(row).map(({ text }) => roleOf(text));
  return roles.includes('name') && roles.every((role) => role !== null && known.includes(role));
};

/** 一级指标, 二级指标 and 三级指标 alone: the second row of a header whose first says 绩效指标 above them. */
const isLevelRow = (row: FormRow) => hasOnly(row, ['level1', 'level2', 'name']);

/** The same with what the targets are printed in; results and scores stand in the row above. */
const isTargetRow = (row: FormRow) =>
  hasOnly(row, ['level1', 'level2', 'name', 'symbol', 'target', 'value', 'measure']);

/** `绩效指标 | 指标值 | 分值 | 得分` and `一级指标 | 二级指标 | 三级指标` below it, as one row; null for any other two. */
function joinedHeader(first: FormRow, second: FormRow): FormRow | null {
  const [title, ...others] = tokensOf(first);
  const isSameWidth = first.cells.length === second.cells.length;
  if (!title || !/^(?:年度)?绩效指标$/.test(withoutBlanks(title.text))) return null;
  if (!isLevelRow(second) && !(isSameWidth && isTargetRow(second))) return null;
  const cells = isSameWidth
    ? first.cells.map((cell, column) =>
        withoutBlanks(second.cells[column] ?? '') !== '' || column === title.column
          ? (second.cells[column] ?? '')
          : cell,
      )
    : [...tokensOf(second), ...others].map(({ text }) => text);
  const row = { cells, line: first.line };
  return isIndicatorHeader(row) ? row : null;
}

const IS_NAME = /^(?:指标)?名称$/;

/**
 * `一级指标 | | 二级指标 | | 三级指标` and `名称 | 权重 | 名称 | 权重 | 名称 | 权重` below it, with the other columns in the
 * row above both or in that of the levels, as one row; null for any other three.
 */
function namedLevels(rows: readonly FormRow[], at: number): FormRow | null {
  const [above, levels, below] = [rows[at - 1], rows[at], rows[at + 1]];
  if (!levels || below?.cells.length !== levels.cells.length) return null;
  const parts = tokensOf(below).map(({ text }) => withoutBlanks(text));
  const isDivided = parts.every((words) => IS_NAME.test(words) || roleOf(words) === 'weight');
  if (!isDivided || parts.filter((words) => IS_NAME.test(words)).length < 2) return null;
  const isAbove = above?.cells.length === levels.cells.length;
  let level = '';
  const cells = levels.cells.map((cell, column) => {
    if (withoutBlanks(cell) !== '') level = cell;
    const part = withoutBlanks(below.cells[column] ?? '');
    const single = withoutBlanks(cell) !== '' ? cell : isAbove ? (above.cells[column] ?? '') : '';
    return part === '' ? single : IS_NAME.test(part) ? level : part;
  });
  const row = { cells, line: levels.line };
  return isIndicatorHeader(row) ? row : null;
}

/** Whether a row only repeats words of a header. */
export function isHeaderRow(row: FormRow): boolean {
  return isIndicatorHeader(row) || isLevelRow(row);
}

/** The header's row and the index of the first row below it. */
function findHeader(rows: readonly FormRow[]): { row: FormRow; below: number } | null {
  for (const [index, row] of rows.entries()) {
    const named = namedLevels(rows, index);
    if (named) return { row: named, below: index + 2 };
    if (isIndicatorHeader(row)) return { row, below: index + 1 };
    const next = rows[index + 1];
    const joined = next ? joinedHeader(row, next) : null;
    if (joined) return { row: joined, below: index + 2 };
  }
  return null;
}

const isPartOfTarget = (words: string) =>
  ['symbol', 'value', 'measure'].includes(roleOf(words) ?? '') || OF_OTHER_YEARS.test(words);

/** A second row of the header, that divides 指标值 into 符号, 值 and 单位, or into what was reached before and what is to be. */
function isDivision(row: FormRow): boolean {
  const tokens = tokensOf(row);
  return tokens.length >= 2 && tokens.every(({ text }) => isPartOfTarget(withoutBlanks(text)));
}

/**
 * `年初设定指标 | | | 全年完成情况` and below it `运算符号 | 内容 | 度量单位`, with what other columns are divided into, as
 * one row; null where the second row is none of such words.
 */
function dividedBelow(row: FormRow, next: FormRow): FormRow | null {
  const roles = tokensOf(next).map(({ text }) => roleOf(text));
  const isOfHeader = roles.includes('symbol') && roles.includes('measure');
  if (row.cells.length !== next.cells.length || !isOfHeader || hasCell(next, /\d/)) return null;
  const cells = row.cells.map((cell, column) =>
    withoutBlanks(next.cells[column] ?? '') === '' ? cell : (next.cells[column] ?? ''),
  );
  return { cells, line: row.line };
}

/**
 * Of `指标值（中期）` and `指标值（年度）`, the target is that of the year; of `2024年`, `2025年` and `2026年`, which a
 * plan prints side by side, the first.
 */
function withTargetOfYear(
  columns: IndicatorHeader['columns'],
  tokens: readonly Token[],
): IndicatorHeader['columns'] {
  const wordsAt = (column: number) =>
    withoutBlanks(tokens.find((token) => token.column === column)?.text ?? '');
  const years = columns.filter(({ column }) => TARGET_OF_YEAR.test(wordsAt(column)));
  const targets = years.length > 1 ? years : columns.filter(({ role }) => role === 'target');
  const yearOf = ({ column }: { column: number }) =>
    Number(TARGET_OF_YEAR.exec(wordsAt(column))?.[1] ?? 0);
  const first = Math.min(...targets.map(yearOf));
  const ofYear = targets.filter((found) =>
    years.length > 1 ? yearOf(found) === first : wordsAt(found.column).includes('年度'),
  );
  const [only, ...others] = ofYear;
  if (targets.length < 2 || !only || others.length > 0) return columns;
  return columns.map((found) =>
    targets.includes(found) ? { ...found, role: found === only ? 'target' : 'other' } : found,
  );
}

/** Where each level has a column of its own for its weights, that of the indicators is the one behind their names. */
function withWeightOfIndicators(columns: IndicatorHeader['columns']): IndicatorHeader['columns'] {
  const own = columns[columns.findIndex(({ role }) => role === 'name') + 1];
  return own?.role === 'weight'
    ? columns.map((found) =>
        found.role === 'weight' && found !== own ? { ...found, role: 'other' } : found,
      )
    : columns;
}

/** Finds the header; null where the form has none, or one that names a column twice. */
export function readIndicatorHeader(rows: readonly FormRow[]): IndicatorHeader | null {
  const found = findHeader(rows);
  if (!found) return null;
  let { row, below } = found;
  const second = rows[below];
  const divided = second && !isDivision(second) ? dividedBelow(row, second) : null;
  if (divided) {
    row = divided;
    below += 1;
  }
  const tokens = tokensOf(row);
  const next = rows[below];
  const roles = rolesOf(tokens);
  let columns: IndicatorHeader['columns'] = tokens.map(({ column }, index) => ({
    role: roles[index] ?? 'other',
    column,
  }));
  let width = row.cells.length;
  if (next && isDivision(next)) {
    const parts = tokensOf(next).map(({ text, column }) => ({
      role: roleOf(text) ?? ('other' as const),
      column,
    }));
    const whole = columns.findIndex(({ role }) => role === 'target');
    const first = parts[0]?.column;
    if (whole === -1 || columns[whole]?.column !== first) return null;
    const behind = columns
      .slice(whole + 1)
      .map(({ role }, index) => ({ role, column: (parts.at(-1)?.column ?? 0) + 1 + index }));
    columns = [...columns.slice(0, whole), ...parts, ...behind];
    width = next.cells.length;
    below += 1;
  }
  if (hasRole({ columns }, 'initialTarget') && !hasRole({ columns }, 'target'))
    columns = columns.map((column) =>
      column.role === 'initialTarget' ? { ...column, role: 'target' } : column,
    );
  columns = withWeightOfIndicators(withTargetOfYear(columns, tokens));
  const known = columns.filter(({ role }) => role !== 'other').map(({ role }) => role);
  return new Set(known).size === known.length ? { below, columns, width } : null;
}

/** Whether a header announces a column. */
export function hasRole(
  { columns }: Pick<IndicatorHeader, 'columns'>,
  role: IndicatorRole,
): boolean {
  return columns.some((column) => column.role === role);
}

/** The columns from the name to the later one of weight and score; null where the header lacks one of them. */
export function columnsToScore(
  header: IndicatorHeader,
): { role: IndicatorRole; column: number }[] | null {
  const roles = header.columns.map(({ role }) => role);
  const [name, weight, score] = [
    roles.indexOf('name'),
    roles.indexOf('weight'),
    roles.indexOf('score'),
  ];
  return name !== -1 && weight > name && score > name
    ? header.columns.slice(name, Math.max(weight, score) + 1)
    : null;
}

/** Whether weight and score may be looked for side by side: so says the header, or it lost its 分值. */
export function areScoresAdjacent(header: IndicatorHeader): boolean {
  const roles = header.columns.map(({ role }) => role);
  const [weight, score] = [roles.indexOf('weight'), roles.indexOf('score')];
  return score !== -1 && (weight === -1 || score === weight + 1);
}
