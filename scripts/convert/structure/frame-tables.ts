/** Gives each table its frame: title, number, unit and owner from around it, the notes from below. */
import type { Paragraph, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { captionsInRow, captionsOf, type Caption } from '../printed/caption.ts';
import { entryKey } from './contents/contents-entries.ts';
import { isEndOfTitle } from './headings/title-lines.ts';
import { readNumbering } from '../printed/numbering.ts';
import { beginsNote, isTableNote } from '../printed/table-note.ts';
import { warn } from '../problem.ts';
import { closeUp, endsSentence } from '../printed/text.ts';
import { isParagraph, linesOf, textOf, type TableFrame } from '../tree.ts';

const MOST_CAPTION_LINES = 8;

function take(frame: TableFrame, captions: readonly Caption[], line: number, file: VFile): void {
  for (const caption of captions) {
    if (caption.what === 'title' && frame.title === '') {
      frame.title = caption.title;
      frame.titleLine = line;
    }
    if (caption.what === 'number') frame.number ??= caption.number;
    if (caption.what === 'department' && caption.name !== '') frame.department ??= caption.name;
    if (caption.what === 'unit') {
      frame.unit ??= caption.unit;
      if (!caption.unit && /[元圆百千万亿]/.test(caption.printed)) {
        frame.unknownUnit = true;
        warn(
          file,
          { line },
          {
            rule: 'unit',
            reason: 'The unit of the table is unknown',
            expected: '元, 千元, 万元, 百万元 or 亿元',
            found: caption.printed,
            advice:
              'Declare a correction if the print says otherwise; until then its cells stay text',
          },
        );
      }
    }
  }
}

/** Whether a cell has words or numbers: a blank may have become a mark that means nothing. */
export const saysSomething = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Rows at the top of a table that are its caption: `部门：… | | 2023年度 | | 单位：万元`. */
function takeCaptionRows(table: Table, frame: TableFrame, file: VFile): void {
  for (
    let first = table.children[0];
    first && table.children.length > 1;
    first = table.children[0]
  ) {
    const texts = first.children.map(textOf).filter(saysSomething);
    const captions = captionsInRow(texts);
    const known = captions.filter((caption) => caption !== null);
    // A single title-like cell is a header; a row of captions says more than one thing, or a unit.
    const title =
      known.every((caption) => caption.what === 'title') &&
      (frame.title !== '' || texts.length > 1);
    if (texts.length === 0 || known.length < captions.length || title) return;
    take(frame, known, linesOf(first)[0], file);
    const [from, to] = linesOf(first);
    for (let line = from; line <= to; line += 1) frame.captionLines.push(line);
    table.children.shift();
  }
}

/** The caption above a table, nearest line first; stops at the first line that is none. */
function takeCaptionAbove(
  nodes: Root['children'],
  index: number,
  frame: TableFrame,
  file: VFile,
): Set<Paragraph> {
  const used = new Set<Paragraph>();
  for (let above = index - 1; above >= 0 && index - above <= MOST_CAPTION_LINES; above -= 1) {
    const node = nodes[above];
    if (!isParagraph(node) || node.data?.note) break;
    const text = textOf(node);
    const captions = captionsOf(text) ?? bareTitle(text, frame, used.size);
    if (!captions) break;
    const isTitle = captions.some((caption) => caption.what === 'title');
    if (isTitle && (frame.title !== '' || isPartAlone(nodes[above - 1]))) break;
    take(frame, captions, linesOf(node)[0], file);
    used.add(node);
    // A title with a number of its own begins there, whatever line is above it.
    const begins = isTitle && readNumbering(closeUp(text)) === null;
    const start = begins ? nodes[above - 1] : undefined;
    if (isParagraph(start) && beginsTitle(textOf(start), frame.title, file)) {
      const words = closeUp(textOf(start));
      frame.title = (readNumbering(words)?.rest ?? words) + frame.title;
      frame.titleLine = linesOf(start)[0];
      used.add(start);
      above -= 1;
    }
  }
  // Lines above the title that name the owner or year belong to the title page, not the table.
  return used;
}

/** `第二部分` in a line of its own: `2023年度部门决算表` below it is what the part is called. */
function isPartAlone(node: Root['children'][number] | undefined): boolean {
  const number = isParagraph(node) ? readNumbering(closeUp(textOf(node))) : null;
  return number?.style === 'part' && number.rest === '';
}

/** Words that begin the title of a table and never end one. */
const TITLE_START = /公共预算|政府性基金|国有资本|财政拨款|三公/;

/** Whether a line is the first half of a title that was too long for its line. */
function beginsTitle(text: string, title: string, file: VFile): boolean {
  const line = closeUp(text);
  const number = readNumbering(line);
  const words = number?.rest ?? line;
  if (captionsOf(words) !== null || /[，。；：:、]/.test(words)) return false;
  const isListed = file.data.contents?.has(entryKey(words + title)) ?? false;
  if (number) return isListed && isEndOfTitle(title);
  return isListed || (TITLE_START.test(words) && words.length <= 30 && !words.endsWith('表'));
}

/** A short line right above the caption or the rows that stands alone is the title though it lacks 表. */
function bareTitle(text: string, frame: TableFrame, taken: number): Caption[] | null {
  const words = closeUp(text);
  const plain =
    words.length <= 30 &&
    readNumbering(words) === null &&
    !endsSentence(words) &&
    !/[，。；：:、\d]/.test(words);
  return frame.title === '' && taken <= 4 && plain && /[\p{Script=Han}]{4}/u.test(words)
    ? [{ what: 'title', title: words }]
    : null;
}

function takeNotes(nodes: Root['children'], index: number, frame: TableFrame): Set<Paragraph> {
  const used = new Set<Paragraph>();
  let last: Paragraph | null = null;
  for (const node of nodes.slice(index + 1, index + 12)) {
    if (!isParagraph(node)) break;
    const text = textOf(node);
    const [from, to] = linesOf(node);
    const note = frame.notes.at(-1);
    if (note && last && !beginsNote(text) && continuesNote(textOf(last), node))
      note.text += text.trim();
    else if (isTableNote(text)) frame.notes.push({ text: text.trim(), line: from });
    else break;
    used.add(node);
    frame.lines[1] = Math.max(frame.lines[1], to);
    last = node;
  }
  return used;
}

function continuesNote(before: string, node: Paragraph): boolean {
  const text = textOf(node).trim();
  const number = readNumbering(text);
  if (number?.style === 'digit' || number?.style === 'digit-bracket')
    return !captionsOf(text) && text.length > 12;
  return number === null && !endsSentence(before) && captionsOf(text) === null;
}

/** Whether a run of rows is a table at all, not one stray line with a tab in it. */
function isTable(table: Table): boolean {
  if (table.data?.unread) return false;
  return table.children.length > 1 || (table.children[0]?.children.length ?? 0) > 2;
}

/** unified plugin: sets `data.frame` of each table and takes the lines of captions and notes out of the text. */
export default function frameTables() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<Paragraph>();
    tree.children.forEach((node, index) => {
      if (node.type !== 'table' || !isTable(node)) return;
      const [from, to] = linesOf(node);
      const frame: TableFrame = {
        title: '',
        titleLine: from,
        number: null,
        unit: null,
        unknownUnit: false,
        department: null,
        notes: [],
        lines: [from, to],
        captionLines: [],
      };
      takeCaptionRows(node, frame, file);
      const above = takeCaptionAbove(tree.children, index, frame, file);
      const below = takeNotes(tree.children, index, frame);
      for (const taken of [...above, ...below]) {
        used.add(taken);
        const [first, last] = linesOf(taken);
        for (let line = first; line <= last; line += 1) frame.captionLines.push(line);
        frame.lines = [Math.min(frame.lines[0], first), Math.max(frame.lines[1], last)];
      }
      node.data = { ...node.data, frame };
    });
    tree.children = tree.children.filter((node) => !(isParagraph(node) && used.has(node)));
  };
}
