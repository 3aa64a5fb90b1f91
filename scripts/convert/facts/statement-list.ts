/** The statements of a paragraph, each with its quote, its line and its number as the source prints them. */
import { codeOf } from './item-codes.ts';
import type { PrintedText } from './printed-text.ts';
import type { Statement } from './statement.ts';

/** Where a statement stands in the plain text of its paragraph. */
interface Place {
  readonly from: number;
  /** The end of its number. */
  readonly to: number;
  /** How much of what stands behind the number names what it counts. */
  readonly behind?: number;
}

/** What is stated, in the words of the plain text. */
type Stated = Pick<Statement, 'subject' | 'measure' | 'of' | 'raw' | 'unit' | 'value'>;

/** Takes statements in the order in which the paragraph makes them. */
export class StatementList {
  readonly statements: Statement[] = [];
  readonly #text: PrintedText;
  readonly #codes: ReadonlyMap<string, string>;
  /** Where the last quote ends. */
  #quoted = 0;

  /** @param codes of the items that the tables name */
  constructor(text: PrintedText, codes: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#codes = codes;
  }

  /** Adds what a place states. */
  add(stated: Stated, { from, to, behind = 0 }: Place): void {
    const { subject, measure, of, raw, value, unit } = stated;
    // What the number before counts is quoted with that.
    const start = Math.max(from, Math.min(this.#quoted, to));
    this.#quoted = to + behind;
    const printed = this.#text.printed.slice(start, to + behind);
    const opening =
      /^(?:[\s，,、；;。：:）)]|[（(][^（）()]*[）)][，,])+/.exec(printed)?.[0].length ?? 0;
    this.statements.push({
      subject: this.#text.subject(subject),
      code: codeOf(subject, this.#codes),
      measure,
      of,
      raw: this.#text.number(raw, to - unit.length),
      value,
      unit,
      reason: null,
      quote: printed.slice(opening).trim(),
      line: this.#text.lineAt(start + Math.max(0, printed.search(/[^\s，,、；;。：:）)]/))),
    });
  }
}
