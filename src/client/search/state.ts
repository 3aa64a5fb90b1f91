/** What the address of the search page asks: every search can be shared. */
import type { Question } from './find-reports.ts';
import { PLACE_KINDS, type PlaceKind } from './index-files.ts';

export const NARROWING = ['region', 'year', 'kind', 'section'] as const;

/** The question in `?q=…&region=…&year=…&kind=…&section=…`; what is empty or unknown narrows nothing. */
export function readQuestion(address: string): Question {
  const params = new URLSearchParams(address);
  const value = (name: string) => params.get(name)?.trim() ?? '';
  const filter = (name: string) => (value(name) === '' ? null : value(name));
  const section = value('section');
  return {
    typed: value('q'),
    filters: { region: filter('region'), year: filter('year'), kind: filter('kind') },
    only: Object.hasOwn(PLACE_KINDS, section) ? (section as PlaceKind) : null,
  };
}

export function isNarrowed({ filters, only }: Question): boolean {
  return only !== null || Object.values(filters).some((value) => value !== null);
}
