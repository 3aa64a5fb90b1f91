/** A search from the question to what stands on the page. */
import {
  agencyElement,
  element,
  link,
  namedList,
  reportElement,
  suggestionElements,
  termElement,
} from './elements.ts';
import { findAgencies, findTerm } from './find-names.ts';
import { findReports, type Answer, type Question } from './find-reports.ts';
import type { SearchIndex } from './load-index.ts';
import { phrasesOf } from './query.ts';
import { isNarrowed } from './state.ts';
import { suggest } from './suggest.ts';
import { clear, type View } from './view.ts';

/** Each report costs the reader's line some 20 KB: few at first. */
const REPORTS_FIRST = 5;
const REPORTS_MORE = 10;
const AGENCIES_SHOWN = 5;

const searchAddress = (typed: string) => `?${new URLSearchParams({ q: typed }).toString()}`;

/**
 * Answers a question on the page; without one the page says what can be asked.
 *
 * @param isLatest whether nothing else was asked in the meantime; what is out of date is not shown
 * @throws Error where this site's index cannot be read
 */
export async function showAnswer(
  view: View,
  question: Question,
  loadIndex: () => Promise<SearchIndex>,
  isLatest: () => boolean,
): Promise<void> {
  clear(view);
  const { typed } = question;
  if (view.hints) view.hints.hidden = typed !== '';
  if (typed === '') return;
  document.title = `搜索：${typed}`;
  view.status.textContent = '正在找…';
  const start = performance.now();
  const index = await loadIndex();
  const answer = await findReports(index, question);
  if (!isLatest()) return;
  const agencies = showNames(view, index, typed);
  const count = await showReports(view, question, answer, isLatest);
  if (!isLatest()) return;
  if (index.shards.length === 0) view.status.textContent = '这个网站还没有收录报告。';
  else if (count === 0) await showNothing(view, index, question, agencies, isLatest);
  if (!isLatest()) return;
  view.names.append(...missingSites(index));
  // What `npm run bench:search` reads: from the question to what was found on the page.
  performance.measure('search', { start });
}

/** How many reports, and under which other names it was looked for. */
function foundText(
  question: Question,
  { alsoNames, isExact }: Answer,
  count: number,
  isAll: boolean,
) {
  const about = isExact || isAll ? '' : '约 ';
  const also = alsoNames.length > 0 ? `，也算上“${alsoNames.join('”“')}”` : '';
  return `${about}${count} 份报告里有“${question.typed}”${also}。`;
}

/** Shows reports, some at a time; those that prove empty are passed over. */
async function showReports(
  view: View,
  question: Question,
  answer: Answer,
  isLatest: () => boolean,
): Promise<number> {
  let next = 0;
  let empty = 0;
  const showMore = async (wanted: number) => {
    const shown: HTMLElement[] = [];
    let passed = 0;
    while (shown.length < wanted && next + passed < answer.hits.length) {
      const from = next + passed;
      const hits = answer.hits.slice(from, from + wanted - shown.length);
      const found = await Promise.all(hits.map((hit) => answer.load(hit)));
      passed += hits.length;
      shown.push(...found.flatMap((report) => (report ? [reportElement(report)] : [])));
    }
    if (!isLatest()) return shown;
    next += passed;
    empty += passed - shown.length;
    view.results.append(...shown);
    const isAll = next >= answer.hits.length;
    view.more.hidden = isAll;
    const count = answer.hits.length - empty;
    if (count > 0) view.status.textContent = foundText(question, answer, count, isAll);
    return shown;
  };
  const followMore = () => {
    view.more.onclick = null;
    view.status.textContent = '正在读后面的报告…';
    void showMore(REPORTS_MORE)
      .then(
        ([first]) => first?.querySelector('a')?.focus(),
        (error: unknown) => {
          if (isLatest()) view.status.textContent = '后面的报告没有读到。请检查网络后再试。';
          console.error(error);
        },
      )
      .finally(() => {
        if (isLatest()) view.more.onclick = followMore;
      });
  };
  view.more.onclick = followMore;
  await showMore(REPORTS_FIRST);
  return answer.hits.length - empty;
}

/** Terms and agencies that go by what was typed. */
function showNames(view: View, index: SearchIndex, typed: string): number {
  const phrases = phrasesOf(typed);
  const terms = new Set(phrases.flatMap((phrase) => findTerm(phrase.typed, index.terms) ?? []));
  const agencies = findAgencies(typed, index.agencies).slice(0, AGENCIES_SHOWN);
  view.names.append(
    ...namedList(
      '名词',
      [...terms].map((term) => termElement(term, view.site.home)),
    ),
    ...namedList('单位', agencies.map(agencyElement)),
  );
  return agencies.length;
}

async function showNothing(
  view: View,
  index: SearchIndex,
  question: Question,
  agencies: number,
  isLatest: () => boolean,
): Promise<void> {
  const { typed } = question;
  if (isNarrowed(question)) {
    view.status.textContent = `在选定的范围里没有找到“${typed}”。`;
    view.names.append(element('p', link('不限范围再找一次', searchAddress(typed))));
    return;
  }
  view.status.textContent =
    agencies > 0
      ? `报告的文字里没有“${typed}”，名字对得上的单位列在下面。`
      : `没有找到“${typed}”。可以换一个短一点的词。`;
  if (agencies > 0) return;
  const suggestions = await suggest(index, typed);
  if (!isLatest()) return;
  view.names.append(...suggestionElements(suggestions, searchAddress));
  if (view.hints) view.hints.hidden = false;
}

/** Which sister sites were not searched, and why. */
function missingSites({ missing }: SearchIndex): HTMLElement[] {
  return [...missing].map(([home, isOtherVersion]) => {
    const reason = isOtherVersion ? '是另一个版本' : '没有读到';
    return element('p', `${new URL(home).host} 的索引${reason}，上面没有那里的报告。`);
  });
}
