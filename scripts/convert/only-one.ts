/** The only one of several values; null where there is none, or another. */
export function onlyOne<Value>(values: Iterable<Value>): Value | null {
  const [only, ...others] = values;
  return others.length === 0 ? (only ?? null) : null;
}
