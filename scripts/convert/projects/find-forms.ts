/**
 * Performance forms (绩效自评表, 绩效目标表): from a form's title to the next title, kept as printed.
 *
 * Every page of a form was a grid of its own when it was extracted, and many are garbled, so nothing is
 * concluded from positions here: a form is a title and its lines.
 */
import type { Paragraph, Root, RootContent, Table } from 'mdast';
import { tableKindOf } from '../../../src/fiscal/tables/statutory-tables.ts';
import { PROJECT_NAME } from './form-rows.ts';
import { isListHeader } from './lists/list-columns.ts';
import { captionsOf } from '../printed/caption.ts';
import { isOfTitles, readNumbering } from '../printed/numbering.ts';
import { isTableNote } from '../printed/table-note.ts';
import { closeUp, withoutNoise } from '../printed/text.ts';
import {
  cellsOf,
  extendOver,
  headingOf,
  isParagraph,
  linesOf,
  rewrite,
  spanning,
  textOf,
  type Form,
  type PrintedRow,
} from '../tree.ts';

const FORM_TITLE = /(?:绩效|自评|评价).{0,24}(?<!基础数据)(?:表|表[（(].{1,14}[）)])$/;
/** `部门整体支出绩效评价基础数据表`: what a whole department has and spends, in a table of its own beside its form. */
const BASE_DATA = /绩效.{0,12}基础数据表$/;
const FORM_WORDS =
  /^(?:[一二三]级指标|年度指标值|实际完成值|项目名称|主管部门(?:及代码)?|年度总体目标|绩效指标|部门[（(]单位[）)]名称|自评得分|资金管理情况)$/;
/** Words that statutory tables of projects hold too. */
const SHARED_WORDS = /^(?:项目名称|主管部门)/;
const LONGEST_TITLE = 90;
/** How far below its title a form's first words stand: title, year, project name, department, unit. */
const REACH = 12;

function formTitle(node: RootContent | undefined): string | null {
  if (!isParagraph(node)) return null;
  const title = closeUp(textOf(node));
  const words = withoutNoise(readNumbering(title)?.rest ?? title);
  return words.length <= LONGEST_TITLE &&
    FORM_TITLE.test(words) &&
    !/[。；]|^附件?\d*[:：]/.test(words)
    ? title
    : null;
}

/** What the cells of rows say, without blanks. */
const wordsIn = (rows: readonly PrintedRow[]): string[] =>
  rows.flatMap(({ cells }) => cells.map(withoutNoise));

/** Rows that hold the words of a form: two of them, so that one word in a statutory table is none. */
function hasFormWords(node: RootContent | undefined): boolean {
  if (node?.type !== 'table') return false;
  const words = new Set(wordsIn(cellsOf(node)).filter((word) => FORM_WORDS.test(word)));
  return words.size >= 2 && [...words].some((word) => !SHARED_WORDS.test(word));
}

/** A table whose first row names the columns of a list of projects. */
const isList = (node: RootContent) =>
  node.type === 'table' && cellsOf(node).slice(0, 1).some(isListHeader);

/** Whether a line is a word of a form, alone or with its cells behind blanks or a colon. */
function isFormWord(node: RootContent | undefined): boolean {
  if (!isParagraph(node)) return false;
  const text = textOf(node).trim();
  const words = [withoutNoise(text), text.split(/\s+/)[0] ?? ''];
  return words.some((word) => FORM_WORDS.test(word.replace(/[:：].*$/, '')));
}

/** Stands inside of a form, above the goals or indicators of a year. */
const PART_TITLE = /^(?:长期|中期|年度)绩效目标表$/;

/** What the first cell of a form without a title says. */
const FIRST_LABEL = new RegExp(`^(?:${PROJECT_NAME}|部门[（(]单位[）)]名称|部门名称)[:：]?`);

/** The rows of all tables of a form. */
const rowsOfTables = (form: Form): PrintedRow[] =>
  form.children.flatMap((child) => (child.type === 'table' ? cellsOf(child) : []));

/**
 * Whether a table begins another form below an open one, which has its indicators or its total already: a form is of
 * one project. Where each page of a form repeats its head, the name is the same.
 */
function beginsForm(node: RootContent, open: Form): boolean {
  const [first] = node.type === 'table' ? cellsOf(node) : [];
  if (!first) return false;
  const words = wordsIn([first]).filter(Boolean);
  const isHeader = isListHeader(first);
  if (!isHeader && !FIRST_LABEL.test(words[0] ?? '')) return false;
  const rows = rowsOfTables(open);
  if (isHeader) return rows.length > 0 && !rows.every(isListHeader);
  const printed = wordsIn(rows);
  const isDone = printed.some((word) => /^(?:三级指标|总分)/.test(word));
  return isDone && !words.every((own) => printed.includes(own));
}

const wordsOf = (row: PrintedRow) => wordsIn([row]).filter(Boolean).join('|');

/** What a page that goes on with the indicators of a form no longer has. */
const ABOVE_INDICATORS = /^(?:项目资金|资金情况|(?:年度)?资金总额|预期目标|(?:年度)?总体目标)/;

/**
 * Whether a page of an open form begins with its title: the form has no total yet, and the table below the title
 * begins with the header of its indicators, or with the name of its project and then goes on with them.
 */
function goesOn(open: Form, title: string, below: readonly RootContent[]): boolean {
  if (open.title !== title) return false;
  const next = below.find((node) => node.type === 'table' || formTitle(node));
  const page = next?.type === 'table' ? cellsOf(next) : [];
  const rows = rowsOfTables(open);
  const first = page[0] ? wordsOf(page[0]) : '';
  const at = rows.findIndex((row) => wordsOf(row) === first);
  return (
    (at > 0 || (at === 0 && FIRST_LABEL.test(first))) &&
    !wordsIn(rows).some((word) => word.startsWith('总分')) &&
    !wordsIn(page).some((word) => ABOVE_INDICATORS.test(word))
  );
}

