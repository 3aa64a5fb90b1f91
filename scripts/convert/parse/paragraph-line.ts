/** A line of text as a paragraph, without the marks that Markdown and lists put before it. */
import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import { parseInline, type Inline } from './parse-inline.ts';
import { checkMarks } from './rows.ts';
import { isBlank } from '../printed/text.ts';
import { dropLines, paragraph, spanning } from '../tree.ts';

/**
 * The paragraph of a line; null where it holds nothing but marks, which are dropped. A dash alone is no mark: columns of
 * numbers print it for nothing.
 */
export function toParagraph(text: string, line: number, file: VFile): Paragraph | null {
  const [, indent = '', hashes = '', bullet = '', rest = ''] =
    /^([\s\u3000]*)(#{1,6}(?=[^#]))?\s*((?:-(?=[\s\u3000]+\S)|[*•·●](?=[\s\u3000]))(?!\s*\d{1,3}\s*[-—]\s*$)|[▲△◆◇■□★☆►▶➤](?!.{0,3}$|.*[■□]))?\s*(.*)$/s.exec(
      text,
    ) ?? [];
  const inline = parseInline(rest.trimEnd());
  checkMarks(inline, line, indent.length + 1, file);
  if (isBlank(inline.text.replace(/[|｜]/g, ''))) {
    dropLines(file, [line, line], 'furniture');
    return null;
  }
  const children = trimStart(inline).map((child) => ({ ...child, position: spanning(line, line) }));
  const node = paragraph(children, line, line);
  if (hashes !== '' || bullet !== '') node.data = { marked: hashes !== '', bullet: bullet !== '' };
  return node;
}

function trimStart(inline: Inline): Paragraph['children'] {
  const [first, ...others] = inline.children;
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^[\s\u3000]+/, '') }, ...others]
    : inline.children;
}
