/**
 * The glossary (名词解释): `一、X：Y`, `（一）、X：Y`, `1、X：Y`, `- 一、X：Y`, with or without groups; terms
 * may be whole 类款项 paths. What has no definition stays a paragraph (a closing remark).
 */
import type { Paragraph, Root, RootContent, Table } from 'mdast';
import { readNumbering } from '../printed/numbering.ts';
import { isBlank, withoutNoise } from '../printed/text.ts';
import {
  cellsOf,
  extendOver,
  isParagraph,
  linesOf,
  paragraph,
  rewrite,
  spanning,
  textOf,
  type TermDefinition,
} from '../tree.ts';

const GLOSSARY = /名词解释|术语解释|专业名词/;
const NO_TERM = /^(?:其中|注|备注|说明|包括|例如|如|具体|主要)/;

interface Definition {
  term: string;
  definition: string;
}

/** `机关运行经费。为保障行政单位…`: what a numbered line names before its first full stop is money of some kind. */
const NAMED_MONEY =
  /^([^：:。；，]{2,30}(?:收入|支出|经费|费用?|结余|结转|分配|拨款|补助|采购))。\s*(\S.{9,})$/s;

/** Splits `X：Y` or `X指Y`, or null where the line defines nothing. */
function readDefinition(text: string): Definition | null {
  const number = readNumbering(text);
  const body = (number?.rest ?? text).trim().replace(/^答[:：]\s*/, '');
  const colon =
    /^([^：:。；，]{2,80}?)\s*[：:]\s*(\S.*)$/s.exec(body) ??
    /^([^：:。；]{2,80}?)\s*[：:]\s*(\S.*)$/s.exec(body);
  const stop = /^([^：:。；，]{2,40}?)[。.]\s*((?:是?指|反映).{6,})$/s.exec(body);
  const means = /^([^：:。；，、]{2,30}?)[，,]?\s*((?:是?指|系指|主?要?反映).{6,})$/s.exec(body);
  const named = number && NAMED_MONEY.exec(body);
  const match = stop ?? named ?? colon ?? means;
  if (!match) return null;
  const term = (match[1] ?? '').trim();
  return NO_TERM.test(term) ? null : { term, definition: (match[2] ?? '').trim() };
}

function define(node: Paragraph, definition: Definition, group: string | null): TermDefinition {
  return {
    type: 'termDefinition',
    ...definition,
    group,
    text: textOf(node).trim(),
    position: spanning(...linesOf(node)),
  };
}

const ORDINAL = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})?$/;

/**
 * A table of terms and what they mean, perhaps numbered, becomes terms, below the words of its header; any other stays:
 * `名称 | 数量 | 说明` lists something else.
 */
function termsOfTable(table: Table, group: string | null): RootContent[] {
  const [head, ...rows] = cellsOf(table);
  const find = (pattern: RegExp) =>
    head?.cells.findIndex((cell) => pattern.test(withoutNoise(cell))) ?? -1;
  const [term, meaning] = [find(/^(?:专业)?(?:名词|术语|名称)/), find(/解释|说明|含义|定义|释义/)];
  const isWhole = rows.every(({ cells }) =>
    cells.every((cell, column) =>
      column === term || column === meaning ? !isBlank(cell) : ORDINAL.test(withoutNoise(cell)),
    ),
  );
  if (!head || term < 0 || meaning <= term || !isWhole) return [table];
  const words = head.cells.filter((cell) => !isBlank(cell)).join('\u3000');
  return [
    paragraph([{ type: 'text', value: words }], ...head.lines),
    ...rows.map(({ cells, lines }): TermDefinition => {
      const [name = '', definition = ''] = [cells[term]?.trim(), cells[meaning]?.trim()];
      const text = `${name}：${definition}`;
      return {
        type: 'termDefinition',
        term: name,
        definition,
        group,
        text,
        position: spanning(...lines),
      };
    }),
  ];
}

/** A paragraph below a term without number that goes on with its definition. */
function continues(term: TermDefinition, node: Paragraph): boolean {
  const text = textOf(node).trim();
  return (
    readNumbering(text) === null &&
    (/^(?:其中|包括|具体|主要|[（(])/.test(text) || !/[。；]$/.test(term.definition)) &&
    !node.data?.bullet
  );
}

/** unified plugin: turns the paragraphs of the glossary into terms; runs behind the outline. */
export default function defineTerms() {
  return (tree: Root): void => {
    let glossary: number | null = null;
    let group: string | null = null;
    let last: TermDefinition | null = null;
    let numbered = false;
    const defined = new Set<RootContent>();
    rewrite(tree, (node, index, nodes): RootContent[] => {
      if (defined.has(node)) return [];
      if (node.type === 'heading' && glossary !== null && node.depth > glossary) {
        const below = nodes[index + 1];
        if (isParagraph(below) && /^(?:是?指|系指|反映)/.test(textOf(below).trim())) {
          defined.add(below);
          const term = (readNumbering(textOf(node))?.rest ?? textOf(node)).trim();
          last = define(below, { term, definition: textOf(below).trim() }, group);
          last.text = `${textOf(node)}：${last.definition}`;
          last.position = spanning(linesOf(node)[0], linesOf(below)[1]);
          return [last];
        }
      }
      if (node.type === 'heading') {
        const title = textOf(node);
        if (glossary !== null && node.depth > glossary)
          group = (readNumbering(title)?.rest ?? title).trim();
        else {
          glossary = GLOSSARY.test(title) ? node.depth : null;
          group = null;
          numbered = false;
        }
        last = null;
        return [node];
      }
      if (glossary !== null && node.type === 'table') return termsOfTable(node, group);
      if (glossary === null || node.type !== 'paragraph') return [node];
      const definition = readDefinition(textOf(node));
      const hasNumber = readNumbering(textOf(node)) !== null;
      if (last && !hasNumber && numbered) {
        if (definition && /^(?:是?指|反映)/.test(definition.definition)) {
          last = define(node, definition, group);
          return [last];
        }
        if (!continues(last, node)) {
          last = null;
          return [node];
        }
        last.definition += textOf(node).trim();
        last.text += textOf(node).trim();
        extendOver(last, node);
        return [];
      }
      if (!definition) return [node];
      numbered ||= hasNumber;
      // A term that stands outside the groups (四、“三公”经费 after 三、结余类科目) ends the group.
      if (group !== null && readNumbering(textOf(node))?.style === 'han') group = null;
      last = define(node, definition, group);
      return [last];
    });
  };
}
