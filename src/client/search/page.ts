/** The search page: reads the address, asks the index, shows what was found. Loaded on that page only. */
import { loadDirectory, type Directory } from './directory.ts';
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
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { phrasesOf } from './query.ts';
import { isNarrowed, NARROWING, readQuestion } from './state.ts';
import { suggest } from './suggest.ts';

const REPORTS_AT_ONCE = 10;
const AGENCIES_SHOWN = 5;

/** The parts of the page that the search fills. */
interface View {
  readonly index: string;
  readonly base: string;
  readonly status: HTMLElement;
  readonly names: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
}

function findView(): View | null {
  const root = document.querySelector<HTMLElement>('#search-results');
  const status = root?.querySelector<HTMLElement>('.search-status');
  const names = root?.querySelector<HTMLElement>('.search-names');
  const results = root?.querySelector<HTMLElement>('.results');
  const more = root?.querySelector<HTMLButtonElement>('.more');
  if (!root || !status || !names || !results || !more) return null;
  const { index = '', base = '/' } = root.dataset;
  return { index, base, status, names, results, more };
}

/** The form shows what the address asks; fields left empty stay out of the next address. */
function prepareForm(address: string): void {
  const params = new URLSearchParams(address);
  for (const name of ['q', ...NARROWING]) {
    const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    const value = params.get(name)?.trim() ?? '';
    if (field && value !== '') field.value = value;
  }
  document.querySelector('.search-form')?.addEventListener('formdata', (event) => {
    const { formData } = event as FormDataEvent;
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
  });
}

const searchAddress = (typed: string) => `?${new URLSearchParams({ q: typed }).toString()}`;

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

/** Shows reports, ten at a time; those that prove empty are passed over. */
async function showReports(view: View, question: Question, answer: Answer): Promise<number> {
  let next = 0;
  let empty = 0;
  const showMore = async () => {
    const shown: HTMLElement[] = [];
    while (shown.length < REPORTS_AT_ONCE && next < answer.hits.length) {
      const hits = answer.hits.slice(next, next + REPORTS_AT_ONCE - shown.length);
      next += hits.length;
      const found = await Promise.all(hits.map((hit) => answer.load(hit)));
      const full = found.filter((report) => report !== null);
      empty += found.length - full.length;
      shown.push(...full.map(reportElement));
    }
    view.results.append(...shown);
    const isAll = next >= answer.hits.length;
    view.more.hidden = isAll;
    const count = answer.hits.length - empty;
    if (count > 0) view.status.textContent = foundText(question, answer, count, isAll);
    return shown;
  };
  view.more.addEventListener('click', () => {
    void showMore().then(([first]) => first?.querySelector('a')?.focus());
  });
  await showMore();
  return answer.hits.length - empty;
}

/** Terms and agencies that go by what was typed. */
function showNames(view: View, directory: Directory, typed: string): number {
  const phrases = phrasesOf(typed);
  const terms = new Set(phrases.flatMap((phrase) => findTerm(phrase.typed, directory.terms) ?? []));
  const agencies = findAgencies(typed, directory.agencies).slice(0, AGENCIES_SHOWN);
  view.names.append(
    ...namedList(
      '名词',
      [...terms].map((term) => termElement(term, view.base)),
    ),
    ...namedList(
      '单位',
      agencies.map((agency) => agencyElement(agency, view.base)),
    ),
  );
  return agencies.length;
}

async function showNothing(
  view: View,
  pagefind: Pagefind,
  directory: Directory,
  question: Question,
  agencies: number,
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
      : `没有找到“${typed}”。可以换一个短一点的词，或者用报告里的说法，例如“三公”“项目支出”。`;
  if (agencies > 0) return;
  const suggestions = await suggest(pagefind, directory, typed);
  view.names.append(...suggestionElements(suggestions, view.base, searchAddress));
}

async function search(view: View, question: Question): Promise<void> {
  view.status.textContent = '正在找…';
  const directory = await loadDirectory(view.index);
  if (directory.shards.length === 0) {
    view.status.textContent = '这个网站还没有收录报告。';
    return;
  }
  const pagefind = await loadPagefind(view.index, directory.shards, view.base);
  const agencies = showNames(view, directory, question.typed);
  performance.mark('index-ready');
  const answer = await findReports(pagefind, directory, question);
  const count = await showReports(view, question, answer);
  if (count === 0) await showNothing(view, pagefind, directory, question, agencies);
  // What `npm run bench:search` reads: from the loaded index to results on the page.
  performance.measure('search', 'index-ready');
}

const view = findView();
const question = readQuestion(location.search);
prepareForm(location.search);
if (view && question.typed !== '') {
  document.title = `搜索：${question.typed}`;
  document.querySelector('.search-hints')?.remove();
  search(view, question).catch((error: unknown) => {
    view.status.textContent = '搜索没有成功：索引没有读到。请检查网络后再试。';
    console.error(error);
  });
}
