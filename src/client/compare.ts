/** The comparison page: agencies and a measure that a reader chooses, kept in the address. */
import type { ComparedReport } from '../collection/compared-report.ts';
import { comparisonTable, type Measure } from './comparison-table.ts';
import { element } from './elements.ts';

/** More than these in a list of suggestions help nobody. */
const MOST_SUGGESTED = 20;

const form = document.querySelector<HTMLFormElement>('.compare-form');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const measure = find('#measure', HTMLSelectElement);
  const input = find('#agency', HTMLInputElement);
  const suggestions = find('#agencies', HTMLDataListElement);
  const status = find('.compare-status', HTMLElement);
  const list = find('.chosen', HTMLElement);
  const result = find('.compare-result', HTMLElement);
  const usual = find('.compare-default', HTMLElement);
  const query = new URLSearchParams(location.search);
  let chosen = [...new Set(query.getAll('agency'))];
  measure.value = query.get('measure') ?? measure.value;
  if (measure.selectedIndex === -1) measure.selectedIndex = 0;

  let loading: Promise<ComparedReport[]> | undefined;
  const load = () => (loading ??= loadReports(form.dataset['source'] ?? ''));

  const show = async () => {
    remember(measure.value, chosen);
    const reports = chosen.length === 0 ? [] : await load();
    const known = chosen.filter((slug) => reports.some((report) => report.slug === slug));
    chosen = known;
    list.replaceChildren(...known.map((slug) => chosenItem(slug, reports)));
    usual.hidden = known.length > 0;
    result.replaceChildren();
    if (known.length === 0) return;
    const own = reports.filter(({ slug }) => known.includes(slug));
    const name = measure.selectedOptions[0]?.text ?? '';
    result.append(comparisonTable(own, measure.value as Measure, name));
  };
  const chosenItem = (slug: string, reports: readonly ComparedReport[]) => {
    const name = reports.find((report) => report.slug === slug)?.name ?? slug;
    const button = element('button', { type: 'button', 'aria-label': `去掉${name}` }, `${name} ×`);
    button.addEventListener('click', () => {
      chosen = chosen.filter((other) => other !== slug);
      status.textContent = `去掉了${name}。`;
      input.focus();
      run(show());
    });
    return element('li', {}, button);
  };
  const add = async () => {
    const typed = input.value.trim();
    if (typed === '') {
      status.textContent = '请先写单位的名称，几个字也可以。';
      return;
    }
    const found = matches(await load(), typed);
    const match = found.find(({ name }) => name === typed) ?? found[0];
    if (!match) {
      status.textContent = `没有找到“${typed}”。可以只写名称里的几个字。`;
      return;
    }
    if (!chosen.includes(match.slug)) chosen = [...chosen, match.slug];
    status.textContent = `加上了${match.name}。`;
    if (input.value.trim() === typed) input.value = '';
    await show();
  };
  const suggest = async () => {
    const found = matches(await load(), input.value).slice(0, MOST_SUGGESTED);
    suggestions.replaceChildren(
      ...found.map(({ name, region }) => element('option', { value: name }, region)),
    );
  };
  const run = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      status.textContent = '数据没有读到。请检查网络后再试。';
      loading = undefined;
      console.error(error);
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(add());
  });
  input.addEventListener('input', () => run(suggest()));
  measure.addEventListener('change', () => run(show()));
  if (chosen.length > 0) run(show());
}

/** The element that the page is built with. */
function find<Found extends Element>(selector: string, type: new () => Found): Found {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`Expected ${type.name} at ${selector}`);
  return found;
}

async function loadReports(address: string): Promise<ComparedReport[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ComparedReport[];
}

/** One report of each agency whose name or region holds every word that was typed. */
function matches(reports: readonly ComparedReport[], typed: string): ComparedReport[] {
  const words = typed.trim().split(/\s+/);
  const found = reports.filter(({ name, region }) =>
    words.every((word) => name.includes(word) || region.includes(word)),
  );
  return [...new Map(found.map((report) => [report.slug, report])).values()];
}

/** Keeps the choice in the address, so that it can be sent to somebody. */
function remember(measure: string, chosen: readonly string[]): void {
  const query = new URLSearchParams([
    ['measure', measure],
    ...chosen.map((slug) => ['agency', slug]),
  ]);
  history.replaceState(null, '', `?${query}`);
}
