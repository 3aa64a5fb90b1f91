/** What the index holds of a report beside its text: which piece of the text stands where. */

/** The kinds of places that a search can be narrowed to, and how they are called. */
export const PLACE_KINDS = {
  text: '文字说明',
  table: '收支表格',
  term: '名词解释',
  form: '绩效表',
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

/** Pieces of text that follow each other and share an address; headings begin a section. */
export interface Place {
  readonly kind: PlaceKind | 'heading';
  /** The id on the page; empty for its top. */
  readonly anchor: string;
  /** How many pieces of text; those of tables and forms are rows. */
  readonly pieces: number;
}

const LETTERS = { text: 'p', table: 't', term: 'd', form: 'f', heading: 'h' } as const;
const KINDS = new Map(
  Object.entries(LETTERS).map(([kind, letter]) => [letter as string, kind as Place['kind']]),
);

/** The places in one line, `h:section-1 p:l12 t:table-income*34`: an index holds it for each report. */
export function writePlaces(places: readonly Place[]): string {
  return places
    .map(
      ({ kind, anchor, pieces }) =>
        `${LETTERS[kind]}:${anchor}` + (pieces === 1 ? '' : `*${pieces}`),
    )
    .join(' ');
}

/** The places that `writePlaces` wrote. */
export function readPlaces(line: string): Place[] {
  return line
    .split(' ')
    .filter(Boolean)
    .map((place) => {
      const [, letter = '', anchor = '', pieces] = /^(\w):([^*]*)(?:\*(\d+))?$/.exec(place) ?? [];
      return { kind: KINDS.get(letter) ?? 'text', anchor, pieces: Number(pieces ?? 1) };
    });
}
