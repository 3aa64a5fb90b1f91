/** Characters of any print: blanks and widths, which say nothing. Pages load this, too. */

/** The text as printed, but without any blank, of half, full or no width. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

/** Full-width digits, comma and point as their half-width forms. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９，．]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Half-width round brackets as those of Chinese print. */
export function wideBrackets(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）');
}
