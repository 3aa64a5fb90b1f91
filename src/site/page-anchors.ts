/** The ids of places on the page of an agency and a year. Other people's links end in them. */
import type { Block, ReportKind } from '../fiscal/report.ts';

/** Makes an id of a report unique on a page that shows two. */
export type Anchor = (id: string) => string;

/** The order of reports on the page of an agency and a year: final accounts before the budget. */
export function byPlaceOnPage(
  one: { readonly kind: ReportKind },
  other: { readonly kind: ReportKind },
): number {
  return other.kind.localeCompare(one.kind);
}

/** One for each report of a page, in its order: ids are those of the report; the second's carry its kind. */
export function reportAnchors(kinds: readonly ReportKind[]): Anchor[] {
  return kinds.map((kind, index) => (id) => (index === 0 ? id : `${kind}-${id}`));
}

/** The id of a block that has no name: the line of the source where it begins. */
export function blockId({ lines }: Pick<Block, 'lines'>): string {
  return `l${lines[0]}`;
}
