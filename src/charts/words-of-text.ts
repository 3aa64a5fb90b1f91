/** The words of a Chinese text, which has no blanks between them: where a line may end without cutting one in two. */

/** What must not stand at the beginning of a line, and what not at its end. */
export const NOT_FIRST = /^[，。、；：！？）》”’…—%)\]]/u;
export const NOT_LAST = /[（《“‘([≥≤]$/u;
/** A number with its unit. */
const AMOUNT = /\d[\d.,]* [万亿]?元/u;
/** A number stays with what it counts. */
const COUNTED = /\d[\d.,]* ?[年月日号项个种份处辆台套人批次条张]/u;
/** A unit, a line of the source, an amount, or a run of Latin letters and digits with what belongs to it. */
export const UNBROKEN = `单位：[%万亿元]+|第 \\d+ 行|${AMOUNT.source}|${COUNTED.source}|[\\d\\p{Script=Latin}][\\d\\p{Script=Latin}.,%:/_~-]*`;

const PARTS = new RegExp(`(${UNBROKEN}|\\s+)`, 'u');
const SINGLE = /^[（《“‘([]?\p{Script=Han}$/u;
/** Characters that end a word. */
const SUFFIX = /^[的等性率费金表]$/u;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Names stand in several drawings of a report, and many of them in every report. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 2000;

/** The words in their order, each with its punctuation; blanks are words of their own. Nothing is lost. */
export function wordsOfText(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const words: string[] = [];
  // Every other part is one that stays whole.
  const segments = text
    .split(PARTS)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );
  for (const segment of segments) {
    const last = words.at(-1);
    if (last !== undefined && isJoined(last, segment)) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, words);
  return words;
}

/** Whether no line may end between two words. Dictionaries lack the short words of the field: 缴费, 结转, 区级. */
function isJoined(before: string, next: string): boolean {
  if (before.trim() === '' || next.trim() === '') return false;
  if (NOT_FIRST.test(next) || NOT_LAST.test(before) || SUFFIX.test(next)) return true;
  return SINGLE.test(before) && SINGLE.test(next);
}

/** The clauses of a title, each with its comma. */
export function clausesOfText(text: string): string[] {
  return text.split(/(?<=，)/u);
}
