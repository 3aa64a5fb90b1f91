/** Data about a page for machines, as JSON inside a script element. */

/** JSON that cannot end the element it stands in: `<` is written as an escape, which means the same. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replace(/</g, String.raw`\u003c`);
}
