/** Where a report says that there is nothing to show. */
import { readAmount } from '../../../money.ts';
import { columnRole } from '../../../tables/columns.ts';
import type { ReportContent, ReportTable } from '../../../report.ts';
import { withoutNoise } from '../../../words.ts';

const NOTHING =
  /没有|(?<!有)无(?!关|法|论)|未(?:安排|发生|使用|产生|列支)|不涉及|空表|为零|[^\d.]0(?:\.0+)?(?:万|亿)?元|持平/;

/** Tables that may rightly hold nothing, and how texts call their money. */
export const MAY_BE_EMPTY = {
  'government-fund': /政府性?基金/,
  'state-capital': /国有资本/,
  'three-public': /三公/,
} as const;

export type MayBeEmpty = keyof typeof MAY_BE_EMPTY;

/** The line of a note or a sentence that says there is nothing of a kind, or null. */
export function lineSayingNothing(report: ReportContent, kind: MayBeEmpty): number | null {
  const words = MAY_BE_EMPTY[kind];
  const note = report.tables
    .filter(({ id }) => id === kind)
    .flatMap(({ notes }) => notes)
    .find(({ text }) => NOTHING.test(withoutNoise(text)));
  if (note) return note.line;
  /** How deep the heading above stands that names the money: what stands below it is about it, too. */
  let above = Infinity;
  for (const { title, depth, blocks } of report.sections) {
    if (words.test(withoutNoise(title))) above = Math.min(above, depth);
    else if (depth <= above) above = Infinity;
    const isAbout = depth >= above;
    for (const block of blocks) {
      if (block.type !== 'paragraph' && block.type !== 'note') continue;
      const said = withoutNoise(block.text)
        .split(/[。；;]/)
        .some((sentence) => (isAbout || words.test(sentence)) && NOTHING.test(sentence));
      if (said) return block.lines[0];
    }
  }
  return null;
}

/**
 * Whether a table prints no amount above or below zero. A number that has no value, because nothing tells its column, is
 * printed all the same.
 */
export function holdsNothing({ columns, rows }: ReportTable): boolean {
  const isUnread = (cell: string, column: number) => {
    const printed = readAmount(cell, '元');
    // A whole number below the wrong word may be a code.
    const isMoney = cell.includes('.') || columnRole(columns[column] ?? '') === 'amount';
    return isMoney && printed.kind === 'amount' && printed.fen !== 0;
  };
  return rows.every(({ cells, values }) =>
    cells.every((cell, column) => {
      const value = values[column] ?? null;
      return value === null ? !isUnread(cell, column) : value === 0;
    }),
  );
}
