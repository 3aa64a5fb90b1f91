/** The search page: what its address asks is answered, and so is what is asked next, without loading the page again. */
import { loadIndex, type SearchIndex } from './load-index.ts';
import { showAnswer } from './show-answer.ts';
import { isNarrowed, NARROWING, readQuestion } from './state.ts';
import { findView, type View } from './view.ts';

const ADDRESS_FIELDS = ['q', ...NARROWING];

type Field = HTMLInputElement | HTMLSelectElement;
const fieldOf = (name: string) => document.querySelector<Field>(`.search-form [name="${name}"]`);

/** The form shows what the address asks; what narrows the search is in sight. */
function fillForm(address: string): void {
  const params = new URLSearchParams(address);
  for (const name of ADDRESS_FIELDS) {
    const field = fieldOf(name);
    if (field) field.value = params.get(name)?.trim() ?? '';
  }
  const narrowing = document.querySelector<HTMLDetailsElement>('.search-narrowing');
  if (narrowing && isNarrowed(readQuestion(address))) narrowing.open = true;
}

/** The address of what the form asks; fields left empty stay out of it. */
function formAddress(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  return `?${new URLSearchParams(filled).toString()}`;
}

/** Places and years of sister sites can be chosen too. */
function addOptions({ agencies }: SearchIndex): void {
  const regions = agencies.flatMap(({ region }) => {
    const names = region.split('/').filter(Boolean);
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
  });
  addMissing('region', regions, (region) => region.replaceAll('/', ' '));
  const years = agencies.flatMap((agency) => agency.years.map(String));
  addMissing('year', years, (year) => `${year} 年`);
}

/** What the address asks is chosen as soon as it can be; all else that a reader typed or chose meanwhile stays. */
function addMissing(name: string, values: readonly string[], label: (value: string) => string) {
  const select = fieldOf(name);
  if (!(select instanceof HTMLSelectElement)) return;
  const known = new Set([...select.options].map(({ value }) => value));
  const asked = new URLSearchParams(location.search).get(name)?.trim();
  for (const value of new Set(values)) {
    if (known.has(value)) continue;
    select.add(new Option(label(value), value));
    if (value === asked && select.value === '') select.value = value;
  }
}

/** The index is loaded when it is first needed, and again where that failed. */
function indexLoader({ site, sisters }: View): () => Promise<SearchIndex> {
  let loading: Promise<SearchIndex> | null = null;
  return () => {
    loading ??= loadIndex(site, sisters).then(
      (index) => {
        addOptions(index);
        return index;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
}

/** Safari before 16.4, and Firefox before 113, cannot unpack the index. */
function remedy(): string {
  return 'DecompressionStream' in globalThis
    ? '索引没有读到。请检查网络后再试。'
    : '这个浏览器太旧了。请更新，或换一个浏览器。';
}

function start(view: View): void {
  const load = indexLoader(view);
  let asked = 0;
  let answered = '';
  const answer = async () => {
    answered = location.search;
    const question = readQuestion(location.search);
    const isLatest = () => own === asked;
    const own = (asked += 1);
    try {
      await showAnswer(view, question, load, isLatest);
    } catch (error) {
      if (isLatest()) view.status.textContent = `搜索没有成功：${remedy()}`;
      console.error(error);
    }
  };
  const form = document.querySelector<HTMLFormElement>('.search-page .search-form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = formAddress(form);
    if (address !== location.search) history.pushState(null, '', address);
    void answer();
  });
  // Whoever is about to type will search: the index is there when they have typed.
  form?.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  addEventListener('popstate', () => {
    // The way to another place of the page asks nothing.
    if (location.search === answered) return;
    fillForm(location.search);
    void answer();
  });
  // An address that asks nothing leaves what was typed before this script came.
  if (location.search !== '') fillForm(location.search);
  void answer();
}

const view = findView();
if (view) start(view);
