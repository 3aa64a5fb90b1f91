/** What a clause states, in order: numbers, and the words that say that nothing changed. */
import { findQuantities, type Quantity } from './quantities.ts';

/** A number, or 持平 and the like with the comparison around it. */
export interface Mark {
  /** Null where words stand for the number. */
  quantity: Quantity | null;
  /** The words that stand for a change of nothing, and the whole phrase with its comparison. */
  word: string;
  phrase: string;
  start: number;
  end: number;
}

const UNCHANGED =
  /(?:同比|(?:与|和|比|较|同)\s*(?:上一?年度?|去年|\d{4}\s*年度?|(?:年初|全年|部门)?预算数?))[^，。；\d]{0,16}?(?:相比|比较)?，?(?:基本)?(持平|相同|一致|无差异|无变化|没有变化|无增减(?:变[化动])?)|决算数(等于)(?:年初|全年)?预算数?|(?<=\d\s*(?:亿|万|千)?元)(?:相比|比较)?，?(?:基本)?(持平|相同|一致)/g;

/** @param from offset at which the text begins, behind the number of a list item */
export function findMarks(text: string, from: number): Mark[] {
  const body = text.slice(from);
  const numbers = findQuantities(body).map((quantity) => ({
    quantity,
    word: '',
    phrase: '',
    start: quantity.start + from,
    end: quantity.end + from,
  }));
  // `决算数小于预算数（或与预算数持平）的主要原因`: words of the form, which nobody struck out.
  const said = [...body.matchAll(UNCHANGED)].filter(
    ({ index }) => !body.slice(0, index).endsWith('或'),
  );
  const words = said.map((match) => ({
    quantity: null,
    word: match.slice(1).join(''),
    phrase: match[0],
    start: match.index + from,
    end: match.index + match[0].length + from,
  }));
  return [...numbers, ...words].sort((one, other) => one.start - other.start);
}
