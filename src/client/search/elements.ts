/** What was found, as elements of the page. Text is only ever set as text. */
import type { ExcerptPiece, FoundPlace } from './find-places.ts';
import type { FoundPlaces } from './find-reports.ts';
import { PLACE_KINDS, type ListedTerm } from './index-files.ts';
import type { FoundAgency } from './load-index.ts';
import type { Suggestions } from './suggest.ts';

const PLACES_SHOWN = 4;
const PLACES_AT_MOST = 40;

/** An element with its children; empty strings leave nothing behind. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.append(...children);
  return created;
}

export function link(text: string, address: string): HTMLAnchorElement {
  const anchor = element('a', text);
  anchor.href = address;
  return anchor;
}

function quiet(text: string): HTMLElement {
  const span = element('span', text);
  span.className = 'quiet';
  return span;
}

/** A report with the places that were found in it: one of each section first, the others folded. */
export function reportElement({ report, home, places }: FoundPlaces): HTMLElement {
  const first = places
    .filter(({ section }, index) => places.findIndex((one) => one.section === section) === index)
    .slice(0, PLACES_SHOWN);
  const others = places.filter((place) => !first.includes(place));
  return element(
    'li',
    element('h2', link(report.title, home + report.address), ...hostElements(home)),
    element('ul', ...first.map((place) => placeElement(place, home))),
    ...(others.length > 0 ? [foldedPlaces(others, home)] : []),
  );
}

/** Where a sister site is; nothing for this one, whose home page is a path. */
function hostElements(home: string): (Node | string)[] {
  return home.startsWith('/') ? [] : [' ', quiet(new URL(home).host)];
}

function foldedPlaces(places: readonly FoundPlace[], home: string): HTMLElement {
  const rest = places.length - PLACES_AT_MOST;
  return element(
    'details',
    element('summary', `这份报告里还有 ${places.length} 处`),
    element('ul', ...places.slice(0, PLACES_AT_MOST).map((place) => placeElement(place, home))),
    ...(rest > 0 ? [element('p', `另外 ${rest} 处没有列出，可以打开报告再找。`)] : []),
  );
}

function placeElement(
  { section, address, kind, isHeading, excerpt }: FoundPlace,
  home: string,
): HTMLElement {
  const label = isHeading ? '标题' : PLACE_KINDS[kind];
  return element(
    'li',
    link(section === '' ? '报告开头' : section, home + address),
    ' ',
    quiet(label),
    excerptElement(excerpt),
  );
}

function excerptElement(pieces: readonly ExcerptPiece[]): HTMLElement {
  return element(
    'p',
    ...pieces.map(({ text, isMatch }) => (isMatch ? element('mark', text) : text)),
  );
}

/** An agency by name, with its years. */
export function agencyElement(agency: FoundAgency): HTMLElement {
  const { site, slug, region } = agency;
  const home = `${site.home}${slug}/`;
  return element(
    'li',
    link(agency.name, home),
    ' ',
    quiet(region.replaceAll('/', ' ')),
    ...hostElements(site.home),
    ' ',
    ...agency.years.flatMap((year) => [link(`${year} 年`, `${home}${year}/`), ' ']),
  );
}

/** A term in plain words. */
export function termElement({ names, plain, address }: ListedTerm, home: string): HTMLElement {
  const [name = ''] = names;
  return element('li', link(name, home + address), element('p', plain));
}

/** A list under a heading; nothing where it is empty. */
export function namedList(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  return [element('section', element('h2', title), element('ul', ...items))];
}

/** What to try where nothing was found. */
export function suggestionElements(
  { agencies, terms, shorter }: Suggestions,
  searchAddress: (typed: string) => string,
): HTMLElement[] {
  return [
    ...namedList(
      '少打几个字试试',
      shorter.map(({ typed, reports }) =>
        element('li', link(typed, searchAddress(typed)), ' ', quiet(`${reports} 份报告`)),
      ),
    ),
    ...namedList('名字相近的单位', agencies.map(agencyElement)),
    ...namedList(
      '相近的名词',
      terms.map((term) =>
        element(
          'li',
          link(term.names[0] ?? '', searchAddress(term.names[0] ?? '')),
          element('p', term.plain),
        ),
      ),
    ),
  ];
}
