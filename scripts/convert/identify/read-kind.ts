/** Of which year, kind and scope a report is, each read from where it stands. */
import type { Report, ReportKind } from '../../../src/fiscal/report.ts';
import type { Evidence } from './gather-evidence.ts';
import { mostCommon } from '../most-common.ts';
import { DATE } from './read-published.ts';
import { isWholeTitle, kindInTitle, namesYearAndKind, TITLE_YEAR } from './titles.ts';
import { readDigits } from '../printed/text.ts';

/** A year that is no other year compared with; `预算年度：2024` stands above tables. */
const YEAR_LINE =
  /(?<![比与较同于])((?:19|20)\d{2}|二[〇○零OＯ][〇○零一二三四五六七八九]{2})年(?:度)?|年度[:：]((?:19|20)\d{2})(?!\d)/g;

/** Whether a report came out before its year ended, or so late after it that it is no plan; null where nothing tells. */
export type Published = 'early' | 'late' | null;

/** Budgets are public by spring; what comes out after that of the next year tells what was spent. */
const LATE_MONTH = '07';

/** When a report came out, seen from its year. */
export function publishedIn(date: string | null, year: number | null): Published {
  if (date === null || year === null) return null;
  if (date < `${year}-12`) return 'early';
  return date > `${year + 1}-${LATE_MONTH}` ? 'late' : null;
}

/**
 * The kind that cover and titles tell; running text speaks of both kinds and only counts where they are silent.
 *
 * @param when it was published: where titles contradict each other, an early one is no 决算; where only words of
 *   headings speak of 预算, a late one is none
 */
export function readKind({ cover, naming, listed }: Evidence, when: Published): ReportKind | null {
  const titles =
    when === 'early' ? naming.filter((line) => cover.includes(line) || isWholeTitle(line)) : [];
  if (titles.some((line) => kindInTitle(line) === 'budget')) return 'budget';
  const [told] = naming.flatMap((line) => kindInTitle(line) ?? []);
  if (told) return told;
  for (const text of [cover.join(''), naming.join('')]) {
    if (text.includes('决算')) return 'final';
    if (/(?<!公共|基金|经营)预算/.test(text))
      return when === 'late' && text !== cover.join('') ? 'final' : 'budget';
  }
  return listed.flatMap((line) => kindInTitle(line) ?? [])[0] ?? null;
}

/** The year that a title names first; null where none does. Dates are those of publishing. */
export function readYear({ naming, listed }: Evidence): number | null {
  for (const line of [...naming, ...listed]) {
    const found = TITLE_YEAR.exec(line)?.[1];
    const year = found === undefined || DATE.test(line) ? null : readDigits(found);
    if (year !== null && year > 1990 && year < 2100) return year;
  }
  return null;
}

/** What running text suggests, for sources whose name and titles say nothing. */
export function guessFromBody(body: string): { kind: ReportKind | null; year: number | null } {
  const year = mostCommon(
    [...body.matchAll(YEAR_LINE)].map((match) =>
      String(readDigits(match[1] ?? match[2] ?? '') ?? ''),
    ),
  );
  // Regulations are quoted by names that hold both.
  const own = body.replace(/《[^》]*》|预决算/g, '');
  const [kind = null] = [own, body].flatMap((text): ReportKind[] =>
    text.includes('决算') ? ['final'] : text.includes('预算') ? ['budget'] : [],
  );
  return {
    kind,
    year: year ? Number(year) : null,
  };
}

/** `示例镇人民政府（本级）2024年度决算公开说明`: the accounts of the agency itself, without the units below it. */
const OWN_ACCOUNTS =
  /本级[）)]?(?:19|20)\d{2}年度?(?:预|决)算|(?:19|20)\d{2}年度?[（(]?本级[）)]?(?:预|决)算/;

function scopeIn(text: string): Report['scope'] | null {
  const unit = text.split(/单位(?:预|决)算/).length - 1;
  const department = text.split(/部门(?:预|决)算/).length - 1;
  if (unit === department) return null;
  return unit > department ? 'unit' : 'department';
}

/**
 * Whether a report is of a whole department or of one unit: as the cover says, else the titles of reports, else those of
 * tables, of which a department prints one set for each of its units, else most of the text.
 */
export function readScope({ cover, naming, body }: Evidence): Report['scope'] {
  return (
    scopeIn(cover.join('')) ??
    (OWN_ACCOUNTS.test(cover.join('')) ? 'unit' : null) ??
    scopeIn(naming.filter(namesYearAndKind).join('')) ??
    scopeIn(naming.join('')) ??
    scopeIn(body) ??
    // 2023年度决算表 says neither, but whom the report presents does.
    (naming.some((line) => /^单位(?:基本)?(?:概况|情况)$/.test(line)) ? 'unit' : 'department')
  );
}
