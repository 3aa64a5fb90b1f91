/** The colours of a drawing, spelled out: a rule for each kind of mark in it, without custom properties. */
import type { MarkRule, Tokens } from './style-sheets.ts';

/** `var(--name)` replaced by its value, again and again; what has no value stays as it is. */
function resolve(value: string, tokens: Tokens): string {
  const replaced = value.replace(
    /var\((--[\w-]+)\)/g,
    (whole, name: string) => tokens.get(name) ?? whole,
  );
  return replaced === value ? value : resolve(replaced, tokens);
}

function specificity({ tag, classes }: MarkRule): number {
  return classes.length * 10 + (tag === null ? 0 : 1);
}

/** What the rules set for a mark of this element and these classes. */
function computed(
  tag: string,
  classes: readonly string[],
  rules: readonly MarkRule[],
  tokens: Tokens,
): [string, string][] {
  const matching = rules
    .filter((rule) => rule.tag === null || rule.tag === tag)
    .filter((rule) => rule.classes.every((name) => classes.includes(name)))
    .toSorted((one, other) => specificity(one) - specificity(other));
  const set = new Map(matching.flatMap(({ declarations }) => declarations));
  const own = new Map([...tokens, ...set]);
  return [...set]
    .filter(([property]) => !property.startsWith('--'))
    .map(([property, value]) => [property, resolve(value, own)]);
}

/**
 * CSS for every kind of mark that the drawing has.
 *
 * @param content SVG elements with classes, as a string
 */
export function markStyle(content: string, rules: readonly MarkRule[], tokens: Tokens): string {
  const kinds = new Set(
    [...content.matchAll(/<([a-z]+)(?: class="([^"]*)")?/g)].map(([, tag = '', classes = '']) =>
      `${tag} ${classes}`.trim(),
    ),
  );
  return [...kinds]
    .sort()
    .map((kind) => {
      const [tag = '', ...classes] = kind.split(' ');
      const declarations = computed(tag, classes, rules, tokens);
      if (declarations.length === 0) return '';
      const body = declarations.map(([property, value]) => `${property}:${value}`).join(';');
      // By class alone: a text may have become outlines.
      return `${classes.length === 0 ? tag : `.${classes.join('.')}`}{${body}}`;
    })
    .join('');
}
