/** Words as reports print them: blanks inside carry no meaning (`科目 代码`, `合　计`), and scans misprint some. */

import { withoutBlanks } from './characters.ts';

/** Characters that scans take for others, where no other word is meant: 接收人 and 签收人 are people, 事项日程 no project. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/岀/g, '出'],
  [/(?<=[决预])箅/g, '算'],
  [
    /(?<=(?<![接验签查没招征回录吸])收)人(?=[合总小]计|支[出岀]|[决预][算箅]|情况|来源|[^\p{Script=Han}]|$)/gu,
    '入',
  ],
  [/(?<=(?<!事)项)日(?=支[出岀]|名称|编码|类别|资金|绩效|[^\p{Script=Han}]|$)/gu, '目'],
  [/(?<=科)日(?=名称|编码|代码|[^\p{Script=Han}]|$)/gu, '目'],
];

/** What none of this holds is as it is: most words, and each is asked for many times. */
const CHANGED = /[\s\u200b岀箅人日]/;

/** Without what extraction adds, blanks and the misprints of scans (收人, 项日, 支岀): how titles, headers and names are compared. */
export function withoutNoise(text: string): string {
  if (!CHANGED.test(text)) return text;
  return MISREAD.reduce(
    (words, [misread, meant]) => words.replace(misread, meant),
    withoutBlanks(text),
  );
}

/** The number of a line of an overview: `一、`, in some `一.`. */
export const LINE_NUMBER = /^[一二三四五六七八九十]+[、.．]/;
/** How forms number the lines of an overview; what one numbers otherwise is a part of them. */
export const LINE_NUMBERINGS = [
  LINE_NUMBER,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d{1,2}[.．、]/,
] as const;

const NUMBER = new RegExp(
  `${LINE_NUMBER.source}|^[（(][一二三四五六七八九十\\d]+[）)]|^\\d{1,2}[.．、]`,
);

/** A title or the name of a row without its number: `一、`, `（一）`, `1.`. */
export function withoutNumber(name: string): string {
  return withoutNoise(name).replace(NUMBER, '');
}

/** The words for sums, of a part (小计) or of all, as alternatives of an expression. */
export const SUM_WORDS = '合计|小计|总计';
/** The bare names of sums; of words without blanks. */
export const SUM_NAME = new RegExp(`^(?:${SUM_WORDS})$`);
/** The bare names of the sum of all; of words without blanks. */
export const TOTAL_NAME = /^(?:合计|总计)$/;
const TOTAL_LABEL = /(?:合计|总计)$/;

/** Whether a label names a sum of all that it speaks of: 合计, 总计, 本年支出合计, 人员经费合计. */
export function isTotalLabel(label: string): boolean {
  return TOTAL_LABEL.test(withoutNoise(label));
}

/** The name of a function category as it is spoken of: 卫生健康支出 is 卫生健康. */
export function purposeName(name: string): string {
  const plain = withoutNumber(name);
  const purpose = plain.replace(/支出$/, '');
  return purpose === '其他' || purpose === '' ? plain : purpose;
}

/** `收、支总计` is 收支总计. */
export function subjectName(subject: string): string {
  return withoutNoise(subject)
    .replace('收、支', '收支')
    .replace(/[（(]类[）)]/, '');
}

/** What a path of items puts behind each of its names: `（类）`, `（208类）`. */
const ITEM_LEVEL = /[（(]\d{0,3}[类款项][）)]/;

/** The last name of a path of items: `X（类）Y（款）Z（项）` is Z. */
export function innermostName(subject: string): string {
  const names = subject.split(ITEM_LEVEL).filter((name) => !/^(?:支出)?$/.test(name));
  return names.at(-1) ?? subject;
}

/** Words as a regular expression looks for them. */
export function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
