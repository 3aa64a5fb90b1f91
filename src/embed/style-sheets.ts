/** What the site's style sheets say about charts, for files that leave the site without them. */
import postcss, { type AtRule, type Container, type Declaration, type Rule } from 'postcss';

/** Custom properties by name, `--ink`. */
export type Tokens = ReadonlyMap<string, string>;

/** One rule for the marks of a chart: what it matches and what it sets. */
export interface MarkRule {
  /** The element, or null where the rule names none. */
  readonly tag: string | null;
  /** All classes that the mark must have. */
  readonly classes: readonly string[];
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

function declarationsOf(container: Container): [string, string][] {
  const own = (container.nodes ?? []).filter((node): node is Declaration => node.type === 'decl');
  return own.map(({ prop, value }) => [prop, value]);
}

/** Rules that hold on every screen: inside cascade layers at most. */
function isUnconditional({ parent }: Rule): boolean {
  return parent?.type === 'root' || (parent as AtRule | undefined)?.name === 'layer';
}

/** The custom properties of the root, as they are by default and what the dark scheme changes of them. */
export function readTokens(css: string): { readonly light: Tokens; readonly dark: Tokens } {
  const light = new Map<string, string>();
  const changed = new Map<string, string>();
  postcss.parse(css).walkRules(':root', (rule) => {
    const scheme = (rule.parent as AtRule | undefined)?.params ?? '';
    const target = isUnconditional(rule)
      ? light
      : scheme.includes('prefers-color-scheme: dark')
        ? changed
        : null;
    for (const [name, value] of declarationsOf(rule)) target?.set(name, value);
  });
  return { light, dark: new Map([...light, ...changed]) };
}

/** The rules whose selector is `.chart` and one compound of an element and classes, in their order. */
export function readMarkRules(css: string): MarkRule[] {
  const rules: MarkRule[] = [];
  postcss.parse(css).walkRules((rule) => {
    if (!isUnconditional(rule)) return;
    for (const selector of rule.selectors) {
      const mark = /^\.chart ([a-z]+)?((?:\.[\w-]+)*)$/.exec(selector);
      if (mark === null) continue;
      const classes = (mark[2] ?? '').split('.').filter(Boolean);
      rules.push({ tag: mark[1] ?? null, classes, declarations: declarationsOf(rule) });
    }
  });
  return rules;
}
