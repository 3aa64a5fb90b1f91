/** What the address of the search page asks: every search can be shared. */
import type { Question } from './find-reports.ts';
import { PLACE_KINDS, type PlaceKind } from './record.ts';

const FILTERS = ['region', 'year', 'kind'] as const;
export const NARROWING = [...FILTERS, 'section'] as const;

/** The question in `?q=…&region=…&year=…&kind=…&section=…`; what is empty or unknown narrows nothing. */
export function readQuestion(address: string): Question {
  const params = new URLSearchParams(address);
  const section = params.get('section') ?? '';
  const filters = FILTERS.flatMap((name) => {
    const value = params.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, { any: [value] }] as const];
  });
  return {
    typed: params.get('q')?.trim() ?? '',
    filters: Object.fromEntries(filters),
    only: Object.hasOwn(PLACE_KINDS, section) ? (section as PlaceKind) : null,
  };
}

export function isNarrowed({ filters, only }: Question): boolean {
  return only !== null || Object.keys(filters).length > 0;
}
