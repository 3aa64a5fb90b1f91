/** What is worked out once, however many pages and files ask for it. */

/**
 * Remembers what was worked out for as long as the object lives that it was worked out from.
 *
 * @param keyOf the object, where more than it is handed to `work`
 */
export function oncePer<Asked extends object, Value>(
  work: (asked: Asked) => Value,
  keyOf: (asked: Asked) => object = (asked) => asked,
): (asked: Asked) => Value {
  const known = new WeakMap<object, { readonly value: Value }>();
  return (asked) => {
    const key = keyOf(asked);
    const found = known.get(key) ?? { value: work(asked) };
    known.set(key, found);
    return found.value;
  };
}
