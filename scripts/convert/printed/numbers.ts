/** Numbers and codes as tables print them. */

const FIGURE = /^[-−－]?\d[\d,]*(?:\.\d+)?[%％]?$/;
const NUMBER = /^(?:[-−－+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–－─]{1,4})$/;
const MONEY = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d{2,})$/;
const CODE = /^\d{3}(?:(?:\d{2}){0,3}|\d{3})$/;
const ORDINAL = /^\d{1,3}$/;

/** Whether a cell begins the row that numbers the columns: 栏次, which some print as 档次. */
export function namesColumnNumbers(cell: string | undefined): boolean {
  return cell !== undefined && /^[栏档]次$/.test(cell);
}

/** Whether a piece of a line prints digits; a dash alone may stand in any sentence. */
export function isFigure(piece: string): boolean {
  return FIGURE.test(piece);
}

/** Whether a cell prints a number, or the dash for none. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell);
}

/** Whether a cell prints a number as money is printed, grouped or with places: the name of a row may be a number, but not such. */
export function isMoney(cell: string): boolean {
  return MONEY.test(cell);
}

/** Whether a cell prints the code of an item, or of a unit: `2010301`, `030001`. */
export function isCode(cell: string): boolean {
  return CODE.test(cell);
}

/** Whether a cell may print the number of a row or of a page: up to three digits. */
export function isOrdinal(cell: string): boolean {
  return ORDINAL.test(cell);
}
