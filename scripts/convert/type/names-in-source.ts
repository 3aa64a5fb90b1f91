/** The names that a source prints whole anywhere: what proves that two lines of a cell are one name. */
import type { VFile } from 'vfile';
import { oncePer } from '../../../src/fiscal/once-per.ts';
import { endsSentence } from '../printed/text.ts';

/** What stands around names: ends of cells, marks, numbers, and 类, 款 and 项 in brackets. */
const AROUND = /[^\p{Script=Han}]+(?:[类款项][）)])?/u;
/** Between the characters of one name, never between cells. */
const BLANKS = /[ \u3000]+/g;
/** A shorter line of text is not full, so that nothing goes on in the next. */
const SHORTEST_FULL_LINE = 30;

const goesOn = (line: string) =>
  !/[\t|]/.test(line) && line.length >= SHORTEST_FULL_LINE && !endsSentence(line);

/** All runs of characters between marks; looking each name up in the text would take the square of a long report. */
export const namesInSource: (file: VFile) => ReadonlySet<string> = oncePer((file: VFile) => {
  const lines = String(file).split('\n');
  const joined = lines
    .map((line) => line.replace(BLANKS, '') + (goesOn(line) ? '' : '\n'))
    .join('');
  return new Set([...lines, joined].flatMap((text) => text.split(AROUND)));
});
