/** The numbering in front of headings, list items and terms, from which levels come. */
import { halfWidthDigits, readOrdinal } from './text.ts';

/** Styles of numbering, as reports use them from the outside in; which one is outer is decided per report. */
export type NumberingStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'han'
  | 'han-bracket'
  | 'digit'
  | 'decimal'
  | 'subdecimal'
  | 'digit-bracket'
  | 'circled';

/** A number in front of a line. */
export interface Numbering {
  style: NumberingStyle;
  ordinal: number;
  /** The number as printed, without the blank after it. */
  marker: string;
  /** What follows the number. */
  rest: string;
}

const HAN = '[一二三四五六七八九十]{1,3}';
/** What is counted or measured: `1.2万元` begins with an amount, `1.2 项目概况` does not. */
const UNIT =
  '(?:[万亿千百元次辆台套户件吨倍折亩米]|平[方米]|公[里顷斤]|个(?!人)|人(?![员才事大])|名(?![称词])|家(?!庭)|项(?!目)|成(?![果效本立])|分(?![析类布]))';
const STYLES: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['part', new RegExp(`^(第\\s*(${HAN}|\\d{1,2})\\s*部\\s*[分份])[\\s:：、.]*(.*)$`, 's')],
  // `一部分 部门概况`: a web page lost 第. `一部分资金…` begins a sentence.
  [
    'part',
    new RegExp(
      `^((${HAN})部分)[\\s:：]*((?=[^。，；]{2,40}$).*(?:概况|情况|预算表|决算表|说明|名词解释|附件|附表))$`,
      's',
    ),
  ],
  // `壹、部门概况`
  ['part', /^(([壹贰叁肆伍陆柒捌玖拾])、)\s*(.*)$/s],
  ['chapter', new RegExp(`^(第\\s*(${HAN}|\\d{1,2})\\s*[章篇])[\\s:：、.]*(.*)$`, 's')],
  ['section', new RegExp(`^(第\\s*(${HAN}|\\d{1,2})\\s*节)[\\s:：、.]*(.*)$`, 's')],
  // `二,` is a misprint of `二、`, `二,、` one of a web page.
  ['han', new RegExp(`^((${HAN})\\s*(?:[、．.，]|,、?))\\s*(.*)$`, 's')],
  // `一：主要职能` is a title, and so is that of a table; `一：一比例` and a sentence are none.
  [
    'han',
    new RegExp(
      `^((${HAN})[:：])\\s*((?!${HAN})(?:\\p{Script=Han}{2,16}|[\\p{Script=Han}“”]{2,30}表))$`,
      'su',
    ),
  ],
  ['han-bracket', new RegExp(`^([（(]\\s*(${HAN})\\s*[）)]\\s*[、.．]?)\\s*(.*)$`, 's')],
  ['digit-bracket', /^([（(]\s*(\d{1,2})\s*[）)]\s*[、.．]?)\s*(.*)$/s],
  ['digit-bracket', /^((\d{1,2})[）)]\s*、?)\s*(.*)$/s],
  // `1.1 主要职能`, `1.2.1 内设机构`
  [
    'subdecimal',
    /^(\d{1,2}[.．]\d{1,2}[.．]([1-9]\d?))(?![.．\d])[.．、\s]*((?=\p{Script=Han}|[“（]).*)$/su,
  ],
  [
    'decimal',
    new RegExp(
      `^(\\d{1,2}[.．]([1-9]\\d?))(?:[.．、]\\s*|\\s+|(?!${UNIT}))((?!${UNIT})[\\p{Script=Han}“（].*)$`,
      'su',
    ),
  ],
  // `5.0万元` is an amount, `1..` a misprint of `1.`, `2023.` no number of a list; `4.2024年收支总表` begins with a year,
  // `1.2050202小学教育` with a code.
  [
    'digit',
    /^((\d{1,2})\s*(?:、|[.．]{1,2}(?!\d)|[.．](?=(?:19|20)\d{2}年|2\d{6}\p{Script=Han})))\s*(.*)$/su,
  ],
];

/** Whether a style, or the level of a heading, is that of numbers that only titles have: 第一部分, 第一章, 第一节. */
export function isOfTitles(style: string | undefined): boolean {
  return style === 'part' || style === 'chapter' || style === 'section';
}

/** What every number begins with: most lines have none, and need no further look. */
const BEGINS_WITH_NUMBER = /^[第（(一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾\d０-９①-⑳]/;

/** Reads the number in front of a line, or null where there is none. */
export function readNumbering(text: string): Numbering | null {
  const line = text.trimStart();
  if (!BEGINS_WITH_NUMBER.test(line)) return null;
  const plain = halfWidthDigits(line);
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const [, marker = '', digits = '', rest = ''] = match;
    const ordinal = readOrdinal(digits);
    if (ordinal === null) continue;
    const printed = line.slice(line.length - rest.length).trim();
    return { style, ordinal, marker: line.slice(0, marker.length).trim(), rest: printed };
  }
  const circled = /^([①-⑳])\s*(.*)$/s.exec(line);
  if (!circled) return null;
  const [, marker = '①', rest = ''] = circled;
  return { style: 'circled', ordinal: marker.charCodeAt(0) - 0x245f, marker, rest };
}
