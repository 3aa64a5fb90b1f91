/**
 * A heading and its text in one line: parted by a blank, by a full stop, by nothing where a year or （一） follows, or by
 * a colon where the contents list the title: `一、部门职责 主要职责是贯彻执行……。`. The line becomes two paragraphs, of
 * which the first is the heading.
 */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { entryKey } from '../contents/contents-entries.ts';
import { readNumbering } from '../../printed/numbering.ts';
import { isParagraph, linesOf, paragraph, rewrite, spanning, textOf } from '../../tree.ts';

const TITLE_AND_TEXT = /^([^\s\u3000，。；：:]{2,40})[\s\u3000]+(\S.{20,})$/s;
const TITLE_AND_COLON = /^([^\s\u3000，。；：:]{4,24}[：:])[\s\u3000]*(\S.{8,})$/s;
const TITLE_END = /(?:情况|说明|职责|职能|概况|简介|设置|构成|任务|绩效|自评结果)$/;
/** `一、收入决算情况说明2023年度收入……`, `（一）总体情况。2023年度……`, `三、支出情况说明（一）总体情况……` */
const TITLE_AND_MORE =
  /^([^\s\u3000，。；：:]{2,40}?(?:情况|说明|自评结果))(?:。|(?<=情况说明)(?!如下|[的书会和与及表]|材料|报告|文件|工作)(?=\p{Script=Han}|[“"])|(?=(?:19|20)\d{2}年|[（(][一二三四五六七八九十][）)]))[\s\u3000]*(\S.{8,})$/su;

/** unified plugin: parts headings from the text that runs on behind them; runs before `findHeadings`. */
export default function splitRunInHeadings() {
  return (tree: Root, file: VFile): void => {
    const split = (node: RootContent, mayHoldAnother = true): RootContent[] => {
      if (!isParagraph(node)) return [node];
      const number = readNumbering(textOf(node));
      if (number?.style !== 'han' && number?.style !== 'han-bracket') return [node];
      const colon = TITLE_AND_COLON.exec(number.rest);
      const [, title = '', text = ''] =
        colon ?? TITLE_AND_TEXT.exec(number.rest) ?? TITLE_AND_MORE.exec(number.rest) ?? [];
      const isListed = file.data.contents?.has(entryKey(title.replace(/[：:]$/, ''))) ?? false;
      const isOfYear = /^(?:19|20)\d{2}年/.test(text);
      const isSaidOfYear = /(?:情况|说明|概况)[：:]$/.test(title) && isOfYear;
      const isTitle = isListed || (colon ? isSaidOfYear : TITLE_END.test(title));
      // What a full stop parts is a title, though the line may be full before the first sentence ends; so may a page.
      const isSentence =
        /[。；：]/.test(text) ||
        (isOfYear && text.includes('，')) ||
        number.rest.startsWith(`${title}。`);
      if (title === '' || !isTitle || !isSentence) return [node];
      const [from, to] = linesOf(node);
      const position = spanning(from, to);
      const piece = (value: string) => paragraph([{ type: 'text', value, position }], from, to);
      return [
        piece(number.marker + title),
        ...(mayHoldAnother ? split(piece(text), false) : [piece(text)]),
      ];
    };
    rewrite(tree, (node) => split(node));
  };
}
