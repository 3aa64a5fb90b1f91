/** Why something is as it is, in the words of the report, and which statements that explains. */
import { DIFFERENCES, type ComparedWith, type Measure } from '../../../src/fiscal/fact.ts';

/** Where a sentence gives a reason. */
export interface Reason {
  /** Offset at which the statement ends and the words that announce the reason begin. */
  from: number;
  /** Offset of the reason itself, and of its end. */
  start: number;
  end: number;
  /** What it explains, where the words say so. */
  comparedWith: ComparedWith | null;
  direction: 1 | -1 | null;
  /** 主要是…: a reason only behind a difference. */
  isDescription: boolean;
}

const ANNOUNCED =
  /(?:主要)?(?:增加|减少|增长|下降|变动|变化|增减|差异)?(?:的)?(?:主要)?原因(?:主要)?(?:是因为|是由于|在于|是|为|系|：|，|(?=一是))|主要(?:是)?(?:由于|因为)|(?<=[，。；])原因(?:是|为|：)|(?<=[，。；])主要原因(?=\p{Script=Han})/u;
/** Said of a number these only describe it (`货物 20 万元，主要是电脑`); said of a difference they explain it. */
const DESCRIBED = /(?<=^|[，；])\s*(?:主要是(?!用于|为了|包括|指)|主要系|主要因(?![素此]))/;
const AMOUNT = String.raw`\d[\d,.]*\s*(?:亿元|万元|千元|元)`;
/**
 * The next statement of the same sentence: `…，比年初预算减少 3 万元`; parts with their shares, `其中：基本支出 2 万元，占 80%`;
 * an amount with a reason of its own.
 */
const RESUMED = new RegExp(
  String.raw`[，；]\s*(?=(?:与|比|较|同|完成)[^，。；]{0,30}?\d[\d,.]*\s*(?:亿元|万元|千元|元|%)|[^，。；]{0,10}主要(?:包括|用于)|` +
    String.raw`[^，。；\d]{2,20}${AMOUNT}，\s*主要原因)|` +
    String.raw`[，；：]?\s*(?=其中[：，]?[^，。；\d]{2,24}${AMOUNT}\s*，?\s*占)`,
);
const EMPTY = /^(?:如下|以下|见|详见|无)/;

/** The first reason that a sentence gives, or null. */
export function findReason(sentence: string): Reason | null {
  const announced = ANNOUNCED.exec(sentence);
  const described = DESCRIBED.exec(sentence);
  const isDescription = (described?.index ?? Infinity) < (announced?.index ?? Infinity);
  const match = isDescription ? described : announced;
  if (!match) return null;
  const start = match.index + match[0].length;
  const resumed = RESUMED.exec(sentence.slice(start));
  const before =
    sentence
      .slice(0, match.index)
      .split(/[，；。]/)
      .at(-1) ?? '';
  return {
    from: match.index,
    start,
    end: resumed ? start + resumed.index : sentence.length,
    comparedWith: comparedWithIn(before + match[0]),
    direction: directionIn(match[0]),
    isDescription,
  };
}

function comparedWithIn(words: string): ComparedWith | null {
  if (/\d/.test(words)) return null;
  if (/决算.*预算|预算.*(?:决算|差异)|执行率|未完成/.test(words)) return 'budget';
  return /上年|去年|同比/.test(words) ? 'year' : null;
}

function directionIn(words: string): 1 | -1 | null {
  if (/增加|增长/.test(words)) return 1;
  return /减少|下降/.test(words) ? -1 : null;
}

/** What the text of a reason is, without the marks around it; empty where it only points elsewhere. */
export function reasonText(words: string): string {
  const text = words.replace(/^[：:，,、\s]+|(?:所致)?[。.．；;，\s]*$/g, '').trim();
  return EMPTY.test(text) ? '' : text;
}

interface Explained {
  subject: string;
  measure: Measure;
  value: number | null;
}

/**
 * Which statements a reason explains: the last difference spoken of, with all that the same subject states of it;
 * where nothing differs, the last amount of a subject that has a plan.
 *
 * @param statements since the last reason
 */
export function explainedBy<Statement extends Explained>(
  { comparedWith, direction }: Pick<Reason, 'comparedWith' | 'direction'>,
  statements: readonly Statement[],
): Statement[] {
  const last = statements.at(-1);
  const own = statements.filter(({ subject }) => subject === last?.subject);
  const compared = own.filter(
    ({ measure }) =>
      DIFFERENCES[measure] !== undefined &&
      (comparedWith === null || DIFFERENCES[measure] === comparedWith),
  );
  const fits = ({ measure, value }: Statement) =>
    direction === null || DIFFERENCES[measure] === 'budget' || (value ?? direction) * direction > 0;
  const difference = compared.findLast(fits);
  if (difference)
    return compared.filter(
      (statement) =>
        DIFFERENCES[statement.measure] === DIFFERENCES[difference.measure] && fits(statement),
    );
  // 与上年持平。支出增加的主要原因是…: of something else.
  if (compared.length > 0) return [];
  const isPlanned = own.some(({ measure }) => measure.endsWith('budget'));
  const level = own.findLast(({ measure }) => DIFFERENCES[measure] === undefined);
  return level && (isPlanned || comparedWith === 'budget') ? [level] : [];
}

/** Whether the last statement says how much something differs. */
export function endsWithDifference(statements: readonly Explained[]): boolean {
  const last = statements.at(-1);
  return (
    last !== undefined &&
    DIFFERENCES[last.measure] !== undefined &&
    last.measure !== 'completion-rate'
  );
}
