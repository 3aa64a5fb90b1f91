/** What the words in the header of an indicator table say that its columns hold. */
import { tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';

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
export const OF_OTHER_YEARS = /^(?:前年|上年|去年)(?:实际)?(?:实现|完成)?值?$/;

/** `预期指标值（包含数字及文字描述）`: how to fill the column in says nothing of what it holds. */
const HOW_TO_FILL_IN = /[（(]包含.*$/;

export function roleOf(text: string): IndicatorRole | null {
  const words = withoutNoise(text).replace(HOW_TO_FILL_IN, '');
  return words.length > 20 ? null : (ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

/** Where no 三级指标 stands behind 二级指标, the indicators are named below 指标内容. */
const NAME_OF_CONTENT = /^(?:绩效)?指标内容$/;

/** What each cell of a header says of its column. */
export function rolesOf(tokens: readonly Token[]): (IndicatorRole | null)[] {
  const found = tokens.map(({ text }) => roleOf(text));
  // Beside 指标性质, which holds the sign, 方向 says whether more is better.
  const isSecond = found.indexOf('symbol') !== found.lastIndexOf('symbol');
  const roles = found.map((role, index) => {
    if (isSecond && role === 'symbol' && tokens[index]!.text.includes('方向')) return null;
    // Behind 原因, 改进措施 is another column.
    return role === 'reason' && found.indexOf('reason') < index ? null : role;
  });
  const named = tokens.findIndex(({ text }) => NAME_OF_CONTENT.test(withoutNoise(text)));
  return roles.includes('name') || roles[named - 1] !== 'level2'
    ? roles
    : roles.with(named, 'name');
}

/** `2024年`, `指标值（2024年）`: the year that a target is of. */
export const TARGET_OF_YEAR =
  /^(?:(?:年度)?(?:指标|目标)值?[（(]?)?(20\d\d)年(?:度)?(?:(?:指标|目标)值?)?[）)]?$/;

/** Whether a row is the header of an indicator table. */
export function isIndicatorHeader(row: FormRow): boolean {
  const tokens = tokensOf(row);
  const roles = rolesOf(tokens);
  const years = tokens.filter(({ text }) => TARGET_OF_YEAR.test(withoutNoise(text))).length;
  const known = roles.filter((role) => role !== null).length + (years > 1 ? years : 0);
  return roles.includes('name') && known >= 4;
}

const hasOnly = (row: FormRow, known: readonly IndicatorRole[]) => {
  const roles = tokensOf(row).map(({ text }) => roleOf(text));
  return roles.includes('name') && roles.every((role) => role !== null && known.includes(role));
};

/** 一级指标, 二级指标 and 三级指标 alone: the second row of a header whose first says 绩效指标 above them. */
export const isLevelRow = (row: FormRow) => hasOnly(row, ['level1', 'level2', 'name']);

/** The same with what the targets are printed in; results and scores stand in the row above. */
export const isTargetRow = (row: FormRow) =>
  hasOnly(row, ['level1', 'level2', 'name', 'symbol', 'target', 'value', 'measure']);
