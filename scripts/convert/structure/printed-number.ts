/** Numbers and codes as tables print them. */

const FIGURE = /^[-−－]?\d[\d,]*(?:\.\d+)?[%％]?$/;
const NUMBER = /^(?:[-−－+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–－─]{1,4})$/;
const CODE = /^\d{3}(?:(?:\d{2}){0,3}|\d{3})$/;

/** Whether a piece of a line prints digits; a dash alone may stand in any sentence. */
export function isFigure(piece: string): boolean {
  return FIGURE.test(piece);
}

/** Whether a cell prints a number, or the dash for none. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell);
}

/** Whether a cell prints the code of an item, or of a unit: `2010301`, `030001`. */
export function isCode(cell: string): boolean {
  return CODE.test(cell);
}
