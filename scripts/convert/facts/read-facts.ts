/** Every number that the running text states becomes a fact, with its subject, measure, reason and line. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Agency } from '../../../src/fiscal/report.ts';
import { calledName } from '../identify/gazetteer.ts';
import { readCodes } from './item-codes.ts';
import { withLevels } from './item-levels.ts';
import { readNumbering } from '../printed/numbering.ts';
import type { Reading } from './clause-statements.ts';
import { readParagraph } from './read-paragraph.ts';
import type { Statement } from './statement.ts';
import { itemAlone } from './subjects.ts';
import { measureOfYear } from './year-of-amount.ts';
import { withoutNoise } from '../printed/text.ts';
import { isParagraph, textOf } from '../tree.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** What the paragraph states; set by `readFacts`. */
    statements?: Statement[];
  }
}

/** What is left of `2023年度部门决算情况说明`, which speaks of everything. */
const OF_THE_REPORT = /^(?:\d{4}年度?)?(?:部门|单位)$/;

/** What a section speaks of, for numbers without a subject: its title without number and 情况说明. */
function topicOf(title: string): string {
  const words = readNumbering(title)?.rest ?? title;
  const topic =
    words.replace(
      /(?:预算|决算)?(?:总体|具体|结构|安排)?(?:支出(?=情况|的?说明))?(?:情况)?(?:的)?(?:说明)?(?:及增减变化原因)?$/,
      '',
    ) || words;
  return OF_THE_REPORT.test(withoutNoise(topic)) ? '' : topic;
}

/** `与上年相比增加…`, `与上年对比，支出减少…`: a comparison that names nothing, or only which side of the accounts it is of. */
const COMPARED =
  /^(?:与|同|和|比|较)(?:上一?年|去年|\d{4}年)(?:度|同期)?(?:决算|预算)?数?(?:相比较?|比较|对比)?[，,]?(?:今年|本年)?(收入|支出)?(?:总体|略有|有所|共)?(?:增|减|上升|下降|持平|没有|无)/;

/** What the paragraph above states, where a comparison goes on with it. */
function comparedWith(paragraph: string, whole: string): string {
  const compared = COMPARED.exec(withoutNoise(paragraph));
  return compared && whole.includes(compared[1] ?? '') ? whole : '';
}

/** What a paragraph states an amount of before it lists parts, where it is one thing: 与上年相比 below it goes on with that. */
function wholeOf(paragraph: string, statements: readonly Statement[]): string {
  const [first] = statements;
  const [own = ''] = paragraph.split('其中');
  const isOne = own
    .split(/[\d,.，]{1,20}\s{0,2}(?:亿|万)?元/)
    .slice(1, -1)
    .every((words) => !/\p{Script=Han}/u.test(words));
  const isLevel = first?.measure === 'final' || first?.measure === 'budget';
  return isLevel && isOne ? first.subject : '';
}

/** `占总支出的 66.67%。` in a paragraph of its own is of the last amount above it. */
function lastLevelIn(statements: readonly Statement[]): string {
  const last = statements.findLast(({ measure }) => measure === 'final' || measure === 'budget');
  return last?.subject ?? '';
}

/** `1.“教育支出（类）普通教育（款）小学教育（项）”20 万元`: the item that a paragraph begins with. */
function itemNamed(paragraph: string): string {
  const words = withLevels(withoutNoise(readNumbering(paragraph)?.rest ?? paragraph));
  return /^[“"]?([^，。；：\d“”"]{4,90}[（(]项[）)])/.exec(words)?.[1] ?? '';
}

/** What only goes on with an item: a PDF may end a line where a sentence ends, and with it the paragraph. */
const REST_OF_ITEM =
  /^(?:年初预算数?(?:为|\d)|支出决算数?(?:为|\d)|完成年初预算|决算数(?:大于|小于|高于|低于|与)预算)/;

/** The agency's name; also the short one where its place has one: 示例县教育局 for 示例苗族自治县教育局. */
function namesOf({ name, region }: Agency): string[] {
  const place = region.district ?? region.city ?? region.province;
  const short = place === null ? name : name.replace(place, calledName(place));
  return short === name ? [name] : [name, short];
}

/** unified plugin: sets `data.statements` of each paragraph; runs behind `typeTables` and `identifyReport`. */
export default function readFacts() {
  return (tree: Root, file: VFile): void => {
    const reading: Reading = {
      codes: readCodes(tree),
      fallback: file.data.identity?.kind === 'budget' ? 'budget' : 'final',
      owners: file.data.identity ? namesOf(file.data.identity.agency) : [],
      year: file.data.identity?.year ?? null,
    };
    let topic = '';
    /** The item that the paragraph above is nothing but, and the one that it is about. */
    let alone = '';
    let item = '';
    let whole = '';
    let last = '';
    let fallback = reading.fallback;
    for (const node of tree.children) {
      if (node.type === 'heading') {
        topic = topicOf(textOf(node));
        alone = item = whole = last = '';
        fallback = measureOfYear(reading.fallback, textOf(node), reading.year);
      }
      if (!isParagraph(node) || node.data?.cover || node.data?.note) continue;
      const text = textOf(node);
      const rest = REST_OF_ITEM.test(withoutNoise(text)) ? item : '';
      const shared = text.trim().startsWith('占') ? last : '';
      const subject = alone || rest || shared || comparedWith(text, whole) || topic;
      const statements = readParagraph(node, subject, { ...reading, fallback });
      alone = itemAlone(text);
      item = itemNamed(text) || rest;
      whole = wholeOf(text, statements);
      last = lastLevelIn(statements);
      if (statements.length > 0) node.data = { ...node.data, statements };
    }
  };
}
