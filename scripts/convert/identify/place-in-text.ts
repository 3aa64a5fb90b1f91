/** Where an agency lies whose name leaves it out, as the text around it tells. */
import type { Region } from '../../../src/fiscal/report.ts';
import { listPlaces, locateAgency } from './gazetteer.ts';
import { onlyOne } from '../only-one.ts';

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

/** What a name begins with that leaves out the place: 自治区生态环境厅, 县财政局. */
const BARE_RANK = /^(?:自治区|自治[州县]|[省市州县区旗])(?=\p{Script=Han}{2})/u;

/** A place ends so before the name of its agency: 示例县 before 融媒体中心, but not 示例县中心 before 卫生院. */
const RANK_AT_END = /[省市县区州旗盟]$/;
/** What stands before a name up to a word that no place holds: 隶属于, 由, 县委. */
const WORDS_OF_PLACES = /(?:(?![的由为是在属及委局部厅党])\p{Script=Han})*$/u;

/**
 * The name with the place before it, where it leaves it out and the text has both: `示例省教育厅` for 省教育厅, `示例县融媒体中心`
 * for 融媒体中心.
 */
export function withPlaceInText(name: string, text: string): string {
  const isBareRank = BARE_RANK.test(name);
  const { level, region } = locateAgency(name);
  // Of a town, the region alone is looked up: regionBeforeTown.
  if (region.code !== null || (level !== null && !isBareRank)) return name;
  let at = text.indexOf(name);
  for (let mention = 0; at >= 0 && mention < MOST_MENTIONS; mention += 1) {
    const before = WORDS_OF_PLACES.exec(text.slice(Math.max(0, at - LONGEST_PLACE), at))?.[0] ?? '';
    for (let words = before; words.length >= 2; words = words.slice(1)) {
      if (!isBareRank && !RANK_AT_END.test(words)) break;
      if (locateAgency(words + name).region.code !== null) return words + name;
    }
    at = text.indexOf(name, at + name.length);
  }
  return name;
}

/** The region of the only province that the text names, for an agency of one that leaves out which: 自治区供销社. */
export function regionOfOnlyProvince(name: string, text: string): Region | null {
  const rank = /^(?:自治区|省)/.exec(name)?.[0];
  if (rank === undefined) return null;
  const isNamed = (place: string) => place.endsWith(rank) && text.includes(place);
  const found = listPlaces().filter((place) => place.level === 'province' && isNamed(place.name));
  return onlyOne(found)?.region ?? null;
}

/** Yunnan prints a number on each report that begins with the code of the place: `监督索引号53230000449501000`. */
const SUPERVISION_NUMBER = /监督索引号[:：]?(\d{6})\d{8,}/;

/** The region that the number for supervision tells, or null where none is printed. */
export function regionOfSupervisionNumber(text: string): Region | null {
  const code = SUPERVISION_NUMBER.exec(text)?.[1];
  return listPlaces().find((place) => place.code === code)?.region ?? null;
}
