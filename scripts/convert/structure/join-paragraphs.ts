/**
 * A page break cuts sentences. Where paragraphs stand apart by blank lines, a line that does not end a
 * sentence goes on in the next one, unless that starts something new.
 */
import type { Paragraph, Root, RootContent } from 'mdast';
import { append } from '../append.ts';
import { captionOf } from '../printed/caption.ts';
import { readNumbering } from '../printed/numbering.ts';
import { endsSentence, withoutNoise } from '../printed/text.ts';
import { extendOver, hasBoldLead, isParagraph, linesOf, rewrite, textOf } from '../tree.ts';

/** Shorter lines without any mark inside are items of a list, not the first half of a sentence. */
const SHORTEST_HALF = 24;

const WHOLE_ITEM = /^[^（）()，、；]+[（(](?![类款项][）)])[^（）()]+[）)]$/;

/** Texts copied out of Word have one paragraph a line, without blank lines: what has no end is not cut for that. */
function isLinePerParagraph(nodes: readonly RootContent[]): boolean {
  let pairs = 0;
  let adjacent = 0;
  let longest = 0;
  nodes.forEach((node, index) => {
    const next = nodes[index + 1];
    if (!isParagraph(node) || !isParagraph(next)) return;
    pairs += 1;
    // Rows of tables that only blanks hold apart are longer than the lines of the text.
    if (!/\S {2,}\S/.test(textOf(node))) longest = Math.max(longest, textOf(node).length);
    if (linesOf(next)[0] === linesOf(node)[1] + 1) adjacent += 1;
  });
  return pairs > 4 && adjacent / pairs > 0.5 && longest > 90;
}

/** A full line may end behind the colon that leads on to what an amount is for. */
function leadsOn(text: string): boolean {
  return /(?:用于|原因)[：:]$/.test(text.trimEnd()) && /[，。）]/.test(text);
}