/** `（三）部门评价项目绩效评价结果`, `示例专项绩效评价报告`: what a form has no lines of. */
const SECTION_TITLE = /(?:情况|结果|说明|报告|综述|事项)$/;
/** `2.示例专项绩效自评综述：…`: ministries print what they say of a project above its form. */
const REVIEW = /^[^，。；：:]{2,60}绩效(?:自评|评价)?(?:情况)?综述[:：]/;

/** A heading of the outline or the title of a statutory table: where a form ends. */
function endsForm(node: RootContent | undefined): boolean {
  if (!isParagraph(node)) return node === undefined;
  const text = closeUp(textOf(node));
  const number = readNumbering(text);
  if (number && isOfTitles(number.style)) return number.rest.length <= 50;
  if (number?.style === 'han') return number.rest.length <= 40 && !/[。；：:]./.test(number.rest);
  const words = (number?.rest ?? text).replace(/。$/, '');
  if (REVIEW.test(words) || BASE_DATA.test(words)) return true;
  if (number?.style === 'han-bracket' || words.endsWith('绩效评价报告'))
    return words.length <= 40 && !/[，。；：:]/.test(words) && SECTION_TITLE.test(words);
  const title = captionsOf(text)?.find((caption) => caption.what === 'title');
  return (
    title?.what === 'title' && !FORM_TITLE.test(title.title) && tableKindOf(title.title) !== null
  );
}

/** 附件3, which stands alone above what it is. */
const ANNEX = /^附件[\d一二三四五六七八九十]{0,3}[:：]?$/;

/** `预算06表` above the title of a statutory table belongs to that, not to the form above; so does 附件3 to the next form. */
function isNumberOfNext(node: RootContent, next: RootContent | undefined): boolean {
  if (!isParagraph(node) || next === undefined) return false;
  const text = closeUp(textOf(node));
  if (ANNEX.test(withoutNoise(text))) return formTitle(next) !== null || endsForm(next);
  const captions = captionsOf(text) ?? [];
  return captions.length > 0 && captions.every(({ what }) => what === 'number') && endsForm(next);
}

/**
 * For each index, whether a form really begins there, so that a line above that reads like its title is one.
 * Computed from the end: a title below a title asks what is below that.
 */
function formsAhead(nodes: readonly RootContent[]): boolean[] {
  const ahead: boolean[] = Array.from({ length: nodes.length + 1 }, () => false);
  const facts = nodes.map((node) => {
    const found = node.type === 'table' || isFormWord(node);
    const title = formTitle(node) !== null;
    return { found, title, stops: found || title || endsForm(node) };
  });
  for (let start = nodes.length - 1; start >= 0; start -= 1) {
    for (let index = start; index < Math.min(start + REACH, nodes.length); index += 1) {
      const node = facts[index];
      if (!node?.stops) continue;
      ahead[start] = node.found || (node.title && (ahead[index + 1] ?? false));
      break;
    }
  }
  return ahead;
}

/** What ends a form or a list: the row of its total. */
const TOTAL_ROW = /^(?:总分|总计|合计)/;
/** Shorter lines below a form are its own: who filled it in, and when. */
const SHORTEST_PROSE = 40;

/** Sentences below the total of a form, or below a list, that are no note of it: the text goes on. */
function isProseBelow(node: RootContent, open: Form): boolean {
  const last = open.children.findLast((child) => child.type === 'table');
  if (!isParagraph(node) || !last) return false;
  const text = closeUp(textOf(node));
  const rows = cellsOf(last);
  const isDone =
    rows.slice(0, 1).some(isListHeader) ||
    rows.some(({ cells }) => TOTAL_ROW.test(withoutNoise(cells[0] ?? '')));
  return (
    isDone &&
    text.length >= SHORTEST_PROSE &&
    text.endsWith('。') &&
    readNumbering(text) === null &&
    !isTableNote(text) &&
    open.children.at(-1) === last
  );
}

/** A form that begins with its title, or with a table that has none. */
function formFrom(title: string, first: Paragraph | Table): Form {
  const position = spanning(...linesOf(first));
  return { type: 'form', title, depth: 1, children: [first], position };
}

/** unified plugin: puts each performance form into a `form` node. */
export default function findForms() {
  return (tree: Root): void => {
    const ahead = formsAhead(tree.children);
    let open: Form | null = null;
    rewrite(tree, (node, index): RootContent[] => {
      const title = formTitle(node);
      const isPart =
        open !== null &&
        title !== null &&
        (PART_TITLE.test(withoutNoise(title)) ||
          goesOn(open, title, tree.children.slice(index + 1, index + 1 + REACH)));
      if (title !== null && !isPart && ahead[index + 1]) {
        open = formFrom(title, node as Paragraph);
        return [open];
      }
      const next = tree.children[index + 1];
      const ends = (form: Form) =>
        endsForm(node) ||
        beginsForm(node, form) ||
        isNumberOfNext(node, next) ||
        isProseBelow(node, form);
      if (open && ends(open)) open = null;
      if (open && (node.type === 'paragraph' || node.type === 'table')) {
        open.children.push(node);
        extendOver(open, node);
        return [];
      }
      if (!hasFormWords(node) && !isList(node)) return [node];
      open = formFrom('', node as Table);
      return [open];
    });
    // A title alone is that of a group of forms, or of one whose lines were lost.
    rewrite(tree, (node) =>
      node.type === 'form' && node.children.length === 1 && node.title !== ''
        ? [headingOf('form', node.title, node)]
        : [node],
    );
  };
}
