/** What of a report names it: cover, headings, captions, contents and running text, each where it stands. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { readNumbering } from '../printed/numbering.ts';
import { halfWidthDigits, withoutNoise } from '../printed/text.ts';
import { isParagraph, textOf } from '../tree.ts';

/** A line of the cover that says whose report it is. */
const OWNER_LINE =
  /^(?:(?:编制|填报|公开|预算)?(?:部门|单位)|预算主管部门)(?:[/／、]?[（(]?(?:部门|单位)[）)]?)?(?:名称)?[:：](\p{Script=Han}.{2,40})$/u;

/** What of a report names it, without blanks. */
export interface Evidence {
  cover: string[];
  /** Cover, headings and captions, in order: what names the report. */
  naming: string[];
  /** What names it where the report itself does not: entries of the contents page, and names of files on a web page. */
  listed: string[];
  departments: string[];
  /** Paragraphs of running text. */
  prose: string[];
  body: string;
  /** The first lines, among them those of web pages that the report does not keep. */
  top: string[];
  /** The last lines, where an agency signs. */
  end: string[];
}

/** What the index card of a web page calls the document. */
const CARD_TITLE =
  /^[-•[【|]*(?:(?:信息名称|名称|标题)[\]】]?[|:：]+|信息名称|标题(?=.{4,60}(?:19|20)\d{2}年))([^|]{6,})(?:\||$)/;

/** `2021年示例市交通运输局部门决算.pdf`: a web page offers the report as a file. */
const FILE_TITLE = /^(?:附件\d*[:：.]?)?([^。；]{6,80})\.(?:xlsx?|docx?|pdf|wps|et|ofd)$/i;

/** How many of the last lines may hold a signature. */
const END = 3;

/** How much of the text may hold what a web page says of the report above it. */
const TOP = 6000;

/** Without blanks, and in one kind of digits. */
function plain(text: string): string {
  return halfWidthDigits(withoutNoise(text));
}

/** `405_示例县市场监督管理局`, `360035示例市幼儿园`: budget systems print the code of an agency before its name. */
function withoutCode(line: string): string {
  return line.replace(/^[[（【]?\d{3,}[\]）】]?[-—_]?(?=\p{Script=Han}{4})(?!年)/u, '');
}

/** `示例局（汇总）`: what says that the accounts are those of all its units is no part of its name. */
function withoutScope(owner: string): string {
  return owner.replace(/[（(]汇总[）)]$/, '');
}

/** Gathers what names a report; lines and text are without blanks and with half-width digits. */
export function gather(tree: Root, file: VFile): Evidence {
  const cover: string[] = [];
  const headings: string[] = [];
  const departments: string[] = [];
  const prose: string[] = [];
  for (const node of tree.children) {
    if (isParagraph(node) && node.data?.cover) {
      const line = withoutCode(
        plain(textOf(node)).replace(/^(?:信息)?名称[:：]?(?=\d{4}年)|\|$/g, ''),
      );
      const owner = OWNER_LINE.exec(line)?.[1];
      if (owner === undefined) cover.push(line);
      else departments.push(withoutScope(owner));
    }
    if (isParagraph(node) && !node.data?.cover) prose.push(plain(textOf(node)));
    if (node.type === 'heading')
      headings.push(withoutCode(plain(readNumbering(textOf(node))?.rest ?? textOf(node))));
    if (node.type === 'table' && node.data?.frame) {
      headings.push(plain(node.data.frame.title));
      if (node.data.frame.department)
        departments.push(withoutScope(withoutCode(plain(node.data.frame.department))));
    }
  }
  const text = String(file);
  const top = text.slice(0, TOP).split('\n').map(plain);
  return {
    cover,
    naming: [...cover, ...headings, ...top.flatMap((line) => CARD_TITLE.exec(line)?.[1] ?? [])],
    listed: [
      ...(file.data.contents?.keys() ?? []),
      ...top.flatMap((line) => FILE_TITLE.exec(line)?.[1] ?? []),
    ],
    departments,
    prose,
    body: plain(text),
    top,
    end: text
      .trimEnd()
      .split('\n')
      .slice(-2 * END)
      .map(plain)
      .filter(Boolean)
      .slice(-END),
  };
}
