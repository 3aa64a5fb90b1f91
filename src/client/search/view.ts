/** The parts of the search page that a search fills. */
import type { SearchedSite } from './load-index.ts';

export interface View {
  readonly site: SearchedSite;
  readonly sisters: readonly SearchedSite[];
  readonly status: HTMLElement;
  readonly names: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  /** What stands there before anything is asked. */
  readonly hints: HTMLElement | null;
}

/** The view of the page; null on one that has none. */
export function findView(): View | null {
  const root = document.querySelector<HTMLElement>('#search-results');
  const status = root?.querySelector<HTMLElement>('.search-status');
  const names = root?.querySelector<HTMLElement>('.search-names');
  const results = root?.querySelector<HTMLElement>('.results');
  const more = root?.querySelector<HTMLButtonElement>('.more');
  if (!root || !status || !names || !results || !more) return null;
  const { home = '/', index = '', sisters = '[]' } = root.dataset;
  return {
    site: { home, index },
    sisters: JSON.parse(sisters) as SearchedSite[],
    status,
    names,
    results,
    more,
    hints: document.querySelector<HTMLElement>('.search-hints'),
  };
}

export function clear({ status, names, results, more }: View): void {
  status.textContent = '';
  names.replaceChildren();
  results.replaceChildren();
  more.hidden = true;
  more.onclick = null;
}
