/** What one paragraph states, sentence by sentence, and the reasons that it gives. */
import type { Paragraph } from 'mdast';
import { ClauseReader, type Reading } from './clause-statements.ts';
import { Explanations } from './explanations.ts';
import { PrintedText } from './printed-text.ts';
import { endsWithDifference, findReason } from './reasons.ts';
import { settleChanges } from './settle-changes.ts';
import type { Statement } from './statement.ts';
import { withoutOwner } from './subject-in-context.ts';
import { cleanSubject } from './subjects.ts';

const SENTENCE = /[^。；！？]*(?:[。；！？]|$)/g;
/** Nobody writes longer sentences: what has no full stop for so long is no prose, and states nothing. */
const LONGEST_SENTENCE = 2000;

/** How long a description is that the sentence only mentions: `（主要是）人员经费，完成年初预算的 95%`. */
function describedIn(text: string): number {
  return /^[^，；。\d]*，(?=\s*(?:完成|为|占|比|较|与))/.exec(text)?.[0].length ?? 0;
}

class ParagraphReader {
  readonly #text: PrintedText;
  readonly #owners: readonly string[];
  readonly #clauses: ClauseReader;
  readonly #explanations: Explanations;

  constructor(node: Paragraph, topic: string, reading: Reading) {
    this.#text = new PrintedText(node);
    this.#owners = reading.owners;
    this.#clauses = new ClauseReader(this.#text, topic, reading);
    this.#explanations = new Explanations(this.#text);
  }

  /** What the paragraph states. */
  read(): Statement[] {
    for (const { 0: sentence, index } of this.#text.plain.matchAll(SENTENCE))
      if (sentence !== '' && sentence.length <= LONGEST_SENTENCE)
        this.#readSentence(sentence, index);
    const statements = [...this.#clauses.statements];
    settleChanges(statements);
    return statements;
  }

  #readSentence(sentence: string, offset: number): void {
    // 二是…；三是…
    if (this.#explanations.goesOn && this.#isNextReason(sentence)) {
      this.#explanations.extend(offset + sentence.length);
      this.#clauses.read(sentence, offset, 'mentioned');
      return;
    }
    const reason = findReason(sentence);
    const told = this.#clauses.read(sentence.slice(0, reason?.from), offset, null);
    this.#explanations.add(told);
    if (!reason) return;
    if (reason.isDescription && !endsWithDifference(this.#explanations.open)) {
      const behind = reason.start + describedIn(sentence.slice(reason.start));
      this.#readSentence(sentence.slice(behind), offset + behind);
      return;
    }
    const named = withoutOwner(cleanSubject(sentence.slice(0, reason.from)), this.#owners);
    const subjects = { named: this.#text.subject(named), spokenOf: this.#clauses.subject };
    this.#explanations.explain(reason, told, subjects, offset);
    const { start, end } = reason;
    this.#clauses.read(sentence.slice(start, end), offset + start, 'mentioned');
    if (end < sentence.length) this.#readSentence(sentence.slice(end), offset + end);
  }

  /** 二是…, and 2、… where the reason began with 1、 */
  #isNextReason(sentence: string): boolean {
    if (/^\s*[二三四五六七八]是/.test(sentence)) return true;
    return this.#explanations.isNumbered && /^\s*[（(]?[2-9][）).、．]/.test(sentence);
  }
}

/**
 * The statements of a paragraph, in their order.
 *
 * @param topic what the paragraph speaks of, if it does not say itself
 */
export function readParagraph(node: Paragraph, topic: string, reading: Reading): Statement[] {
  return new ParagraphReader(node, topic, reading).read();
}
