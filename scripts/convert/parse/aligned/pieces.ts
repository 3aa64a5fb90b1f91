/** Lines of text as pieces between wide gaps, with the places where they stand. */

/** Text between two wide gaps, with the places on the line where it begins and ends. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

export interface Line {
  number: number;
  pieces: Piece[];
}

const WIDE =
  /[\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
/** Words that tables print with blanks between their characters: `收　　入`, `支　　出　　总　　计`. */
const SPACED_WORD = /^(?:(?:收入|支出)(?:总计|合计)?|项目|合计|总计|小计|科目|名称|金额)$/;

/** How many pieces from one on are the characters of such a word; 1 where they are none. */
function charactersFrom(pieces: readonly Piece[], start: number): number {
  const isWord = (count: number) => {
    const texts = pieces.slice(start, start + count).map(({ text }) => text);
    return texts.join('').length === count && SPACED_WORD.test(texts.join(''));
  };
  return [4, 2].find((count) => pieces[start + count - 1]?.text.length === 1 && isWord(count)) ?? 1;
}

/** Pieces with the characters of such words put together. */
function joinSpacedWords(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const word = pieces.slice(index, index + charactersFrom(pieces, index));
    index += word.length;
    const text = word.map((piece) => piece.text).join('');
    joined.push({ ...word[0]!, text, end: word.at(-1)!.end });
  }
  return joined;
}

/** @param han how wide Chinese characters are: two places as on a screen, or one as pdftotext counts them */
export function piecesOf(text: string, han: 1 | 2): Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  let gap = 2;
  for (const character of text) {
    const width = character === '\u3000' || WIDE.test(character) ? han : 1;
    if (/[\s\u3000]/.test(character)) {
      gap += character === '\u3000' ? 2 : 1;
    } else {
      const last = pieces.at(-1);
      if (last && gap < 2) {
        last.text += ' '.repeat(gap) + character;
        last.end = place + width;
      } else pieces.push({ text: character, start: place, end: place + width });
      gap = 0;
    }
    place += width;
  }
  return joinSpacedWords(pieces);
}

export const overlap = (one: Piece, other: Piece) => one.start < other.end && one.end > other.start;
