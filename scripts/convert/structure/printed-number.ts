/** Numbers as tables print them. */

const NUMBER = /^(?:[-−－+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–－─]{1,4})$/;

/** Whether a cell prints a number, or the dash for none. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell);
}
