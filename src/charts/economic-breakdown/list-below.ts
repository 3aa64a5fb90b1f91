/** What the cells of a treemap have no room for, named below it. */
import { LINE_HEIGHT, SPACE, WIDE_WIDTH, textBox, type TextBox } from '../layout.ts';
import { breakLines } from '../break-lines.ts';
import { textWidth } from '../text-width.ts';

const LIST_FONT = 14;

/** The entries below `top`, as many in a line as fit. */
export function listBelow(entries: readonly string[], top: number): TextBox[] {
  const lines: string[] = [];
  entries.forEach((entry, index) => {
    const text = entry + (index < entries.length - 1 ? '；' : '');
    const last = lines.at(-1) ?? '';
    if (textWidth(last + text, LIST_FONT) <= WIDE_WIDTH)
      lines[Math.max(0, lines.length - 1)] = last + text;
    else lines.push(text);
  });
  return lines
    .flatMap((line) => breakLines(line, WIDE_WIDTH, LIST_FONT))
    .map((line, index) =>
      textBox(line, {
        x: 0,
        y: top + SPACE + LIST_FONT * LINE_HEIGHT * (index + 1),
        anchor: 'start',
        fontSize: LIST_FONT,
        role: 'quiet',
      }),
    );
}
