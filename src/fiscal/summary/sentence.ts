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

/** A number that is no amount, such as a rate, with the line that prints it. */
export function numberPiece(text: string, line: number): LinkedPiece {
  return { type: 'number', text, line };
}

/** The pieces with a blank of its own wherever Chinese meets a number. */
export function spacedPieces({ pieces }: Sentence): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (typeof piece === 'string' || piece.type === 'quote') return [piece];
    const before = /\p{Script=Han}$/u.test(textOf(pieces[index - 1] ?? ''));
    const after =
      /[\d%]$/.test(piece.text) && /^\p{Script=Han}/u.test(textOf(pieces[index + 1] ?? ''));
    return [...(before ? [' '] : []), piece, ...(after ? [' '] : [])];
  });
}

/** The words of a sentence. */
export function sentenceText(sentence: Sentence): string {
  return spacedPieces(sentence).map(textOf).join('');
}

function textOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return piece.type === 'quote' ? `“${piece.text}”` : piece.text;
}
