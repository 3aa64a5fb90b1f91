/** Subjects that only the words around them make whole: 支出 alone, a number without a subject, the agency's own name. */
import type { Measure } from '../../../src/fiscal/fact.ts';
import { MONEY_UNITS } from '../../../src/fiscal/money.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statement.ts';
import { cleanSubject } from './subjects.ts';
import { AGENCY_END } from '../printed/agency-end.ts';
import { withoutNoise } from '../printed/text.ts';

const MONEY: readonly string[] = ['', ...MONEY_UNITS];
/** `轿车 0 辆、金额 0 万元`, `国内公务接待 12 批次，共计支出 1 万元`, `医疗救助 6 万人次，支出 4526 万元` */
const COUNTED_AMOUNT =
  /^\s*(?:（[^）]*）)?[、，]\s*(?:$|金额|价值|支出\s*$|(?:共计|合计|共)(?:支出|\s*$))/;
/** `与上年相比，收入减少 6 万元，支出减少 6 万元` */
const SIDE_BY_SIDE = ['收入', '支出'].map(
  (side) => new RegExp(`[，；：]\\s*${side}[^，；。\\d]{0,6}\\d`),
);

/** Whether a name is of one expense, not of all that was spent. */
export const isExpense = (name: string) => ONE_EXPENSE.test(name);
const ONE_EXPENSE = /(?:费用?|经费|采购|购置|维护|接待|培训|会议)$/;

/**
 * 收入 or 支出 alone names its side of the accounts only where the sentence does not go on with an item.
 *
 * @param current whom the sentence speaks of
 * @param text the whole paragraph
 * @returns empty where the number goes on with `current`
 */
export function sideOfAccounts(subject: string, current: string, text: string): string {
  const sum = /^(收入|支出)(总计|合计)$/.exec(subject);
  if (sum) {
    const [, side = '', word = ''] = sum;
    const twin = (side === '收入' ? '支出' : '收入') + word;
    const isListed = new RegExp(`${twin}[^。；]{1,30}[、，]\\s*${subject}`).test(text);
    return isListed && current.endsWith(twin) ? current.slice(0, -twin.length) + subject : subject;
  }
  // 收入总计 60 万元，支出总计 60 万元，收、支总计各增加 6 万元
  const both = /^(.*?)(?:收入总计[、和]支出总计|收入?、?支出?总计)$/.exec(subject);
  if (both && current === `${both[1]}支出总计`) return '';
  // 收支总计 60 万元，收支各减少 6 万元
  if (subject === '收支' && current.endsWith('收支总计')) return '';
  // 机关运行经费支出预算 30 万元。支出决算较上年增加 3 万元
  if (/^支出(?:决算|预算)数?$/.test(subject) && isExpense(current)) return '';
  // 一般公共预算财政拨款支出年初预算 10 万元…，支出决算比年初预算增加 3 万元
  if (/^支出决算数?$/.test(subject) && /.{4}支出$|[（(][类款项][）)]$/.test(current)) return '';
  if (subject !== '收入' && subject !== '支出') return subject;
  // 收入支出情况：今年收入增加 6 万元
  if (/收支|收入.{0,2}支出/.test(current)) return subject;
  const other = subject === '收入' ? '支出' : '收入';
  // 政府性基金预算财政拨款收入 6 万元；年初结转和结余 0 万元；支出 6 万元
  if (/结[转余]$/.test(current)) return sideOfSameMoney(subject, other, text);
  if (SIDE_BY_SIDE.every((side) => side.test(text))) return subject;
  if (!current.includes(other) || current.includes(subject)) return '';
  // 政府性基金预算财政拨款收入 0 万元，支出 0 万元
  return current.endsWith(other) ? current.slice(0, -other.length) + subject : subject;
}

/** 收入 or 支出 of the kind of money whose other side the paragraph begins with; empty where it names none. */
function sideOfSameMoney(subject: string, other: string, text: string): string {
  const [, money] = new RegExp(`^([^，。；]{4,60}?)${other}[^，。；\\d]{0,3}\\d`).exec(text) ?? [];
  return money === undefined ? '' : cleanSubject(money + subject);
}

const TWINS: ReadonlyMap<string, string> = new Map([
  ['本年收入', '本年支出'],
  ['本年支出', '本年收入'],
  ['总收入', '总支出'],
  ['总支出', '总收入'],
]);

/** 财政拨款本年收入 60 万元；本年支出 62 万元, 医保基金总收入 9 亿元，总支出 8 亿元: spending of the same money, else null. */
export function twinOfMoney(subject: string, current: string): string | null {
  const twin = TWINS.get(subject);
  return twin && current.endsWith(twin) ? current.slice(0, -twin.length) + subject : null;
}

const MEANT_PROJECT =
  /(?:选取|选择|选定|对|以|将)([^，。；]{2,60}项目)(?:作为|为|开展|进行|实施)[^。；]*，(?:该|此)项目/;

