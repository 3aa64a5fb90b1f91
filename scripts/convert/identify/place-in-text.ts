/** Where a town lies whose name leaves it out, as the text around the name tells: `示例县示例乡人民政府`. */
import type { Region } from '../../../src/fiscal/report.ts';
import { locateAgency } from './gazetteer.ts';

/** What text calls a town by, without what governs it. */
const TOWN = /^(\p{Script=Han}{1,8}(?:镇|乡|街道|苏木))(?:人民政府|(?:街道)?办事处|党工?委|$)/u;

const LONGEST_PLACE = 14;
/** The first mentions tell, or none does. */
const MOST_MENTIONS = 30;

/** The region that stands right before a mention of the town, or null where none does. */
export function regionBeforeTown(name: string, text: string): Region | null {
  const town = TOWN.exec(name)?.[1];
  if (town === undefined) return null;
  let at = text.indexOf(town);
  for (let mention = 0; at >= 0 && mention < MOST_MENTIONS; mention += 1) {
    const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - LONGEST_PLACE), at))?.[0];
    for (let words = before ?? ''; words.length >= 2; words = words.slice(1)) {
      const { region } = locateAgency(words + town);
      if (region.district !== null) return region;
    }
    at = text.indexOf(town, at + town.length);
  }
  return null;
}
