/**
 * A heading and its text in one line, parted by a blank: `一、部门职责 主要职责是贯彻执行……。`. The line becomes
 * two paragraphs, of which the first is the heading.
 */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { entryKey } from './find-contents.ts';
import { readNumbering } from './numbering.ts';
import { isParagraph, linesOf, paragraph, rewrite, textOf } from '../tree.ts';

const TITLE_AND_TEXT = /^([^\s\u3000，。；：:]{2,24})[\s\u3000]+(\S.{20,})$/s;
const TITLE_END = /(?:情况|说明|职责|职能|概况|简介|设置|构成|任务|绩效)$/;

/** unified plugin: parts headings from the text that runs on behind them; runs before `findHeadings`. */
export default function splitRunInHeadings() {
  return (tree: Root, file: VFile): void =>
    rewrite(tree, (node): RootContent[] => {
      if (!isParagraph(node)) return [node];
      const number = readNumbering(textOf(node));
      if (number?.style !== 'han' && number?.style !== 'han-bracket') return [node];
      const [, title = '', text = ''] = TITLE_AND_TEXT.exec(number.rest) ?? [];
      const isTitle = TITLE_END.test(title) || file.data.contents?.has(entryKey(title));
      if (title === '' || !isTitle || !/[。；：]/.test(text)) return [node];
      const [from, to] = linesOf(node);
      const piece = (value: string) =>
        paragraph(
          [{ type: 'text', value, ...(node.position && { position: node.position }) }],
          from,
          to,
        );
      return [piece(number.marker + title), piece(text)];
    });
}
