/** Which sections an outline lists, so that it stays an overview of even the longest report. */
import type { Section } from '../../fiscal/report.ts';

/** More siblings than this are a list of their own (performance forms, dozens of them), not an outline. */
const MOST_SIBLINGS = 20;
const LONGEST = 60;
const DEPTHS = [3, 2, 1] as const;

type Heading = Pick<Section, 'depth'>;

/** Sections down to the third level, or as deep as an outline of sixty entries can go. */
export function outlineEntries<Entry extends Heading>(sections: readonly Entry[]): Entry[] {
  const candidates = DEPTHS.map((depth) =>
    sections.filter((section, index) => section.depth <= depth && !isOneOfMany(sections, index)),
  );
  return candidates.find((entries) => entries.length <= LONGEST) ?? candidates.at(-1) ?? [];
}

/** Headings that say the same one after another, as those of forms do, as one entry that counts them. */
export function countedEntries<Entry extends Pick<Section, 'depth' | 'title'>>(
  entries: readonly Entry[],
): { readonly entry: Entry; readonly count: number }[] {
  const counted: { entry: Entry; count: number }[] = [];
  for (const entry of entries) {
    const last = counted.at(-1);
    if (last?.entry.title === entry.title && last.entry.depth === entry.depth) last.count += 1;
    else counted.push({ entry, count: 1 });
  }
  return counted;
}

/** Whether a section below the first level stands in a long row of siblings. */
function isOneOfMany(sections: readonly Heading[], index: number): boolean {
  const depth = sections[index]?.depth ?? 1;
  if (depth === 1) return false;
  const start = sections.slice(0, index).findLastIndex((section) => section.depth < depth) + 1;
  const next = sections.slice(index).findIndex((section) => section.depth < depth);
  const end = next === -1 ? sections.length : index + next;
  return (
    sections.slice(start, end).filter((section) => section.depth === depth).length > MOST_SIBLINGS
  );
}
