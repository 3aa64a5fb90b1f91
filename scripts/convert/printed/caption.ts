/**
 * What stands around a table: its number, unit, owner, year and title.
 *
 * Order and place vary: over up to five paragraphs, in one line (nanyang 2023, line 473), or as the
 * table's first row (nanyang 2023, line 460).
 */
import { isMoneyUnit, type MoneyUnit } from '../../../src/fiscal/money.ts';
import { AGENCY_END } from './agency-end.ts';
import { readNumbering } from './numbering.ts';
import { closeUp, halfWidthDigits, withoutNoise, withYearsInDigits } from './text.ts';

/** One thing that a caption says. */
export type Caption =
  | { what: 'number'; number: string }
  | { what: 'unit'; unit: MoneyUnit | null; printed: string }
  | { what: 'department'; name: string }
  | { what: 'year' }
  | { what: 'title'; title: string };

/** Scans read 0 and 1 as letters: `公开O3表`. */
const NUMBER =
  /^(?:[（(【]?(?:财决|预决算?|部门|单位)?(?:预算|决算)?(?:公开|批复)(?:报?表)?[-—]?(?:第)?[\dOIl]{1,2}(?:[-—－.]\d{1,2})?(?:号?表)?[）)】]?|(?:附)?表[:：]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-—－.]\d{1,2})?|附件?\d{1,2}(?:[-—－]\d{1,2})?|(?:(?!表)[一-鿿]){0,5}(?<![年见])\d{2}(?:[-—－]\d{1,2})?表|[A-Z]{1,2}\d{2}(?:[-—－]\d{1,2})?表?)[:：]?$/;
const UNIT = /^[（(]?(?:金额)?(?:计量|货币)?单位[:：;；]([^:：;；]{1,14}?)[）)]?$/;
/** `（万元）`, `单位（万元）`; a colon may be lost, too: `金额单位万元`. */
const UNIT_WITHOUT_COLON =
  /^(?:(?:金额)?(?:计量|货币)?单位[（(]?|[（(])((?:人民币)?(?:亿|百万|万|千)?元)[）)]?$/;
const DEPARTMENT =
  /^(?:编制|填报|公开|预算)?(?:主管)?(?:部门|单位)(?:[/／、]?[（(]?(?:部门|单位)[）)]?)?(?:名称)?[:：](.*)$/;
/** Where a seal is set, beside the name of its owner. */
const SEAL = /[（(](?:公|盖|签|印)章[）)]/;
/** Seven digits from 201 to 239 are the code of an item: `2010301行政运行`. */
const CODED_AGENCY =
  /^(?!2[0-3]\d{5}\p{Script=Han})(?:\d{6,9}[-—_]?|\d{3}[-—_])([\p{Script=Han}（）()]{4,})$/u;
const YEAR =
  /^(?:(?:预算|决算|财政)?(?:年度|年份)[:：]?\d{4}年?|\d{4}年度?|(?:截止|截至)(?:时间|日期)?[:：]?.{4,12}|(?:日期|编报日期|制表日期)[:：].{0,14}|\d{4}年\d{1,2}月(?:\d{1,2}日)?)$/;
const TITLE =
  /(?:表|明细|一览)(?:[-—－]{1,2}\p{Script=Han}{2,8})?(?:[（(][^（）()]{1,16}[）)]){0,2}(?:续)?$/u;
const NUMBERED_TITLE =
  /^((?:[A-Z]{1,2}\d{2}(?=\s|\p{Script=Han})|附件\s*\d{1,2}[-—－]\d{1,2}|(?:附?表|(?:预算|决算|财决)?(?:公开|批复)(?:报?表)?)\s*(?:\d{1,2}(?:[-—－.]\d{1,2})?|[一二三四五六七八九十]{1,3})\s*表?|(?:预算|决算|部门|财决)?\s*\d{2}\s*表))\s*[、:：.．—－-]?\s*((?:(?:19|20)\d{2}年)?\p{Script=Han}.{3,})$/u;
const TITLE_NUMBER =
  /[（(]\s*((?:附?表|附件|(?:预算|决算|部门|单位|财决)?\s*(?:公开|批复)|(?:预算|决算|财决)(?=\s*\d{2}\s*表))\s*(?:\d{1,2}(?:[-—－.]\d{1,2})?|[一二三四五六七八九十]{1,3})\s*表?)\s*[）)]$|(?<=表)\s*((?:公开|财决)?\s*\d{2}\s*表)$/;
/** In brackets, or right behind the title: `收支预算总表（功能分类科目）单位：万元`. */
const TITLE_UNIT =
  /(?:[（(]\s*(?:金额)?单位[:：]\s*(\S{1,6}?)\s*[）)]|(?:(?<=[表）)]\s*)(?:金额)?单位[:：]\s*|(?<=\p{Script=Han}表\s*)[（(]\s*)(亿元|百万元|万元|千元|元)\s*[）)]?)$/u;