/** `选取路灯改造项目开展重点绩效评价，该项目…`: the project that is meant; empty where none is. */
export function meantProject(words: string): string {
  return cleanSubject(MEANT_PROJECT.exec(words)?.[1] ?? '');
}

/** `本部门项目全年预算合计 358 万元`: of all projects, whatever the section is about. */
const ALL_PROJECTS =
  /(?:[本我全](?:部门|单位|局)|各|所有|全部)项目(?:支出)?(?:年初|全年)预算|项目(?:支出)?(?:年初|全年)预算数?(?:合计|总额|共计)/;

const OF_PROJECTS: readonly Measure[] = ['year-start-budget', 'full-year-budget', 'executed'];

/** Whom a number without a subject is of: what was counted before it, else what the sentence speaks of. */
export function unsaidSubject(
  measure: Measure,
  { kind, unit }: Pick<Quantity, 'kind' | 'unit'>,
  words: string,
  previous: Statement | undefined,
  current: string,
): string {
  // 项目 6 个，占项目总数的 100%
  const isOfShare = previous?.measure === 'involved' || previous?.measure === 'count';
  if (measure === 'share' && isOfShare) return previous.subject;
  // 接待 12 批次，比上年减少 3 批次，下降 20%
  const isOfChange = previous?.measure === 'change' && !MONEY.includes(previous.unit);
  if (measure === 'growth-rate' && isOfChange) return previous.subject;
  // 在职 13 人，退休 6 人，共 19 人 is the sum of both, and has no name.
  const isSum = kind === 'count' && /[，、]\s*(?:共计?|合计)\s*$/.test(words);
  if (isSum && previous?.unit === unit) return '';
  // 绩效评价项目 2 个，全年预算数 336 万元，全年执行数 330 万元
  const { subject = '' } = previous ?? {};
  if (OF_PROJECTS.includes(measure)) {
    if (subject.endsWith('项目')) return subject;
    if (ALL_PROJECTS.test(withoutNoise(words))) return '项目';
  }
  // 评价项目 38 个，占项目总数的 100%，涉及金额 3,370 万元
  const isOfProjects = measure === 'involved' && previous?.measure === 'share';
  if (isOfProjects && subject.endsWith('项目')) return subject;
  const goesOn = kind === 'count' || measure === 'involved' || COUNTED_AMOUNT.test(words);
  if (!goesOn || previous?.measure !== 'count') return current;
  // 因公出国（境）团组 0 个，累计 0 人次: people are no groups.
  return unit.startsWith('人') ? subject.replace(/团组$/, unit) : subject;
}

/** Another name of an agency, or of its place, and the year of what it states: 某县某街道办事处2023年度收入总计. */
const NAMED_OWNER = new RegExp(
  `^[\\p{Script=Han}（）]{2,40}?(?:${AGENCY_END}|[区县市])\\d{4}年度?(?=一般公共|财政拨款|政府性|国有资本|“三公|本年|收入|支出|收支|公务|因公|机关运行|年[初末])`,
  'u',
);

/** 教育部 is the whole name of a ministry; as the end of a longer one, so few characters are any agency's. */
const SHORTEST_OWNER = 3;
const SHORTEST_END = 4;
/** What may stand in brackets behind the name of an agency: 本级, or a second name. */
const SECOND_NAME = /^[（(][^（）()]{2,30}[）)](?=.)/;

/** The names of an agency, and all ends of them that still tell whose they are. */
function namesOf(owners: readonly string[]): string[] {
  return owners.flatMap((owner) =>
    Array.from(owner, (_, start) => owner.slice(start)).filter(
      ({ length }) => length >= (length === owner.length ? SHORTEST_OWNER : SHORTEST_END),
    ),
  );
}

/**
 * Words without the agency's own name wherever it stands in them, or the end of it where a name begins: 乡镇人民医院 is
 * not 示例市人民医院.
 */
export function withoutOwnerInside(words: string, owners: readonly string[]): string {
  for (const name of namesOf(owners)) {
    const at = words.indexOf(name);
    const isOwn =
      owners.includes(name) || !/(?![我本由对])\p{Script=Han}$/u.test(words.slice(0, at));
    if (at >= 0 && isOwn)
      return words.slice(0, at) + words.slice(at + name.length).replace(SECOND_NAME, '');
  }
  return words;
}

/** A subject without the agency's own name, or the end of it, before it: 某区教育局内设机构. */
export function withoutOwner(subject: string, owners: readonly string[]): string {
  const named = NAMED_OWNER.exec(subject);
  if (named) return cleanSubject(subject.slice(named[0].length));
  for (const name of namesOf(owners)) {
    if (subject.startsWith(name))
      return cleanSubject(subject.slice(name.length).replace(SECOND_NAME, ''));
  }
  return subject;
}
