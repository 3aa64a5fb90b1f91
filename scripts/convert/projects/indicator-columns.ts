/** The header of an indicator table: which columns it announces, and in which order. */
import { tokensOf, type FormRow } from './form-rows.ts';
import { withoutBlanks } from '../text.ts';

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
  ['description', /描述|指标(?:解释|说明|内容)/],
  ['criterion', /评(?:[（(]扣[）)])?分标准|扣分标准|评价标准|计分|评分规则/],
  ['deviation', /^(?:偏差度|偏差率|偏离度|偏差程度)/],
  ['reason', /原因|措施|备注/],
  ['actual', /完成值|实际值|^实际完成|^完成情况/],
  ['initialTarget', /^年初(?:指标|目标)值/],
  ['target', /指标值|目标值|预期值|计划值|^调整值/],
  ['weight', /^(?:分值|权重|满分|标准分)/],
  ['score', /^(?:自评)?得分/],
  ['symbol', /^(?:符号|运算符号|指标性质)$/],
  ['value', /^值$/],
  ['measure', /^(?:计量)?单位$/],
];

function roleOf(text: string): IndicatorRole | null {
  const words = withoutBlanks(text);
  return words.length > 20 ? null : (ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

/** Whether a row is the header of an indicator table. */
export function isIndicatorHeader(row: FormRow): boolean {
  const roles = tokensOf(row).map(({ text }) => roleOf(text));
  return roles.includes('name') && roles.filter((role) => role !== null).length >= 4;
}

/** A second row of the header, that divides 指标值 into 符号, 值 and 单位. */
function isDivision(row: FormRow): boolean {
  const tokens = tokensOf(row);
  return (
    tokens.length >= 2 &&
    tokens.every(({ text }) =>
      /^(?:符号|运算符号|指标性质|值|(?:计量)?单位)$/.test(withoutBlanks(text)),
    )
  );
}

/** Finds the header; null where the form has none, or one that names a column twice. */
export function readIndicatorHeader(rows: readonly FormRow[]): IndicatorHeader | null {
  const at = rows.findIndex(isIndicatorHeader);
  const row = rows[at];
  if (!row) return null;
  const tokens = tokensOf(row);
  let below = at + 1;
  // A header cell whose second line stands alone: `指标值` / `确定依据`.
  let next = rows[below];
  const rest = next?.cells.length === 1 ? tokensOf(next)[0] : undefined;
  const division = rows[below + 1];
  if (rest && roleOf(rest.text) === 'basis' && division && isDivision(division)) {
    const last = tokens.at(-1);
    if (last) last.text += rest.text;
    below += 1;
    next = rows[below];
  }
  let columns: IndicatorHeader['columns'] = tokens.map(({ text, column }) => ({
    role: roleOf(text) ?? 'other',
    column,
  }));
  let width = row.cells.length;
  if (next && isDivision(next)) {
    const parts = tokensOf(next).flatMap(({ text, column }) => {
      const role = roleOf(text);
      return role ? [{ role, column }] : [];
    });
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
  if (
    columns.some(({ role }) => role === 'initialTarget') &&
    !columns.some(({ role }) => role === 'target')
  ) {
    columns = columns.map((column) =>
      column.role === 'initialTarget' ? { ...column, role: 'target' } : column,
    );
  }
  const known = columns.filter(({ role }) => role !== 'other').map(({ role }) => role);
  return new Set(known).size === known.length ? { below, columns, width } : null;
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
