/** A sentence about a report, in pieces, so that each number in it can lead to the line that prints it. */
import { readableAmount } from './readable-amount.ts';
import type { Fen } from '../money.ts';

/** What a sentence tells of. */
export type Topic =
  'total' | 'income' | 'against-budget' | 'purpose' | 'nature' | 'three-public' | 'reason';

/** An amount; `text` is how it reads best, `amount` what it is exactly. */
export interface AmountPiece {
  readonly type: 'amount';
  readonly amount: Fen;
  readonly text: string;
  readonly line: number;
}

/** A number worked out from amounts of the report, or words quoted from it. */
export interface LinkedPiece {
  readonly type: 'number' | 'quote';
  readonly text: string;
  readonly line: number;
}

export type Piece = string | AmountPiece | LinkedPiece;

export interface Sentence {
  readonly topic: Topic;
  readonly pieces: readonly Piece[];
}

/** An amount without its sign, which the words around it tell. */
export function amountPiece(amount: number, line: number): AmountPiece {
  const size = Math.abs(amount) as Fen;
  return { type: 'amount', amount: size, text: readableAmount(size), line };
}

export function numberPiece(text: string, line: number): LinkedPiece {
  return { type: 'number', text, line };
}

/** The words of a sentence, with a blank between Chinese and numbers. */
export function sentenceText({ pieces }: Sentence): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : pieceText(piece)))
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ (?=[，。；：、）（])|(?<=[，。；：、（]) /g, '')
    .trim();
}

function pieceText({ type, text }: AmountPiece | LinkedPiece): string {
  if (type === 'quote') return `“${text}”`;
  // A unit ends in a Chinese character, which the next one follows as in any word.
  return / \D+$/.test(text) ? ` ${text}` : ` ${text} `;
}
