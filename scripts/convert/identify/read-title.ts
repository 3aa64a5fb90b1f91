/** What a report is called, in its own words. */
import type { ReportKind } from '../../../src/fiscal/report.ts';
import type { Evidence } from './gather-evidence.ts';
import { isDate } from './read-published.ts';
import { isWholeTitle, kindInTitle, namesYearAndKind } from './titles.ts';

/** `单位负责人：… 编制人：…`, as covers print below the title. */
const SIGNED =
  /(?:来源|负责人|编制人|填报人|联系人|编辑|审核|终审|(?:报送|编制|编报)日期|报送时间|联系电话|访问次数|浏览次数|字体)[:：]/;

/** `…部门预算公开目录`: the title of report and contents in one. */
const withoutContents = (title: string) => title.replace(/(?<=(?:预算|决算).{0,12})目录$/, '');

/**
 * The words of the cover, or where there is none, the first heading that names year and kind.
 *
 * @param kind of the report: a page may call it something else above its title
 * @param name of the agency: what a web page says of others is not the title
 */
export function readTitle(
  evidence: Pick<Evidence, 'cover' | 'naming'>,
  name: string,
  kind: ReportKind,
  fallback: string,
): string {
  const [cover, naming] = [evidence.cover, evidence.naming].map((lines) =>
    lines.map(withoutContents),
  ) as [string[], string[]];
  const isOther = (line: string) => (kindInTitle(line) ?? kind) !== kind;
  const whole = cover.find((line) => isWholeTitle(line) && line.includes(name) && !isOther(line));
  if (whole !== undefined) return whole;
  const words = cover.filter(
    (line) =>
      !isDate(line) &&
      !SIGNED.test(line) &&
      !/^(?:附件\d*[:：]?|目录|[（(].*[）)])$|[:：。]$/.test(line),
  );
  const [heading = ''] = naming.slice(cover.length);
  const lines = REST_OF_TITLE.test(heading) ? [...words, heading] : words;
  const rest = lines.find((line, index) => lines[index - 1] === name && namesYearAndKind(line));
  // 示例市残联2020年部门预算——单位概况 is the title of a part.
  if (rest !== undefined) return name + rest.replace(/(?<=[预决]算)[—-].*$/, '');
  const title = titleOverLines(words, name, kind);
  if (title !== null) return title;
  const titles = [...cover, ...naming].filter((line) => isWholeTitle(line) && !isOther(line));
  const joined = [...new Set(words)].join('');
  if (titles[0] !== undefined) return titles[0];
  // Two lines that each name year and kind are the title, and that of the first part.
  const [first, ...others] = words.filter(namesYearAndKind);
  if (first !== undefined && others.length > 0) return first;
  if (joined.length > LONGEST_TITLE) return first ?? fallback;
  // What names no kind of report is a page's, or half a title; so are lines that name neither the agency nor a year.
  const isOwn = joined.includes(name) || /\d{4}|二[〇○零OＯ]/.test(joined);
  return /预算|决算|三公/.test(joined) && (isOwn || words.length < 2) ? joined : fallback;
}

const MOST_LINES = 6;

/** Longer covers hold more than a title. */
const LONGEST_TITLE = 60;

/** `2022年度` / `示例市教育局` / `部门决算`: the fewest lines of a cover that together name agency, year and kind. */
function titleOverLines(words: readonly string[], name: string, kind: ReportKind): string | null {
  for (let count = 2; count <= MOST_LINES; count += 1)
    for (let start = 0; start + count <= words.length; start += 1) {
      const lines = words.slice(start, start + count);
      const title = lines.join('');
      // A title ends with what it calls the report.
      if (!/预算|决算/.test(lines.at(-1) ?? '')) continue;
      if (title.includes(name) && namesYearAndKind(title) && kindInTitle(title) === kind)
        return title;
    }
  return null;
}

/** `2024年部门预算编制说明`, right behind the agency's name: the rest of the report's title, not of a section's. */
const REST_OF_TITLE =
  /^\d{4}年度?(?:部门|单位)(?:预|决)算(?:信息)?(?:编制|公开)?(?:情况)?(?:的?说明|报告|——.*)?$/;