/**
 * The unit right behind the name of an owner or a number: `部门：示例局金额单位：万元`, `公开03表单位：万元`,
 * `部门：示例局（万元）`.
 */
const UNIT_BEHIND =
  /(?<=\p{Script=Han})金额单位[:：]|(?<=表)单位[:：]|(?<=[:：].{1,40}|\d表)(?:单位)?[（(](?:亿|百万|万|千)?元[）)]$/u;
/** `一、《收入支出决算总表》` */
const IN_TITLE_MARKS = /^《([^《》]+)》$/;
/** What sentences have; `支出明细表（按功能科目分，不含上年结转）` has its comma in brackets. */
const NO_TITLE = /[。；：:？！]|，(?![^（）()]*[）)])|见附?表|[如见]下表/;
const LONGEST_TITLE = 50;

function readUnit(printed: string): MoneyUnit | null {
  const words = printed.replace(/^人民币/, '').replace(/[、，,/（(].*$/, '');
  return isMoneyUnit(words) ? words : null;
}

/** Reads one piece of a caption, or null where the text is none. */
export function captionOf(text: string): Caption | null {
  const printed = withoutNoise(text);
  if (printed === '' || printed.length > LONGEST_TITLE) return null;
  const piece = withYearsInDigits(halfWidthDigits(printed));
  if (NUMBER.test(piece))
    return { what: 'number', number: printed.replace(/^[（(【]|[）)】:：]$/g, '') };
  const unit = (UNIT.exec(piece) ?? UNIT_WITHOUT_COLON.exec(piece))?.[1];
  if (unit !== undefined && /[元圆]|^[百千万亿]|^(?:人|人次|个|辆|台)$/.test(unit))
    return { what: 'unit', unit: readUnit(unit), printed: unit };
  const department = DEPARTMENT.exec(piece)?.[1];
  if (department !== undefined && !/[。；，]/.test(department))
    return { what: 'department', name: department.replace(SEAL, '') };
  const coded = CODED_AGENCY.exec(piece)?.[1];
  if (coded) return { what: 'department', name: coded };
  if (YEAR.test(piece)) return { what: 'year' };
  return titleOf(text);
}

/** A title: a short line that ends in 表, with or without a number before it. */
function titleOf(text: string): Caption | null {
  const words = closeUp(text).replace(TITLE_UNIT, '');
  const { rest: named, style } = readNumbering(words) ?? { rest: words, style: null };
  const rest = IN_TITLE_MARKS.exec(named)?.[1] ?? named;
  if (style === 'part' || !TITLE.test(rest) || NO_TITLE.test(rest)) return null;
  // `公开03表 单位：万元` holds no title.
  if (NUMBER.test(withoutNoise(rest))) return null;
  return { what: 'title', title: rest };
}

/** `表1：收支总表`, `公开01表 收支总表`, `收支总表（单位：万元）`: a title with its number or unit. */
function splitTitle(text: string): Caption[] | null {
  const words = closeUp(text);
  const leading = NUMBERED_TITLE.exec(words);
  const [, bracketed, bare] = TITLE_UNIT.exec(words) ?? [];
  const unit = bracketed ?? bare;
  const plain = (leading?.[2] ?? words).replace(TITLE_UNIT, '');
  const [, inBrackets, behind] = TITLE_NUMBER.exec(plain) ?? [];
  const number = leading?.[1] ?? inBrackets ?? behind;
  const rest = plain.replace(TITLE_NUMBER, '');
  if (number === undefined && unit === undefined) return null;
  const title = titleOf(rest);
  if (!title) return null;
  return [
    ...(number === undefined ? [] : [{ what: 'number' as const, number: withoutNoise(number) }]),
    ...(unit === undefined ? [] : [{ what: 'unit' as const, unit: readUnit(unit), printed: unit }]),
    title,
  ];
}

/**
 * Reads a whole line, which may hold several pieces side by side (`部门：… 2023年度 单位：万元`).
 *
 * @returns the pieces, or null where any part of the line is no caption
 */
export function captionsOf(text: string): Caption[] | null {
  const split = splitTitle(text);
  if (split) return split;
  const whole = captionOf(text);
  const parted = text.trim().replace(UNIT_BEHIND, ' $&');
  if (
    whole &&
    (whole.what !== 'department' || (parted === text.trim() && !/[:：].*[:：]/.test(text)))
  )
    return [whole];
  const pieces = parted.split(/[\s\u3000]+(?=\S)/);
  if (pieces.length < 2) return whole ? [whole] : null;
  const captions = joinLabels(pieces).map(captionOf);
  // `委员会 单位：万元`: the rest of an owner's name that was too long for its line.
  const [rest, unit] = captions;
  if (rest === null && unit?.what === 'unit' && captions.length === 2 && OWNER_END.test(pieces[0]!))
    return [unit];
  return captions.every((caption) => caption !== null) ? captions : whole ? [whole] : null;
}

/** Whether a text is the title of a table, perhaps with its number or unit: `表2：收入决算表`. */
export function isTableTitle(text: string): boolean {
  const captions = captionsOf(text) ?? [];
  return (
    captions.some(({ what }) => what === 'title') &&
    captions.every(({ what }) => what !== 'department')
  );
}

/** An agency, or the last characters of its name. */
const OWNER_END = new RegExp(`^\\p{Script=Han}{0,8}${AGENCY_END}$`, 'u');

/**
 * An agency in a row of a caption, right behind its number or without 部门： before it; elsewhere `301工资福利支出` looks
 * the same.
 */
const AGENCY = new RegExp(
  `^(?:\\d{3})?((?<=\\d)\\p{Script=Han}{4,30}|\\p{Script=Han}{3,29}${AGENCY_END})$`,
  'u',
);

/** Reads the cells of a row that may be the caption of its table; null stands for a cell that is none. */
export function captionsInRow(cells: readonly string[]): (Caption | null)[] {
  const captions = cells.map(captionsOf);
  // `（万元） | （万元）` heads columns.
  if (captions.filter((pieces) => pieces?.some(({ what }) => what === 'unit')).length > 1)
    return cells.map(() => null);
  const isCaption = captions.some((pieces) =>
    pieces?.some(({ what }) => what === 'unit' || what === 'year'),
  );
  const isOwned = captions.some((pieces) => pieces?.some(({ what }) => what === 'department'));
  return captions.flatMap((pieces, index): readonly (Caption | null)[] => {
    const words = withoutNoise(cells[index] ?? '');
    // `单位：示例局（盖章） | 万元`: the word before it is taken by the owner.
    if (isOwned && isMoneyUnit(words)) return [{ what: 'unit', unit: words, printed: words }];
    const name = isCaption ? AGENCY.exec(words)?.[1] : undefined;
    return pieces ?? (name ? [{ what: 'department', name }] : [null]);
  });
}

/** What the digits of a table's number stand behind: `财决公开 02 表`. */
const NUMBER_WORD = /^(?:财决|预决算|[预决]算|部门|单位)?公开$/;

/** `单位： 万元` was split after its label: labels take the piece behind them. */
function joinLabels(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    // `编制部门： 单位：元`: a label whose owner is left out does not take the next.
    const isLabelled = /^[^:：]{2,6}[:：]./.test(piece);
    if (
      last !== undefined &&
      ((/[:：]$/.test(last) && !isLabelled) ||
        /^(?:表|年度?)$/.test(piece) ||
        NUMBER_WORD.test(last))
    )
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
