/** What a cell of an indicator table can be, by its words. */
import { isLevel, isLevel1, isLevel2, levelWords } from './indicator-levels.ts';
import { withoutNoise } from '../../printed/text.ts';

const DEVIATION = /^[-+−—–－＋]?\d{1,6}(?:\.\d{1,4})?\s*[%％]?$/;
const TARGET_SIGN = /^[≥≤=<>＞＜＝→—–-]|^\d[\d.,]*\s*[%％]?$/;

/** Whether a cell holds a number, perhaps a deviation. */
export const isNumber = (text: string) => DEVIATION.test(text.trim());

/** Whether a cell can be the name of an indicator. */
export function isIndicatorName(text: string): boolean {
  const words = withoutNoise(text);
  return /\p{Script=Han}{2}|[A-Za-z]{3}/u.test(words) && !TARGET_SIGN.test(words);
}

/** A label that no list knows, as overall forms have them, or the points of a level in a line of their own. */
export function isUnknownLabel(text: string): boolean {
  const words = withoutNoise(text);
  return /^[\p{Script=Han}“”、和及与（）()]{1,14}$/u.test(words) || levelWords(words) === '';
}

/** `数量指标 | 数量指标` and `满意度 | 服务对象满意度`: the level is there, so what reads like one is the name. */
export function isNamedLikeLevel(name: string, before: string | undefined): boolean {
  if (before === undefined) return false;
  return (
    levelWords(before) === levelWords(name) ||
    (isLevel2(before) && !isLevel1(before) && !levelWords(name).endsWith('指标'))
  );
}

/** `预算执行率 | 预算执行率 | `: one cell over the levels and the name, written out or not, names the indicator. */
export function nameOverLevels(labels: readonly string[]): string | null {
  const [first, ...others] = labels;
  return first !== undefined &&
    others.every((label) => levelWords(label) === levelWords(first)) &&
    isIndicatorName(first) &&
    !isLevel(first)
    ? first
    : null;
}
