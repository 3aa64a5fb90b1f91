/** A chart with its words around it, as files show it: title, what is shown, notes and source. */
import { breakLines, breakTitle } from '../charts/break-lines.ts';
import type { Chart } from '../charts/chart.ts';
import type { Layout } from '../charts/layout.ts';

export interface SheetWords {
  /** Whose numbers, what is shown, and in which unit. */
  readonly subtitle: string;
  /** Where the numbers stand, and who drew them. */
  readonly credit: string;
}

/** How the words around a drawing are set, in CSS pixels. */
const SETTING = {
  headline: { size: 20, line: 28, after: 2 },
  subtitle: { size: 14, line: 22, after: 14 },
  note: { size: 12, line: 19, after: 0 },
  credit: { size: 12, line: 19, after: 0 },
} as const;
type SheetRole = keyof typeof SETTING;

const MARGIN = 24;
/** Between the drawing and what stands below it. */
const BELOW = 14;

/** A line of words, with the left end of its base line. */
export interface SheetLine {
  readonly role: SheetRole;
  readonly text: string;
  readonly fontSize: number;
  readonly x: number;
  readonly y: number;
}

/** Everything in its place, in CSS pixels. */
export interface ChartSheet {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SheetLine[];
  readonly drawing: Layout;
  /** Where the top left corner of the drawing stands. */
  readonly left: number;
  readonly top: number;
}

/** Texts under each other from a height on, each wrapped to the width. */
function setLines(
  texts: readonly (readonly [SheetRole, string])[],
  width: number,
  start: number,
): { lines: SheetLine[]; end: number } {
  const lines: SheetLine[] = [];
  let end = start;
  for (const [role, text] of texts) {
    const { size, line, after } = SETTING[role];
    const breakText = role === 'headline' ? breakTitle : breakLines;
    for (const part of breakText(text, width, size)) {
      end += line;
      const y = Math.round(end - (line - size) / 2 - size * 0.14);
      lines.push({ role, text: part, fontSize: size, x: MARGIN, y });
    }
    end += after;
  }
  return { lines, end };
}

/** Sets the words above and below one of a chart's drawings. */
export function chartSheet(
  chart: Pick<Chart, 'title' | 'notes'>,
  drawing: Layout,
  { subtitle, credit }: SheetWords,
): ChartSheet {
  const { width } = drawing;
  const above = setLines(
    [
      ['headline', chart.title],
      ['subtitle', subtitle],
    ],
    width,
    MARGIN - 4,
  );
  const below = setLines(
    [...chart.notes.map((note) => ['note', note] as const), ['credit', credit]],
    width,
    above.end + drawing.height + BELOW,
  );
  return {
    width: width + MARGIN * 2,
    height: Math.ceil(below.end + MARGIN - 6),
    lines: [...above.lines, ...below.lines],
    drawing,
    left: MARGIN,
    top: above.end,
  };
}
