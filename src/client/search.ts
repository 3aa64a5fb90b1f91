/** The search page: reads `?q=`, asks the index, shows what was found. Loaded on that page only. */
import { findSections, type ExcerptPiece, type FoundSection } from './find-sections.ts';
import { loadPagefind, type FoundPage } from './pagefind.ts';
import { phraseQuery, printedText } from './search-copy.ts';

const PAGES_AT_ONCE = 10;
const SECTIONS_PER_PAGE = 4;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.append(...children);
  return created;
}

function link(text: string, address: string): HTMLAnchorElement {
  const anchor = element('a', text);
  anchor.href = address;
  return anchor;
}

function excerptElement(pieces: readonly ExcerptPiece[]): HTMLElement {
  return element(
    'p',
    ...pieces.map(({ text, isMatch }) => (isMatch ? element('mark', text) : text)),
  );
}

function sectionElement({ title, address, excerpt }: FoundSection, pageTitle: string): HTMLElement {
  const heading = title === null || title === pageTitle ? [] : [link(title, address)];
  return element('li', ...heading, excerptElement(excerpt));
}

function pageElement(page: FoundPage, typed: string): HTMLElement {
  const title = printedText(page.meta['title'] ?? page.url).trim();
  const sections = findSections(page, typed);
  const shown = sections
    .slice(0, SECTIONS_PER_PAGE)
    .map((section) => sectionElement(section, title));
  const rest = sections.length - shown.length;
  return element(
    'li',
    element('h2', link(title, page.url)),
    element('ul', ...shown),
    ...(rest > 0 ? [element('p', `这一页还有 ${rest} 处小节里有。`)] : []),
  );
}

async function search(root: HTMLElement, typed: string): Promise<void> {
  const status = root.querySelector<HTMLElement>('.search-status');
  const list = root.querySelector<HTMLElement>('.results');
  const more = root.querySelector<HTMLButtonElement>('.more');
  if (!status || !list || !more) return;
  status.textContent = '正在找…';
  const pagefind = await loadPagefind(root.dataset['index'] ?? '', root.dataset['base'] ?? '/');
  const { results } = await pagefind.search(phraseQuery(typed));
  status.textContent =
    results.length === 0
      ? `没有找到“${typed}”。可以换一个短一点的词，或者用报告里的说法，例如“三公”“项目支出”。`
      : `${results.length} 个页面里有“${typed}”。`;
  let shown = 0;
  const showMore = async () => {
    const next = results.slice(shown, shown + PAGES_AT_ONCE);
    shown += next.length;
    more.hidden = shown >= results.length;
    const pages = await Promise.all(next.map((result) => result.data()));
    list.append(...pages.map((page) => pageElement(page, typed)));
  };
  more.addEventListener('click', () => void showMore());
  await showMore();
}

const root = document.querySelector<HTMLElement>('#search-results');
const typed = new URLSearchParams(location.search).get('q')?.trim() ?? '';
const input = document.querySelector<HTMLInputElement>('input[name="q"]');
if (input) input.value = typed;
if (root && typed !== '') {
  document.title = `搜索：${typed}`;
  search(root, typed).catch((error: unknown) => {
    const status = root.querySelector('.search-status');
    if (status) status.textContent = '搜索没有成功：索引没有读到。请检查网络后再试。';
    console.error(error);
  });
}