function isUnfinished(piece: Paragraph): boolean {
  const text = withoutNoise(textOf(piece));
  const ends = endsSentence(text) && !leadsOn(text);
  if (piece.data?.cover || piece.data?.note || ends) return false;
  // The brackets of （一） are no mark inside a sentence.
  const number = readNumbering(text);
  if (/^[（(][^（）()]*[）)]$/.test(text)) return false;
  if (number && captionOf(number.rest)?.what === 'title') return false;
  const words = number?.rest ?? text;
  // `1.示例中心（公益一类）` is all of an item.
  if (number && words.length < SHORTEST_HALF && WHOLE_ITEM.test(words)) return false;
  return text.length >= SHORTEST_HALF || /[，、；（(]/.test(words);
}

/** A line ends so, or the next begins so, only where a sentence was cut: 1.职责履行（类）信息事务（款） / 运行维护（项）。 */
const GOES_ON = /(?:[，、（(]|[（(][类款][）)]|及|和|与|的|为)$/;
const CAME_FROM = /^(?:[，。；、）)％%]|[亿万]?元[，。；、（(])/;
/** 5.卫生健康支出（类）行政事业单位医疗（款）行政单 / 位医疗（项）: the name of an item may be cut, too. */
const OPEN_PATH = /[（(][类款][）)]\p{Script=Han}+$/u;
const REST_OF_PATH = /^\p{Script=Han}{1,30}[（(][款项][）)]/u;
const LONGEST_NAME = 40;
/** Where each line is a paragraph, any other line was cut only if it is as long as a sentence and the next has its end. */
const SHORTEST_WITHOUT_END = 40;

function isCut(piece: Paragraph, below: Paragraph): boolean {
  const [text, rest] = [piece, below].map((node) => withoutNoise(textOf(node))) as [string, string];
  return (
    GOES_ON.test(text) ||
    CAME_FROM.test(rest) ||
    (OPEN_PATH.test(text.slice(-LONGEST_NAME)) && REST_OF_PATH.test(rest)) ||
    (text.length >= SHORTEST_WITHOUT_END && text.includes('，') && endsSentence(rest))
  );
}

/** The longest number that the end of a line may tear, with what stands before it. */
const LONGEST_END = 20;

/** The end of a paragraph with one more piece: its whole text, read again for each, would take ever longer. */
function endWith(end: string, piece: Paragraph): string {
  return (end + textOf(piece)).trim().slice(-LONGEST_END);
}

/** A number as amounts are printed: with two decimals. */
const AMOUNT = /^(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$/;

/** `1234.` / `56万元`, `24.0` / `0万元`: a full line may even end inside a number. */
function tearsNumber(end: string, below: Paragraph): boolean {
  const rest = /^([\d,]+(?:\.\d+)?)\s*(?:亿元|万元|元|[%％])/.exec(textOf(below).trim())?.[1];
  if (rest === undefined) return false;
  if (/[^\s\d]\s*\d+\.$/.test(end) && /^\d+$/.test(rest)) return true;
  const torn = /\p{Script=Han}\s*([\d,]+(?:\.\d)?)$/u.exec(end)?.[1];
  return torn !== undefined && AMOUNT.test(torn + rest);
}

/** `年初预算为52,300.00万` / `元，支出决算为…`: nothing begins so, however short the line above is. */
function comesFrom(end: string, below: Paragraph): boolean {
  return !endsSentence(end) && CAME_FROM.test(withoutNoise(textOf(below)));
}

/** `2023年度机关运行经费支出` / `217.22万元，比上年…`: no sentence begins with an amount. */
function leadsToAmount(end: string, below: Paragraph): boolean {
  return (
    /\p{Script=Han}$/u.test(end) &&
    /^\d[\d,]*(?:\.\d+)?\s*(?:亿元|万元|元)[，。；、]/.test(textOf(below).trim())
  );
}

/** The last line of a broken paragraph may be full and end with a sentence; `决算数大于年初预算数的主要原因是` is said of the item above all the same. */
const SAID_OF_ABOVE = /^(?:支出)?决算数?(?:大于|小于|多于|少于|高于|低于)/;

/** `1.社会保障和就业支出（类）…（项）。年初预算为…`, which a page may end behind any of its sentences. */
function isItem(node: Paragraph): boolean {
  const text = textOf(node);
  return /[（(]项[）)]/.test(text) && readNumbering(text) !== null;
}

function goesOnBelow(above: Paragraph, below: Paragraph): boolean {
  const [from, to] = linesOf(above);
  const isBroken = from < to && linesOf(below)[0] === to + 1;
  return (isBroken || isItem(above)) && SAID_OF_ABOVE.test(withoutNoise(textOf(below)));
}

function startsAnew(node: Paragraph): boolean {
  const text = textOf(node).trim();
  return (
    readNumbering(text) !== null ||
    hasBoldLead(node) ||
    node.data?.marked === true ||
    node.data?.bullet === true ||
    node.data?.cover === true ||
    /^(?:注|说明|备注|附件|附表|其中)[:：]/.test(text) ||
    /^\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$/.test(text)
  );
}

/** `设立的政策依据：…` / `预算安排规模：…`: a list of labels, none of which goes on in the next. */
function isLabelled(node: Paragraph): boolean {
  const text = textOf(node).trim();
  return /^\p{Script=Han}{2,10}[：:]/u.test(readNumbering(text)?.rest ?? text);
}

/** unified plugin: puts sentences together again that page breaks cut. */
export default function joinParagraphs() {
  return (tree: Root): void => {
    const isPerLine = isLinePerParagraph(tree.children);
    let open: Paragraph | null = null;
    let last: Paragraph | null = null;
    let unfinished = false;
    let inLabels = false;
    let end = '';
    rewrite(tree, (node): RootContent[] => {
      if (!isParagraph(node)) {
        open = null;
        return [node];
      }
      const before = last;
      last = node;
      const goesOn =
        before &&
        ((unfinished && (!isPerLine || isCut(before, node))) ||
          (!isPerLine && open && goesOnBelow(open, node)));
      if (
        open &&
        (tearsNumber(end, node) ||
          leadsToAmount(end, node) ||
          comesFrom(end, node) ||
          (goesOn && !startsAnew(node) && !(inLabels && isLabelled(node))))
      ) {
        // The end of a sentence may be short; whether the whole is finished shows in its last piece.
        unfinished = !endsSentence(textOf(node)) || leadsOn(textOf(node));
        end = endWith(end, node);
        append(open.children, node.children);
        extendOver(open, node);
        return [];
      }
      open = node;
      inLabels = isLabelled(node);
      end = endWith('', node);
      unfinished = isUnfinished(node);
      return [node];
    });
  };
}
