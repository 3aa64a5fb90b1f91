/** When a report was published: from its cover, its last lines, or the web page around it. */
import { BESIDE_STAMP, STAMP } from '../printed/date-stamp.ts';
import { readDigits, readOrdinal } from '../printed/text.ts';

/** A date in words or digits, of a month or a day. */
export const DATE =
  /((?:19|20)\d{2}|二[〇○零OＯ][〇○零一二三四五六七八九]{2})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日)?/;

function readMonthOrDay(text: string | undefined): string | null {
  const number = text === undefined ? null : readOrdinal(text);
  return number === null ? null : String(number).padStart(2, '0');
}

/** What web pages write before a date, from the surest to the least sure; bars and brackets stand between. */
const DATE_LABELS = [
  /(?:发布|公开)(?:时间|日期)/,
  /(?:发文|成文|生成|报送|编制|编报)(?:时间|日期)/,
  /^(?:(?:生效)?日期|时间|来源[:：]?\p{Script=Han}{2,20})/u,
];
const LABELLED_DATE = /[\]】|:：]*((?:19|20)\d{2})[-年/.](\d{1,2})(?:[-月/.](\d{1,2})|月(?!\d))/;

/** `发表时间：2024-2-9`, `更新时间：2024-2-9`, `2024-02-19 08:44:00 来源：…`: what a web page prints of itself, which may be newer than the report. */
const STAMPS = [
  new RegExp(`^(?:发表|更新)(?:时间|日期)[:：]${STAMP}`),
  // The name and the address of the site may stand before it.
  new RegExp(`^(?:\\p{Script=Han}{2,20}[:：][a-z.]{4,40})?${STAMP}${BESIDE_STAMP}`, 'u'),
  // The card of a page without its labels.
  new RegExp(`^[-•·]*${STAMP}$`),
];
const LONE_STAMP = new RegExp(`^[[（(【]?${STAMP}[\\]）)】]?$`);

/** `发布日期：` or `• [ 发布日期 ]` in a line of its own. */
const LABEL_ALONE =
  /^(?:\p{Script=Han}{2,6}[:：]|[-•·[【]*\p{Script=Han}{2}(?:时间|日期)[\]】]?)$/u;

/** Whether a line without blanks prints a date and nothing else. */
export function isDate(line: string): boolean {
  return DATE.exec(line)?.[0] === line || LONE_STAMP.test(line);
}

function stampIn(line: string, stamp: RegExp): string | null {
  const [, year, ...rest] = stamp.exec(line) ?? [];
  return year === undefined ? null : [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

/** The date that is all of a line. */
function loneDate(line: string): string | null {
  const match = DATE.exec(line);
  if (match?.[0] !== line) return stampIn(line, LONE_STAMP);
  const parts = [
    String(readDigits(match[1] ?? '')),
    readMonthOrDay(match[2]),
    readMonthOrDay(match[3]),
  ];
  return parts.filter((part) => part !== null).join('-');
}

function* labelledDates(printed: readonly string[]): Generator<string> {
  // The date may stand on the line below its label.
  const lines = printed
    .filter(Boolean)
    .map((line, index, all) =>
      LABEL_ALONE.test(line) ? line + (all[index + 1] ?? '').replace(/^[-•·]+/, '') : line,
    );
  for (const label of DATE_LABELS) {
    const pattern = new RegExp(label.source + LABELLED_DATE.source, 'u');
    for (const line of lines) {
      const found = pattern.exec(line)?.slice(1);
      if (!found) continue;
      const [year = '', ...rest] = found.filter(Boolean);
      yield [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
    }
  }
}

/** From the surest to the least sure. */
function* datesOf({ cover, top, end }: Printed): Generator<string> {
  yield* labelledDates(top);
  for (const line of [...cover, ...end]) {
    const date = loneDate(line);
    if (date !== null) yield date;
  }
  for (const line of top)
    for (const stamp of STAMPS) {
      const date = stampIn(line, stamp);
      if (date !== null) yield date;
    }
}

type Printed = Readonly<Record<'cover' | 'top' | 'end', readonly string[]>>;

/**
 * The date that a web page calls that of publishing, that on the cover or below the last line, standing alone, or the page's own.
 *
 * @param year of the report: a page may print older dates of other articles, and no budget comes out before the year before
 */
export function readPublished(printed: Printed, year: number | null): string | null {
  for (const date of datesOf(printed))
    if (year === null || Number(date.slice(0, 4)) >= year - 1) return date;
  return null;
}
