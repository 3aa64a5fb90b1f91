/** The levels of an item, 类, 款 and 项, which some reports print without the brackets around them. */

const NAME = String.raw`\p{Script=Han}[\p{Script=Han}（）、]{1,24}?`;
const LEVELS = new RegExp(
  String.raw`(?<!\p{Script=Han})(\p{Script=Han}{2,16})类(${NAME})款(${NAME})项(?=$|[。，；：\s\d（]|年初|支出|决算|预算)`,
  'u',
);
const CLASS = /(?<!\p{Script=Han})(\p{Script=Han}{2,16}支出)类(?=(?:支出)?$)/u;

/** `教育支出类普通教育款小学教育项` as `教育支出（类）普通教育（款）小学教育（项）`, and `教育支出类支出` as `教育支出（类）支出`. */
export function withLevels(words: string): string {
  return words.replace(LEVELS, '$1（类）$2（款）$3（项）').replace(CLASS, '$1（类）');
}
