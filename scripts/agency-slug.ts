/** The folder of an agency: the one it has, or a new name from its region and initials. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { reportSummarySchema, type Agency } from '../src/fiscal/report.ts';
import { calledName } from './convert/identify/gazetteer.ts';

/** Folders by the names of their agencies, as the converted reports print them. */
export async function knownAgencies(content: string): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const collection = join(content, 'reports');
  const folders = await readdir(collection, { withFileTypes: true }).catch(() => []);
  for (const folder of folders.filter((entry) => entry.isDirectory())) {
    for (const report of await readdir(join(collection, folder.name))) {
      const summary = await readFile(
        join(collection, folder.name, report, 'summary.json'),
        'utf8',
      ).catch(() => null);
      const parsed = reportSummarySchema.safeParse(summary === null ? null : JSON.parse(summary));
      if (parsed.success) known.set(parsed.data.agency.name, folder.name);
    }
  }
  return known;
}

const letters = (text: string) => text.replace(/[^a-z0-9]/g, '');
const shortName = (place: string) =>
  calledName(place).replace(
    /(?:特别行政区|(?:.族|维吾尔)?自治[区县旗]|地区|省|市|区|县|旗|盟|州)$/,
    '',
  ) || place;

/**
 * The folder for an agency: its present one, else `<city>-<district>-<initials>` in ASCII. 民政局 and 民宗局 have the same
 * initials: where another agency has that folder, the name is spelled out.
 *
 * @param agency as read from a report
 * @param known folders by agency name
 */
export function proposeSlug(
  agency: Pick<Agency, 'name' | 'region'>,
  known: ReadonlyMap<string, string>,
): string {
  const present = known.get(agency.name);
  if (present !== undefined) return present;
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
  const taken = new Set(known.values());
  return taken.has(folder('first')) ? folder('pinyin') : folder('first');
}
