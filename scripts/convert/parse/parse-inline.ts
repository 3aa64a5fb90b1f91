/** What a line says apart from the marks that extraction left in it. */
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A line without its marks. */
export interface Inline {
  children: PhrasingContent[];
  /** The printed text, marks removed. */
  text: string;
  /** Tags that were opened and not closed, or closed and not opened. */
  unbalanced: string | null;
}

// Tags that extraction leaves in text; any other `<…>` is printed text and stays.
const TAG = /<(\/?)(b|strong|i|em|u|p|span|font|sup|sub|br|div|center|a)(?:\s[^<>]{0,200})?\/?>/gi;
const WORD_RESIDUE =
  /\[bookmark:[^\]\n]{0,80}\]|\bPAGEREF\s+_?\w+(?:\s*\\?h\b)?|\bHYPERLINK\s+\\l\s+"[^"\n]{0,80}"|\bTOC\s+\\o[^\n]{0,40}/g;
// `****次` is a placeholder somebody forgot to fill in, not bold.
const BOLD = /(?<!\*)\*\*(?!\*)([^*\n]+)\*\*(?!\*)/g;

/** `[一、主要职责](#_Toc123)`, `[附表.xlsx](https://…)`: of a link, the report prints the words. */
const LINK =
  /(?<!!)\[([^[\]\n]{1,120})\]\((?:#|https?:\/\/|\.{0,2}\/)[^()\s]{0,400}(?:\s"[^"\n]{0,100}")?\)/g;

/** A line as it reads where its links are not followed; the words of a link may be several cells. */
export function withoutLinks(text: string): string {
  return text.includes('](') ? text.replace(LINK, '$1') : text;
}

function findUnbalanced(text: string): string | null {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of text.matchAll(TAG)) {
    if (/^(?:br|p)$/i.test(name) || tag.endsWith('/>')) continue;
    if (slash === '') open.push(name.toLowerCase());
    else if (open.pop() !== name.toLowerCase()) return tag;
  }
  const rest = open.at(-1);
  return rest === undefined ? null : `<${rest}>`;
}

/** Recognition takes numbers and rates for formulas: `$2,345.67$ 万元`, `$98.05 \%$`. */
const FORMULA = /\$([^$\n\p{Script=Han}]{1,80})\$/gu;
const CIRCLED = /\\textcircled\s*\{\s*(\d{1,2})\s*\}/g;
const FONT = /\\(?:mathrm|mathbf|text|textbf|bf|rm)\s*\{([^{}]*)\}/g;

/** What a formula prints, where that is a number; any other stays as it is. */
function readFormula(formula: string, inside: string): string {
  const printed = inside
    .replace(CIRCLED, (_mark, digits: string) => String.fromCharCode(0x245f + Number(digits)))
    .replace(FONT, '$1')
    .replace(/\\([%,.~-])/g, '$1')
    .replace(/\s+/g, '');
  return /^[-+~～]?[\d①-⑳][\d,.%~～-]*$/.test(printed) ? printed : formula;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&ensp;': ' ',
  '&emsp;': '\u3000',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&middot;': '·',
  '&mdash;': '—',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const ENTITY = /&[a-z]{2,6};/g;

/** Where none of these stands, there is nothing but text. */
const MARKED = /[<*[$&]|PAGEREF|HYPERLINK|TOC/;

function plainInline(text: string): Inline {
  return { children: text === '' ? [] : [{ type: 'text', value: text }], text, unbalanced: null };
}

/** Reads one line or cell: bold marks become `strong`, other tags and Word's bookmarks go, all else is text. */
export function parseInline(raw: string): Inline {
  if (!MARKED.test(raw)) return plainInline(raw);
  const unbalanced = raw.includes('<') ? findUnbalanced(raw) : null;
  const unified = raw
    .replace(WORD_RESIDUE, '')
    .replace(TAG, (_tag, _slash: string, name: string) => {
      if (/^(?:b|strong)$/i.test(name) && !unbalanced) return '**';
      return /^br$/i.test(name) ? ' ' : '';
    })
    .replace(FORMULA, readFormula)
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
  const children: PhrasingContent[] = [];
  let last = 0;
  const plain = (text: string) => {
    if (text !== '') children.push({ type: 'text', value: text });
  };
  for (const match of unified.matchAll(BOLD)) {
    plain(unified.slice(last, match.index));
    children.push({ type: 'strong', children: [{ type: 'text', value: match[1] ?? '' }] });
    last = match.index + match[0].length;
  }
  plain(unified.slice(last));
  return { children, text: toString(children), unbalanced };
}
