/** The text of a paragraph as the grammar reads it, and the way back to what was printed, and where. */
import type { Paragraph } from 'mdast';
import { withoutNoise } from '../printed/text.ts';
import { linesOf, textOf } from '../tree.ts';
import { plainText } from './plain-text.ts';

/** Whether words hold a character that the grammar may read in place of another. */
const CHANGED = /[\d，,；：（）%.]/;

/** Both texts of a paragraph, as long as each other, so that a place in one is the same place in the other. */
export class PrintedText {
  readonly printed: string;
  /** As long as `printed`, in one kind of digits and punctuation. */
  readonly plain: string;
  /** Both without blanks, as subjects are. */
  readonly #closed: { readonly printed: string; readonly plain: string };
  /** Where each of the lines ends that the paragraph is printed on. */
  readonly #pieces: readonly { readonly end: number; readonly line: number }[];
  readonly #line: number;

  constructor(node: Paragraph) {
    this.#line = linesOf(node)[0];
    let end = 0;
    let line = this.#line;
    this.#pieces = node.children.map((child) => {
      line = child.position?.start.line ?? line;
      end += textOf(child).length;
      return { end, line };
    });
    this.printed = textOf(node);
    this.plain = plainText(this.printed);
    this.#closed = { printed: withoutNoise(this.printed), plain: withoutNoise(this.plain) };
  }

  /** The source line of an offset. */
  lineAt(offset: number): number {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offset < this.#pieces[middle]!.end) high = middle;
      else low = middle + 1;
    }
    return this.#pieces[low]?.line ?? this.#line;
  }

  /** A subject with the brackets and commas that the paragraph prints. */
  subject(plain: string): string {
    if (!CHANGED.test(plain)) return plain;
    const at = this.#closed.plain.indexOf(plain);
    return at < 0 ? plain : this.#closed.printed.slice(at, at + plain.length);
  }

  /** The number that ends at an offset with the digits of the paragraph, full-width ones too. */
  number(plain: string, end: number): string {
    const printed = this.printed.slice(end - plain.length, end);
    return plainText(printed) === plain ? printed : plain;
  }
}
