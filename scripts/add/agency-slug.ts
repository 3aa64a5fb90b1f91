/** A name for the folder of an agency that has none yet, from its region and initials. */
import { pinyin } from 'pinyin-pro';
import type { Agency } from '../../src/fiscal/report.ts';
import { RESERVED_SLUGS } from '../../src/fiscal/slug.ts';
import { calledName } from '../convert/identify/gazetteer.ts';

const letters = (text: string) => text.replace(/[^a-z0-9]/g, '');
const shortName = (place: string) =>
  calledName(place).replace(
    /(?:特别行政区|(?:.族|维吾尔)?自治[区县旗]|地区|省|市|区|县|旗|盟|州)$/,
    '',
  ) || place;

/**
 * A folder for a new agency: `<city>-<district>-<initials>` in ASCII. 民政局 and 民宗局 have the same initials: where
 * that folder is taken, the name is spelled out, and numbered if that is taken too.
 *
 * @param agency as read from a report
 * @param taken the folders that other agencies have
 */
export function proposeSlug(
  agency: Pick<Agency, 'name' | 'region'>,
  taken: ReadonlySet<string>,
): string {
  const { province, city, district } = agency.region;
  const places = [city ?? province, district].filter((place) => place !== null);
  const rest = [province, city, district].reduce(
    (name: string, place) =>
      place ? name.replace(place, '').replace(calledName(place), '') : name,
    agency.name,
  );
  const words = places.map((place) =>
    letters(pinyin(shortName(place), { toneType: 'none', type: 'array', v: true }).join('')),
  );
  const folder = (pattern: 'first' | 'pinyin') => {
    const spelled = pinyin(rest, { pattern, toneType: 'none', type: 'array', v: true });
    return [...words, letters(spelled.join(''))].filter(Boolean).join('-') || 'agency';
  };
  const isFree = (name: string) => !taken.has(name) && !RESERVED_SLUGS.includes(name);
  const spelled = folder('pinyin');
  let free = [folder('first'), spelled].find(isFree);
  for (let number = 2; free === undefined; number += 1)
    free = [`${spelled}-${number}`].find(isFree);
  return free;
}
