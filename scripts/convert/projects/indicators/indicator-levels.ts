/** The first two levels of indicators (产出指标 › 数量指标), which are printed once for several rows, late or early. */
import { withoutNoise } from '../../printed/text.ts';

const FAMILIES: readonly (readonly [string, RegExp])[] = [
  ['成本指标', /^(?:经济|社会|生态环境)成本指标$/],
  ['产出指标', /^(?:数量|质量|时效)指标$/],
  ['效益指标', /^(?:(?:经济|社会|生态|环境)效益|可持续(?:影响|发展))指标$/],
  ['满意度指标', /^(?:服务对象|社会公众(?:或服务对象)?|受益(?:对象|群体)|群众)?满意度指标$/],
];
const LEVEL1 =
  /^(?:绩效指标|成本指标|产出指标|效益指标|满意度指标|投入(?:管理)?指标|过程指标|管理指标|效果指标|决策指标|决策|过程|投入|产出|效益|效果|单位产出|单位效果|部门(?:产出|效果))$/;
const LEVEL2 =
  /^(?:(?:(?:经济|社会|生态环境)成本|数量|质量|时效|成本|(?:经济|社会|生态|环境)效益|可持续(?:影响|发展)|(?:服务对象|社会公众(?:或服务对象)?|受益对象|受益群体)?满意度|业务效率)(?:指标)?|工作目标管理|预算和财务管理|绩效管理|重点工作任务完成|履职目标实现|履职效益)$/;

/** Words of a label, without the points that it may print (`产出指标（50分）`), the last one whole if a page break cut it. */
export function levelWords(text: string): string {
  return withoutNoise(text)
    .replace(/[（(]\d{1,3}分?[）)]$|\d{1,3}分$/, '')
    .replace(/指$/, '指标');
}

/** Whether a cell is a name of the first level, 产出指标. */
export function isLevel1(text: string): boolean {
  return LEVEL1.test(levelWords(text));
}

/** Whether a cell is a name of the second level, 数量指标. */
export function isLevel2(text: string): boolean {
  return LEVEL2.test(levelWords(text));
}

/** Whether a cell is a name of the first or second level. */
export function isLevel(text: string): boolean {
  return isLevel1(text) || isLevel2(text);
}

/** The first level that a standard name of the second has: `数量指标` is one of `产出指标`. */
function familyOf(level2: string): string | null {
  return FAMILIES.find(([, names]) => names.test(levelWords(level2)))?.[0] ?? null;
}

const isFamily = (level1: string | null) => FAMILIES.some(([name]) => name === level1);

/** The labels that one row prints. */
export interface RowLabels {
  level1: string | null;
  level2: string | null;
  /** The row holds an indicator, not only labels. */
  indicator: boolean;
  /** Labels of a level stand side by side: the columns slid. */
  slid: boolean;
}

/** Which of the cells peeled off the left are level 1 and level 2. */
export function readLabels(labels: readonly string[], indicator: boolean): RowLabels {
  const printed = labels.filter(
    // `产出指标` / `（50分）`: points below a level are none of their own.
    (label) => !/^(?:(?:年度)?绩效指标(?:完成情况)?|指|标|指标)?$/.test(levelWords(label)),
  );
  const [first, second] = printed;
  if (printed.length > 2) return { level1: null, level2: null, indicator, slid: true };
  if (first === undefined) return { level1: null, level2: null, indicator, slid: false };
  if (second !== undefined) {
    // `社会效益指标 | 社会效益指标`: no first level is printed here.
    const isSatisfaction = levelWords(first) === '满意度' && second.includes('满意度');
    const slid =
      !isSatisfaction &&
      ((isLevel2(first) && !isLevel1(first)) || (isLevel1(second) && !isLevel2(second)));
    const level1 =
      slid ||
      (levelWords(first) === levelWords(second) && isLevel(second) && familyOf(second) === null)
        ? null
        : levelWords(first);
    return { level1, level2: levelWords(second), indicator, slid };
  }
  return isLevel1(first) && !isLevel2(first)
    ? { level1: levelWords(first), level2: null, indicator, slid: false }
    : { level1: null, level2: levelWords(first), indicator, slid: false };
}

/** Costs are no benefits: a label that slid there. */
function isOutOfPlace(level1: string, level2: string): boolean {
  return /^成本(?:指标)?$/.test(level2) && (level1 === '效益指标' || level1 === '满意度指标');
}

/** Whether the labels of all rows are in such order that a row without one belongs to the label above. */
function areInOrder(rows: readonly RowLabels[]): boolean {
  const families: string[] = [];
  for (const { level1, level2, slid } of rows) {
    if (slid) return false;
    const family = level2 === null ? null : familyOf(level2);
    if (family !== null && isFamily(level1) && level1 !== family) return false;
    if (level1 !== null && level2 !== null && isOutOfPlace(level1, level2)) return false;
    const reached = family ?? (isFamily(level1) ? level1 : null);
    if (reached !== null && families.at(-1) !== reached) families.push(reached);
  }
  return new Set(families).size === families.length;
}

/**
 * The levels of each row. Level 1 follows from a standard level 2; other labels hold until the next one, but only
 * in a form whose labels are in order, since they slide by a row in garbled ones.
 */
export function spreadLevels(
  rows: readonly RowLabels[],
  nothingLost: boolean,
): { level1: string | null; level2: string | null }[] {
  const inOrder = nothingLost && areInOrder(rows);
  let level1: string | null = null;
  let level2: string | null = null;
  return rows.map((row) => {
    if (row.level1 !== null && row.level1 !== level1) {
      level1 = row.level1;
      level2 = null;
    }
    if (row.level2 !== null) {
      level2 = row.level2;
      const family = familyOf(row.level2);
      if (row.level1 === null && family !== null && isFamily(level1)) level1 = family;
    }
    const own = row.level2 ?? (inOrder ? level2 : null);
    const family = own === null ? null : familyOf(own);
    const carried = inOrder ? level1 : row.level1;
    if (family !== null && (carried === null || isFamily(carried)))
      return { level1: family, level2: own };
    return {
      level1: own !== null && carried !== null && isOutOfPlace(carried, own) ? null : carried,
      level2: own,
    };
  });
}
