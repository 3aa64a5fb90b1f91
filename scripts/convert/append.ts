/** A call has room for some hundred thousand arguments, and hostile or merely huge reports have more of a thing. */

/** As `list.push(...more)`, for however many there are. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each);
}
