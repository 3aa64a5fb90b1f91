/** What a line names that is a title: agency, year and kind of report. */
import type { ReportKind } from '../../../src/fiscal/report.ts';
import { AGENCY_END } from '../printed/agency-end.ts';
import { readDigits } from '../printed/text.ts';

/** A year in a title, in its group: in digits, or in Chinese ones. */
export const TITLE_YEAR = /((?:19|20)\d{2}|[二〇○零一三四五六七八九]{4})年/;

/** Words of sentences that end like the name of an agency: `根据国务院…`, `示例部公布中央本级…`. */
const NO_TITLE = /^(?:根据|按照|依据|为)|公布|发布/;

const HAN_YEAR = /二[〇○零OＯ][〇○零一二三四五六七八九]{2}(?=年)/;

/** The name in a title such as `2023年度示例市示例区教育局部门决算公开`. */
export function agencyInTitle(line: string): string | null {
  // （示例市教育局） may stand in brackets as a whole.
  const words = line
    .replace(/^[（(]([^（）()]+)[）)]$/, '$1')
    .replace(HAN_YEAR, (year) => String(readDigits(year)))
    .replace(/^.*?(?:19|20)\d{2}年度?(?:[上下]半年)?/, (lead) =>
      new RegExp(`\\p{Script=Han}{2,}${AGENCY_END}`, 'u').test(lead) ? lead : '',
    )
    .replace(/^关于/, '');
  // An agency may have a second name in brackets, and a street's party and its office share a report: 党工委、办事处.
  const match = new RegExp(
    `^((?:[\\p{Script=Han}（）()]|(?<=委)、){2,40}?${AGENCY_END}(?:本级|[（(]本级[）)])?)(?:[（(](?:汇总|部门|\\p{Script=Han}{4,})[）)])?(?=$|(?:19|20)\\d{2}|部门|单位|决算|预算|概况|关于|(?:一般公共预算)?(?:财政拨款)?[“"]?三公)`,
    'u',
  ).exec(words);
  const name = match?.[1] ?? null;
  return name !== null && NO_TITLE.test(name) ? null : name;
}

/** The kind that a line with a year names, if it names one. */
export function kindInTitle(line: string): ReportKind | null {
  const words = line.replace(/预决算|(?:公共|基金|经营)预算|预算(?:单位|执行|绩效|管理|调整)/g, '');
  const isFinal = words.includes('决算');
  if (!TITLE_YEAR.test(line) || isFinal === words.includes('预算')) return null;
  return isFinal ? 'final' : 'budget';
}

/** `2024年单位预算公开`; the title of a table says the same of itself. */
export function namesYearAndKind(line: string): boolean {
  return TITLE_YEAR.test(line) && /(?:预算|决算)(?!表)/.test(line) && !line.endsWith('表');
}

/** A line that names agency, year and kind. */
export function isWholeTitle(line: string): boolean {
  return namesYearAndKind(line) && agencyInTitle(line) !== null && !/[:：。]$/.test(line);
}
