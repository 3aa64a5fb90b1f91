/** Which statements of a paragraph its reasons explain, as they come one after the other. */
import { append } from '../append.ts';
import type { PrintedText } from './printed-text.ts';
import { explainedBy, reasonText, type Reason } from './reasons.ts';
import type { Statement } from './statement.ts';

/** What a name is of, without the words for whose money it is and at which time. */
const coreOf = (name: string) =>
  name.replace(/一般公共预算|财政拨款|[“”"\s]|(?:支出|决算|预算)数?(?=$|支出|决算|预算)/g, '');

/** `“三公”经费支出` of what was called `一般公共预算财政拨款“三公”经费支出`, or the other way round. */
function isShortFor(oneName: string, otherName: string): boolean {
  const [one, other] = [oneName, otherName].map(coreOf) as [string, string];
  const shorter = one.length < other.length ? one : other;
  return shorter.length >= 4 && (one.endsWith(other) || other.endsWith(one));
}

/** Follows a paragraph from reason to reason: each explains what was stated since the one before. */
export class Explanations {
  readonly #text: PrintedText;
  /** Statements since the last reason: the next one explains them. */
  #open: Statement[] = [];
  /** All that the paragraph stated so far. */
  readonly #all: Statement[] = [];
  /** The latest reason, which the next sentence may go on with. */
  #latest: { statements: Statement[]; from: number } | null = null;

  constructor(text: PrintedText) {
    this.#text = text;
  }

  /** What the next reason may explain. */
  get open(): readonly Statement[] {
    return this.#open;
  }

  /** Whether a sentence that begins with 二是 goes on with the latest reason. */
  get goesOn(): boolean {
    return this.#latest !== null;
  }

  /** Whether the latest reason is a list with numbers of its own. */
  get isNumbered(): boolean {
    const { from } = this.#latest ?? {};
    return from !== undefined && /^[\s：]*[（(]?1[）).、．]/.test(this.#text.plain.slice(from));
  }

  /** A sentence stated these, and goes on with no reason of another. */
  add(statements: readonly Statement[]): void {
    append(this.#open, statements);
    append(this.#all, statements);
    this.#latest = null;
  }

  /**
   * Gives a reason to what it explains.
   *
   * @param told what the sentence of the reason itself stated
   * @param named the subject that the sentence names before the reason, perhaps one of an earlier sentence
   * @param spokenOf the subject that the text goes on with, which brackets with amounts of others may stand behind
   * @param offset of that sentence in the text
   */
  explain(
    reason: Reason,
    told: readonly Statement[],
    { named, spokenOf }: { readonly named: string; readonly spokenOf: string },
    offset: number,
  ): void {
    const last = told.at(-1);
    // 公务接待费支出决算减少的主要原因是…
    const unexplained = this.#all.filter(
      ({ reason: known }) => told.length === 0 && known === null,
    );
    const exact = unexplained.filter(({ subject }) => subject === named);
    const earlier =
      exact.length > 0 ? exact : unexplained.filter(({ subject }) => isShortFor(subject, named));
    const of = (name: string) => this.#open.filter(({ subject }) => subject === name);
    const goesOn = last === undefined ? of(this.#text.subject(spokenOf)) : of(last.subject);
    const latest = last === undefined && goesOn.length === 0 ? this.#open : goesOn;
    const candidates = earlier.length > 0 ? earlier : latest;
    const statements = explainedBy(reason, candidates);
    const from = offset + reason.start;
    this.#set(statements, from, offset + reason.end);
    this.#latest = { statements, from };
    this.#open = [];
  }

  /** The latest reason goes on up to an offset. */
  extend(to: number): void {
    if (this.#latest) this.#set(this.#latest.statements, this.#latest.from, to);
  }

  #set(statements: readonly Statement[], from: number, to: number): void {
    const reason = reasonText(this.#text.printed.slice(from, to));
    if (reason !== '') for (const statement of statements) statement.reason = reason;
  }
}
