/** What stated shares are shares of: where several totals may be meant, a comparison tells which. */
import type { Fact } from '../../fact.ts';
import { threePublicId } from '../../figures/three-public-names.ts';
import { oncePer } from '../../once-per.ts';
import type { ReportContent } from '../../report.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';
import { withoutNoise } from '../../words.ts';
import { compareRate } from './rates.ts';
import { cellsOf } from '../reading/cells/cells-of-statements.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { around, subjectKey } from '../reading/statements/nearby.ts';
import { statedAmount, topicOf } from '../reading/statements/stated.ts';

/** `一般公共预算支出年初预算为…。主要用于以下方面：…`: the whole of what follows, unless it has a share of its own. */
const GENERAL = /^一般公共预算支出$/;
/** The same, though it may have a share of what its words name: `占本年支出合计的 90%`. */
const APPROPRIATION = /^一般公共预算(?:财政)?拨款(?:支出)?$/;
const TOTAL =
  /(?:合计|总计|总额)$|^(?:本年|部门|单位)(?:收入|支出)$|^(?:部门|单位)?(?:收入|支出)预算$|^预算(?:收入|支出)$/;

/** `占支出的 10%`, where a section tells of a part only: of what it calls 基本支出. */
function isOfPart(report: ReportContent, { quote, section }: Fact): boolean {
  return (
    /占(?:支出|收入)/.test(withoutNoise(quote)) &&
    /基本支出|项目支出|三公/.test(topicOf(report, section))
  );
}

/**
 * What a share says that it is of: `占总支出的 87.35%` or `占本年支出的` is of what tables call 支出合计,
 * `占一般公共预算财政拨款总支出` of that money's 支出, `占总支出预算` of 支出预算, `占财政拨款安排支出` of what 财政拨款 is said to
 * pay for; null where it says nothing.
 */
function wholeName(report: ReportContent, fact: Fact): string | null {
  if (fact.of === null) return null;
  if (isOfPart(report, fact)) return subjectKey(fact.of);
  return subjectKey(fact.of)
    .replace(/^(?:本年|年度|全年)?总?(支出|收入)$/, '$1合计')
    .replace(/总(支出|收入)$/, '$1')
    .replace(/总(支出|收入)预算$|(支出|收入)总预算$/, '$1$2预算')
    .replace(/(?<=拨款)安排的?支出$/, '');
}

/** The totals that a share may be of, the surest first. */
export function totalsOf(report: ReportContent, fact: Fact, index: number): PrintedOperand[] {
  const all = around(report, fact).before;
  const before = all.filter((other) => moneyUnit(other) !== null);
  const behind = new Map(all.map((other, place) => [other, all[place + 1] ?? fact]));
  const isShared = (other: Fact) => behind.get(other)?.measure === 'share';
  const isPart = (other: Fact) => isShared(other) && behind.get(other)?.of === null;
  const named = wholeName(report, fact);
  const printed = fact.of === null ? null : subjectKey(fact.of);
  const stated = before.filter((other) => {
    const { subject, measure } = other;
    const key = subjectKey(subject);
    if (measure === 'change' || measure === 'prior-year') return false;
    return named === null
      ? TOTAL.test(key) ||
          (APPROPRIATION.test(key) && !isPart(other)) ||
          (GENERAL.test(key) && !isShared(other))
      : key === printed || key === named || key.endsWith(named);
  });
  const isThreePublic = named === null && isThreePublicPart(report, fact);
  const whole = isThreePublic ? '三公经费' : named;
  const cellOf = (subject: string) =>
    cellsOf(report, { ...fact, subject, code: null, measure: ownMeasure(report) });
  // 总支出 is all of the money that the section is about.
  const isOfGeneral =
    whole === '支出合计' && /财政拨款|一般公共/.test(topicOf(report, fact.section));
  const general = isOfGeneral ? cellOf('一般公共预算财政拨款支出') : [];
  const isUnsure = isOfGeneral && printed !== whole && general.length === 0;
  const cells = whole === null || isUnsure ? [] : [...cellOf(whole), ...general];
  const elsewhere = isThreePublic ? threePublicTotal(report, index) : null;
  const wholes = elsewhere ? [...stated, elsewhere] : stated;
  const operands = [...wholes.flatMap((each) => statedAmount(each) ?? []), ...cells];
  return operands.length === 0 ? wholesOfStructure(report, fact) : operands;
}

/**
 * Any other amount before may be what a share in brackets is of: only an agreement with it tells something. None where
 * a share says that it is of just what was stated before.
 */
export function othersBefore(report: ReportContent, fact: Fact): PrintedOperand[] {
  const named = wholeName(report, fact);
  const { before } = around(report, fact);
  if (before.some(({ subject }) => subjectKey(subject) === named)) return [];
  return before
    .filter(({ measure }) => measure !== 'change')
    .flatMap((other) => statedAmount(other) ?? []);
}

/**
 * `（二）一般公共预算当年拨款结构情况。教育支出 60 万元，占 60%；……`: parts of what another section states and a table prints.
 * Which of its cells is meant is known by another share of the list that is one of it.
 */
function wholesOfStructure(report: ReportContent, fact: Fact): PrintedOperand[] {
  if (fact.of !== null || !/一般公共预算.*结构/.test(topicOf(report, fact.section))) return [];
  // Xinjiang prints each in a paragraph of its own.
  const { before: above, behind } = around(report, fact);
  const list = [...above, fact, ...behind];
  const others = list.flatMap((share, place) => {
    const before = list[place - 1];
    const isOther = share !== fact && share.measure === 'share';
    const part = isOther && before?.subject === share.subject ? statedAmount(before) : null;
    return part ? [{ raw: share.raw, part }] : [];
  });
  const whole = {
    ...fact,
    subject: '一般公共预算当年拨款',
    code: null,
    measure: ownMeasure(report),
  };
  return cellsOf(report, whole).filter((cell) =>
    others.some(({ raw, part }) => compareRate(raw, part, cell)?.status === 'holds'),
  );
}

/** `“三公”经费支出决算中，公务接待费 2 万元，占 40%`: of all three expenses, whose total stands in another section. */
function isThreePublicPart(report: ReportContent, { subject, section }: Fact): boolean {
  const id = threePublicId(subjectKey(subject));
  return (
    id !== null &&
    ['abroad', 'cars', 'reception'].includes(id) &&
    topicOf(report, section).includes('三公')
  );
}

/** Amounts of all three expenses together, and where each stands among all statements. */
const threePublicTotals = oncePer((report: ReportContent) =>
  report.facts.flatMap((fact, index) =>
    threePublicId(subjectKey(fact.subject)) === 'total' &&
    fact.measure === ownMeasure(report) &&
    statedAmount(fact)
      ? [{ fact, index }]
      : [],
  ),
);

/** The total of the three expenses that the text states anywhere before; null where none or several are. */
function threePublicTotal(report: ReportContent, before: number): Fact | null {
  const totals = threePublicTotals(report);
  const other = totals.find(({ fact }) => fact.value !== totals[0]?.fact.value);
  if (other && other.index < before) return null;
  return totals.findLast(({ index }) => index < before)?.fact ?? null;
}

function ownMeasure({ kind }: ReportContent): Fact['measure'] {
  return kind === 'final' ? 'final' : 'budget';
}
