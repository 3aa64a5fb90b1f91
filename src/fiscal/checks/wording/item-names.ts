/** An item of the classification goes by the name that the table prints for its code. */
import type { Fact } from '../../fact.ts';
import type { ReportContent, ReportTable } from '../../report.ts';
import { rowNames } from '../../tables/find-amount.ts';
import { ownTableOf } from '../../tables/own-tables.ts';
import { tableTitle } from '../../tables/statutory-tables.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';
import { rowsByCode } from '../reading/cells/amounts-by-meaning.ts';
import { cellsOfCode } from '../reading/cells/cells-by-words.ts';

/** A name of a path and its level: `卫生健康支出（类）`, `卫生健康支出（210类）`. */
const LEVEL = /(.*?)[（(]\d{0,3}([类款项])[）)](?:支出)?/g;

export const itemNames: Check = {
  id: 'item-names',
  family: 'wording',
  severity: 'wording',
  title: '科目名称是否与表里相同',
  explanation:
    '说明按类、款、项写的科目，编码与支出表里的相同，或者金额正好是表里某一个科目的，名称也应相同。几级名称里只有一级不同的，在这里列出，可能沿用了以前的科目名称。只差个别字的、写简称的不算。',
  formula: '说明写的科目名称 = 表里同一科目的名称',
  find: (report) => {
    const found = ['general-expenditure', 'government-fund'].flatMap((id) => {
      const table = ownTableOf(report, id);
      return table ? findIn(report, table) : [];
    });
    return [...new Map(found.map((outcome) => [outcome.place, outcome])).values()];
  },
};

/** A code of the table, with its name. */
interface Item {
  readonly code: string;
  readonly name: string;
  readonly line: number;
}

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const items = new Map(
    [...rowsByCode(table)].map(([code, row]): [string, Item] => [
      code,
      { code, name: nameOf(rowNames(table, row)), line: row.line },
    ]),
  );
  return report.facts.flatMap((fact) => {
    const path = pathOf(fact);
    const code = fact.code ?? codeByAmount(report, table, [...items.keys()], fact);
    if (code?.length !== 1 + 2 * path.length) return [];
    const others = path.flatMap((written, index) => {
      const item = items.get(code.slice(0, 3 + 2 * index));
      return item === undefined || isSame(written, item.name) ? [] : [{ written, item }];
    });
    const [other, ...more] = others;
    if (!other || more.length > 0) return [];
    // A category alone, by another’s name, may be that one.
    const isOthers = [...items.values()].some(({ name }) => isSame(name, other.written));
    if (path.length === 1 && isOthers) return [];
    return [outcomeOf(table, fact, { ...other, innermost: path.at(-1) ?? '' })];
  });
}

function nameOf(names: readonly string[]): string {
  return names.find((name) => !/^\d+$/.test(name)) ?? '';
}

/** The names of 类, 款 and 项 that a subject gives from the first on; none where it leaves out one. */
function pathOf({ subject }: Fact): string[] {
  const levels = [...withoutNoise(subject).matchAll(LEVEL)];
  const isWhole = levels.every(([, , level], index) => level === '类款项'[index]);
  return isWhole ? levels.map(([, name = '']) => name) : [];
}

/** The only code of the statement’s level that has just its amount. */
function codeByAmount(
  report: ReportContent,
  table: ReportTable,
  codes: readonly string[],
  fact: Fact,
): string | null {
  const path = pathOf(fact);
  const own = report.kind === 'final' ? 'final' : 'budget';
  if (fact.measure !== own || !fact.value || path.length === 0) return null;
  const [code, ...others] = codes.filter(
    (each) =>
      each.length === 1 + 2 * path.length &&
      cellsOfCode(report, table.id, each).some(({ amount }) => amount === fact.value),
  );
  return code !== undefined && others.length === 0 ? code : null;
}

/** What tells names apart: 城乡社区事务 and 城乡社区支出 are the same, and so is 社会保障就业. */
const plain = (name: string) =>
  withoutNoise(name)
    .replace(/[^\p{Script=Han}]/gu, '')
    .replace(/(?:支出|事务)$|[和与及等]/g, '');

/** Characters of a name that another lacks make another name of it where they are more than one in five. */
const MOST_MISREAD = 0.2;

function isSame(written: string, printed: string): boolean {
  const [one, other] = [plain(written), plain(printed)];
  if (one.includes(other) || other.includes(one)) return true;
  const longer = one.length > other.length ? one : other;
  const shorter = longer === one ? other : one;
  const lacking = [...longer].filter((character) => !shorter.includes(character));
  return lacking.length <= longer.length * MOST_MISREAD;
}

/** The one name of a path that differs from the table’s, and the last of the path. */
interface Misnamed {
  readonly written: string;
  readonly item: Item;
  readonly innermost: string;
}

function outcomeOf(
  table: ReportTable,
  fact: Fact,
  { written, item, innermost }: Misnamed,
): Outcome {
  const [name, last] = [written, innermost].map((each) => each.replace(/[“”"]/g, ''));
  const title = tableTitle(table);
  const said = written === innermost ? `“${name}”` : `“${last}”属于“${name}”`;
  const printed = written === innermost ? '它是' : '属于';
  return wordingOutcome(
    `${item.code}:${name}`,
    `说明写${said}，${title}里${printed}“${item.name}”（科目 ${item.code}）。`,
    [
      { label: '说明写的科目', raw: fact.subject, line: fact.line },
      { label: `${title}科目 ${item.code}`, raw: item.name, line: item.line, table: table.id },
    ],
  );
}
