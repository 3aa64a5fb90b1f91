/** Sentences of ours that repeat an amount as a report prints it, which may be without commas. */
import { groupDigits, MONEY_UNITS } from '../fiscal/money.ts';

const OPERATORS = '[÷×+−=]';
/** Four digits and more that are an amount or count people and the like: years and numbers of documents have neither a unit nor an operator. */
const AMOUNT = `(?<![\\d.,])(?<whole>\\d{4,})(?<rest>(?:\\.\\d+)?)`;
const COUNTED = '[人户个件家辆台次]';
const FOLLOWED = `(?= ?(?:${MONEY_UNITS.join('|')}|${OPERATORS}|${COUNTED}))`;
const PARTS = new RegExp(
  `(?<quote>[“”])|${AMOUNT}${FOLLOWED}|(?<=${OPERATORS} ?)${AMOUNT}(?![\\d,])`,
  'gu',
);

/** Writes the amounts of a sentence with commas, as those worked out are; what it quotes stays as printed. */
export function withGroupedAmounts(sentence: string): string {
  let depth = 0;
  return sentence.replace(PARTS, (part: string, ...found) => {
    const { quote, whole, rest = '' } = found.at(-1) as Record<string, string | undefined>;
    if (quote !== undefined) depth += quote === '“' ? 1 : -1;
    return whole === undefined || depth > 0 ? part : groupDigits(whole) + rest;
  });
}
