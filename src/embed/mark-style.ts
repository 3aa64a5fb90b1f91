/** The colours of drawings, spelled out for files that leave the site without its style sheets. */
import { readMarkRules, readTokens, type MarkRule, type Tokens } from './style-sheets.ts';

/** What the site's style sheets say about charts. */
export interface ChartStyle {
  readonly rules: readonly MarkRule[];
  readonly light: Tokens;
  readonly dark: Tokens;
}

/** The style of the sheets that charts are drawn with on the site: that of tokens and that of figures, as CSS. */
export function readChartStyle(tokens: string, figure: string): ChartStyle {
  return { rules: readMarkRules(figure), ...readTokens(tokens) };
}

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

/** What the rules set for a mark of this element and these classes: values of properties, without custom ones. */
export function styleOf(
  tag: string,
  classes: readonly string[],
  rules: readonly MarkRule[],
  tokens: Tokens,
): ReadonlyMap<string, string> {
  const matching = rules
    .filter((rule) => rule.tag === null || rule.tag === tag)
    .filter((rule) => rule.classes.every((name) => classes.includes(name)))
    .toSorted((one, other) => specificity(one) - specificity(other));
  const set = new Map(matching.flatMap(({ declarations }) => declarations));
  const own = new Map([...tokens, ...set]);
  return new Map(
    [...set]
      .filter(([property]) => !property.startsWith('--'))
      .map(([property, value]) => [property, resolve(value, own)]),
  );
}

/**
 * CSS for every kind of mark that the drawing has.
 *
 * @param content SVG elements with classes, as a string
 */
export function markStyle(content: string, rules: readonly MarkRule[], tokens: Tokens): string {
  const kinds = new Set(
    [...content.matchAll(/<([a-z]+) class="([^"]*)"/g)].map(
      ([, tag = '', classes = '']) => `${tag} ${classes}`,
    ),
  );
  return [...kinds]
    .sort()
    .map((kind) => {
      const [tag = '', ...classes] = kind.split(' ');
      const declarations = [...styleOf(tag, classes, rules, tokens)];
      const body = declarations.map(([property, value]) => `${property}:${value}`).join(';');
      return `.${classes.join('.')}{${body}}`;
    })
    .join('');
}
