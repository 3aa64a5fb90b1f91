/** The index card that government sites put above a document: 索引号, 发文机关, 成文日期 and the like. */
import type { RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { isBlank, withoutNoise } from '../printed/text.ts';
import { cellsOf, drop, isParagraph, linesOf, paragraph, textOf } from '../tree.ts';

/** What stands before the day on which a page was published or changed; as the source of an expression. */
export const DATE_LABEL =
  '(?:发布|发表|撰写|录入|公开|发文|成文|更新|生成|生效|失效|废止|著录|归档)(?:时间|日期)';

/** Whether a document is still in force; of a project, it is how soon things got done. */
const TIMELINESS = '时效性(?!指标|[\\]】]?[:：]+(?!有效|长期|现行|[部尚]|已|失效|废止|修)[^|])';
const CARD_LABEL = `(?:(?:信息)?索引号|发文(?:机关|机构|字号|单位)|发布(?:机构|机关|单位)|所属机构|制发机关|公开(?:方式|范围|形式|时限|责任部门)|责任部门|主题(?:分类|词)|统一登记号|文件(?:名称|编号)|发文编号|(?:公开|公文)目录|有效期|${TIMELINESS}|信息(?:分类|类别|名称)|体裁(?:分类)?|组配分类|有效性|是否有效|效力状态|文号|${DATE_LABEL}|关键[词字]|公开类别|责任编辑|字号|标题|监督索引号)`;
/** Lines of a card, without blanks. */
export const INDEX_CARD = [
  new RegExp(`^[[【]?${CARD_LABEL}[\\]】]?[:：].{0,60}$`),
  // Several labels in a line, also without colons.
  new RegExp(`^[[【|]*${CARD_LABEL}[^。]{0,60}${CARD_LABEL}[^。]{0,100}$`),
];
const CARD_CELL = /^[[【]?(?:信息)?索引号[\]】]?[:：]?/;
/** Right below 索引号, the other labels of the card need no colon. */
const CARD_LINE = new RegExp(`^[[【|]*(?:${CARD_LABEL}|公开程序).{0,100}$`);

/** The title of the report, which may stand in a row of its own below the card. */
const YEAR_AND_KIND = /(?:19|20)\d{2}年度?.{0,12}(?:预算|决算)/;

/** Drops the rows of an index card, but for the title of the report. */
export function dropCard(table: Table, file: VFile): RootContent[] {
  return table.children.flatMap((row) => {
    const [text = '', ...others] = row.children.map(textOf).filter((cell) => !isBlank(cell));
    const isTitle = others.length === 0 && YEAR_AND_KIND.test(withoutNoise(text));
    if (isTitle && !INDEX_CARD.some((label) => label.test(withoutNoise(text))))
      return [paragraph([{ type: 'text', value: text.trim() }], ...linesOf(row))];
    drop(file, row, 'furniture');
    return [];
  });
}

/** A cell of a card that holds a label and nothing else; a few of them make a card that numbers no document. */
const LABEL_CELL = new RegExp(`^${CARD_LABEL}[:：]$`);
const FEWEST_LABELS = 3;

/** Whether a table is such a card. */
export function isIndexCard(table: Table): boolean {
  const cells = cellsOf(table).flatMap((row) => row.cells.map(withoutNoise));
  return (
    cells.some((cell) => CARD_CELL.test(cell)) ||
    cells.filter((cell) => LABEL_CELL.test(cell)).length >= FEWEST_LABELS
  );
}

/** Whether a line, without blanks, begins a card, or goes on with one. */
export function isOfCard(text: string, below: RootContent | undefined, isInCard: boolean): boolean {
  return (isInCard ? CARD_LINE : CARD_CELL).test(text) || isCardTitle(text, below);
}

/** `标题 示例市教育局2018年度决算公开` right above 索引号: the label of a card without its colon. */
function isCardTitle(text: string, below: RootContent | undefined): boolean {
  return (
    text.startsWith('标题') && isParagraph(below) && CARD_CELL.test(withoutNoise(textOf(below)))
  );
}
