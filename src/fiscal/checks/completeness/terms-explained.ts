/** Words of the trade that the tables use are explained under the same name. */
import type { ReportContent, Section, Term } from '../../report.ts';
import { columnLeaf } from '../../tables/columns.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy, unverifiable } from '../comparing/without-amounts.ts';

/** Kinds of income and expenditure that reports print as columns, and what the rules ask every report to explain. */
const TRADE =
  /^(?:财政拨款收入|事业收入|经营收入|上级补助收入|附属单位上缴收入|基本支出|项目支出|经营支出|上[缴解]上级支出|对附属单位补助支出)$/;
const NONE = /不涉及|不属于|不在.{0,12}范围|(?:没有|无)(?:机关运行|“?三公)/;
const OF_TEXT = ['机关运行经费', '“三公”经费'];

export const termsExplained: Check = {
  id: 'terms-explained',
  family: 'completeness',
  severity: 'wording',
  title: '用到的名词有没有解释，叫法是否一致',
  explanation:
    '表格栏目里的收入和支出种类，以及机关运行经费、“三公”经费，如果名词解释里只有差一个字的叫法，就指出来。机关运行经费和“三公”经费按规定必须解释。其他没有解释的名词不算不一致。',
  formula: '用到的名词 = 名词解释里的名词',
  find,
};

interface Use {
  readonly name: string;
  readonly where: string;
  readonly line: number;
}

function find(report: ReportContent): Outcome[] {
  if (report.terms.length === 0)
    return [unverifiable('all', '没有读到名词解释，没有核对用到的名词有没有解释。')];
  const uses = [...ofTables(report), ...ofText(report)];
  const outcomes = uses.flatMap((use) => judged(report, use));
  const explained = outcomes.filter(({ status }) => status === 'holds');
  return [
    ...outcomes.filter(({ status }) => status !== 'holds'),
    ...(explained.length > 0
      ? [
          noteworthy({
            place: 'all',
            status: 'holds',
            statement: `表格和正文用到的 ${explained.length} 个名词都有解释。`,
            operands: explained.flatMap(({ operands }) => operands.slice(-1)),
          }),
        ]
      : []),
  ];
}

function ofTables(report: ReportContent): Use[] {
  const seen = new Set<string>();
  return report.tables
    .filter(({ id }) => id === 'income' || id === 'expenditure')
    .flatMap(({ title, columns, lines }) =>
      columns.flatMap((column) => {
        const name = withoutNoise(columnLeaf(column));
        if (!TRADE.test(name) || seen.has(name)) return [];
        seen.add(name);
        return [{ name, where: `${title}的栏目`, line: lines[0] }];
      }),
    );
}

/** Who has no such expenses need not explain them; a table has its title all the same. */
function tellsOf({ blocks }: Section): boolean {
  const told = blocks.filter(({ type }) => type === 'paragraph');
  return told.length > 0
    ? told.some(({ text }) => !NONE.test(withoutNoise(text)))
    : !blocks.some(({ type }) => type === 'table');
}

function ofText(report: ReportContent): Use[] {
  return OF_TEXT.flatMap((name) => {
    const section = report.sections.find(
      (each) => plain(each.title).includes(plain(name)) && tellsOf(each),
    );
    return section ? [{ name, where: '正文', line: section.line }] : [];
  });
}

/** `（二）机关运行经费指…` where a report explains its words outside the list of terms. */
function isExplained({ sections }: ReportContent, name: string): boolean {
  return sections.some(
    ({ title, blocks }) =>
      /口径|名词|说明/.test(title) &&
      blocks.some(({ text }) => {
        const words = plain(text);
        const at = words.indexOf(name);
        return (
          at !== -1 &&
          /^$|[、，,.．）)]$/.test(words.slice(0, at)) &&
          /^(?:，?是?指|包括|，?即)/.test(words.slice(at + name.length))
        );
      }),
  );
}

function judged(report: ReportContent, { name, where, line }: Use): Outcome[] {
  const own = plain(name);
  const use = { label: `${where}“${plain(name)}”`, raw: name, line };
  const asOperand = ({ term, lines }: Term) => ({ label: '名词解释', raw: term, line: lines[0] });
  const same = report.terms.find(({ term }) => plain(term).includes(own));
  if (same)
    return [
      noteworthy({
        place: own,
        status: 'holds',
        statement: `“${own}”有解释。`,
        operands: [use, asOperand(same)],
      }),
    ];
  const near = report.terms.find(({ term }) => isNearly(plain(term), own));
  if (near)
    return [
      noteworthy({
        place: own,
        status: 'differs',
        statement: `${where}叫“${own}”，名词解释里叫“${plain(near.term)}”，叫法不同。`,
        operands: [use, asOperand(near)],
      }),
    ];
  const isMentioned = report.terms.some(({ definition }) => plain(definition).includes(own));
  if (isMentioned || isExplained(report, own) || !OF_TEXT.includes(name)) return [];
  return [
    noteworthy({
      place: own,
      status: 'differs',
      statement: `正文用到“${own}”，名词解释里没有找到。`,
      operands: [use],
    }),
  ];
}

function plain(text: string): string {
  return withoutNoise(text).replace(/[“”‘’"'《》【】]/g, '');
}

/** One character changed, added or left out; 收入 and 支出 are never taken for each other. */
function isNearly(one: string, other: string): boolean {
  if (one.slice(-2) !== other.slice(-2) && /收入$|支出$/.test(one)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return at >= 1 && rest === long.slice(at + 1);
}
