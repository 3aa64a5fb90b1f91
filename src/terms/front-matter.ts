/** Where the file of a term declares its fields. */

/**
 * What stands between the first line and the next `---`, on the lines that it has in the file; nothing where there is
 * no such place. Editors on Windows begin a file with a mark that is no part of it.
 */
export function frontMatter(text: string): string {
  return /^\uFEFF?---(\r?\n[\s\S]*?)\r?\n---(?:\s|$)/.exec(text)?.[1] ?? '';
}
