/** The items that a section lists by code add up to the total it states, for the budget as for what was spent. */
import { rowCode } from '../../tables/codes.ts';
import { MEASURE_NAMES, type Fact, type Measure } from '../../fact.ts';
import { ownTableOf } from '../../tables/own-tables.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, added, type Comparison } from '../comparing/compare.ts';
import { amountWords, type MoneyUnit } from '../../money.ts';
import { subjectKey } from '../reading/statements/nearby.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { listedCosts } from '../comparing/listed-costs.ts';
import { reconcile, reconciliationWords } from '../comparing/reconcile.ts';
import { printedWords, shortSubject, statedInList } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';

const MEASURES: readonly Measure[] = ['year-start-budget', 'full-year-budget', 'budget', 'final'];
const TOTAL =
  /^(?:一般公共预算)?(?:财政)?(?:拨款)?支出(?:预算)?(?:总额|合计|总计)?$|^一般公共预算(?:财政)?拨款$|^财政拨款(?:收支|收入支出)(?:总预算|预算总[数额]|总[计额])$/;

export const itemSums: Check = {
  id: 'item-sums',
  family: 'prose-table',
  severity: 'figure',
  title: '逐项列出的数加起来是否等于总数',
  explanation:
    '说明先写总数、再逐项写各科目的，把各科目加起来与总数比。科目是否列全，看决算数加起来是否正好是总数，或者表里有金额的科目是否都写到了；没有列全的不比。一句话里写总数、再写“其中”各项费用的，各项加起来不应多于总数。',
  formula: '总数 = 各科目之和',
  find: (report) => [
    ...report.sections.flatMap(({ id }) => findIn(report, id)),
    ...listedCosts(report),
  ],
};

interface Listed {
  readonly fact: Fact;
  readonly operand: PrintedOperand;
}

/** The items of one measure at the lowest level that the section lists; one item stated twice counts once. */
function itemsOf(report: ReportContent, facts: readonly Fact[], measure: Measure): Listed[] {
  const coded = facts.filter((fact) => fact.code !== null && fact.measure === measure);
  const codes = new Set(facts.flatMap(({ code }) => code ?? []));
  const lowest = coded.filter(
    ({ code }) => ![...codes].some((other) => other !== code && other.startsWith(code ?? '')),
  );
  const seen = new Set<string>();
  return lowest.flatMap((fact) => {
    const operand = statedInList(report, fact);
    const key = `${fact.code ?? ''} ${shortSubject(fact.subject)}`;
    if (!operand || seen.has(key)) return [];
    seen.add(key);
    return [{ fact, operand }];
  });
}

/**
 * What the items are to add up to. `支出总计 5 万元，其中：本年支出合计 4 万元` states two totals, and items are of either: the
 * one that they come closest to is meant.
 */
function totalOf(
  report: ReportContent,
  facts: readonly Fact[],
  measure: Measure,
  items: readonly Listed[],
): Listed | null {
  const sum = items.reduce((before, { operand }) => before + operand.amount, 0);
  const distance = ({ operand }: Listed) => Math.abs(operand.amount - sum);
  return facts
    .filter(
      (each) =>
        each.code === null && each.measure === measure && TOTAL.test(subjectKey(each.subject)),
    )
    .flatMap((fact): Listed[] => {
      const operand = statedInList(report, fact);
      return operand ? [{ fact, operand }] : [];
    })
    .reduce<Listed | null>(
      (best, each) => (best && distance(best) <= distance(each) ? best : each),
      null,
    );
}

function findIn(report: ReportContent, section: string): Outcome[] {
  const facts = report.facts.filter((fact) => fact.section === section);
  const found = MEASURES.flatMap((measure): Summed[] => {
    const items = itemsOf(report, facts, measure);
    const total = totalOf(report, facts, measure, items);
    if (!total || items.length < 2) return [];
    const unit = moneyUnit(total.fact);
    const comparison = compareSum(total.operand, added(items.map(({ operand }) => operand)));
    return unit ? [{ measure, total, items, unit, comparison }] : [];
  });
  const spent = found.find(({ measure }) => measure === 'final');
  return found.flatMap((each): Outcome[] => {
    if (each.comparison.status === 'differs') {
      const isProven =
        spent?.comparison.status !== 'differs' && spent?.items.length === each.items.length;
      if (!isProven && !hasAllCodes(report, each.items)) return [];
    }
    return [outcomeOf(section, each)];
  });
}

/** The codes of a level that have money in a table. */
function codesOf(report: ReportContent, id: string, level: number | undefined): string[] {
  const table = ownTableOf(report, id);
  return (table?.rows ?? []).flatMap(({ cells, values }) => {
    const code = table ? rowCode(table.columns, cells) : '';
    return code.length === level && values.some((value) => value) ? [code] : [];
  });
}

/**
 * Whether the items are all that have money in the table of the general budget, or in that of all money, and no others.
 */
function hasAllCodes(report: ReportContent, items: readonly Listed[]): boolean {
  const listed = new Set(items.map(({ fact }) => fact.code ?? ''));
  const [level] = [...listed].map(({ length }) => length);
  const tables = ['general-expenditure', 'expenditure']
    .map((id) => codesOf(report, id, level))
    .filter(({ length }) => length > 0);
  const areListed = (codes: readonly string[]) => codes.every((code) => listed.has(code));
  return (
    areListed(tables[0] ?? []) &&
    tables.some((codes) => codes.length === listed.size && areListed(codes))
  );
}

/** A stated total of one measure with the items that are to add up to it. */
interface Summed {
  readonly measure: Measure;
  readonly total: Listed;
  readonly items: readonly Listed[];
  readonly unit: MoneyUnit;
  readonly comparison: Comparison;
}

function outcomeOf(section: string, { measure, total, items, unit, comparison }: Summed): Outcome {
  const set =
    comparison.status === 'differs'
      ? reconcile(
          comparison.difference,
          items.map(({ fact, operand }) => ({
            name: shortSubject(fact.subject),
            words: `（${printedWords(operand, unit)}）`,
            amount: operand.amount,
          })),
        )
      : null;
  return {
    ...comparison,
    place: `${section}:${measure}`,
    statement: wordsOf({ measure, total, items, unit, comparison }),
    unit,
    reconciliation: set ? reconciliationWords(set) : null,
    operands: [total.operand.operand, ...items.map(({ operand }) => operand.operand)],
  };
}

function wordsOf({
  measure,
  total,
  items,
  unit,
  comparison: { status, expected, difference },
}: Summed): string {
  const name = `${MEASURE_NAMES[measure]}合计`;
  const both = `说明写${name} ${printedWords(total.operand, unit)}，下面 ${items.length} 项的${MEASURE_NAMES[measure]}加起来是 ${amountWords(expected, unit)}`;
  return comparedWords(both, { status, difference }, unit);
}
