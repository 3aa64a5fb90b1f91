/** What a total changed by is what its parts changed by. */
import type { Fact } from '../../fact.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, added } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { subjectKey } from '../reading/statements/nearby.ts';
import { THREE_PUBLIC_PARTS, THREE_PUBLIC_WORDS } from '../../figures/three-public-names.ts';
import { differenceWords, shortSubject, statedDifference } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';

/** Totals that have these two parts and no other. */
const DIVISIONS: readonly (readonly [total: RegExp, parts: readonly RegExp[]])[] = [
  [/基本支出$/, [/^人员经费$/, /^(?:日常)?公用经费$/]],
  ...THREE_PUBLIC_PARTS.map((parts) => [THREE_PUBLIC_WORDS.total, parts] as const),
  [/^(?:预算收支|收支预算|支出预算|预算支出)$/, [/^基本支出$/, /^项目支出$/]],
];

export const changeParts: Check = {
  id: 'change-parts',
  family: 'change',
  severity: 'figure',
  title: '总数的增减是否等于各部分增减之和',
  explanation:
    '说明写了基本支出比上年增减多少、又写人员经费和公用经费各增减多少的，后两个加起来应等于前一个；预算的总数与基本支出、项目支出，“三公”经费与它的三项也是这样。',
  formula: '总数的增减 = 各部分的增减之和',
  find: (report) => [...Map.groupBy(report.facts, ({ section }) => section)].flatMap(findIn),
};

/** The one change that a section states of a subject. */
function changeOf(facts: readonly Fact[], words: RegExp): Fact | null {
  const found = facts.filter(
    (fact) =>
      fact.measure === 'change' && words.test(subjectKey(fact.subject)) && statedDifference(fact),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function findIn([section, facts]: readonly [string, readonly Fact[]]): Outcome[] {
  // Cars as one part or as two: a total is taken apart once.
  const divided = new Set<Fact>();
  return DIVISIONS.flatMap(([words, partWords], kind): Outcome[] => {
    const total = changeOf(facts, words);
    const parts = partWords.map((part) => changeOf(facts, part)).filter((part) => part !== null);
    const stated = total && statedDifference(total);
    const unit = [total, ...parts].flatMap((fact) => (fact && moneyUnit(fact)) ?? []).at(0);
    const operands = parts.flatMap((part) => statedDifference(part) ?? []);
    if (!total || !stated || !unit || operands.length < partWords.length) return [];
    if (divided.has(total)) return [];
    divided.add(total);
    const comparison = compareSum(stated, added(operands));
    const list = parts
      .map((part) => `${shortSubject(part.subject)}${differenceWords(part)}`)
      .join('、');
    const sum = `加起来${comparison.expected < 0 ? '减少' : '增加'} ${amountWords(Math.abs(comparison.expected), unit)}`;
    const whole = total.unit === '' ? `写${total.raw}` : `写比上年${differenceWords(total)}`;
    const both = `“${shortSubject(total.subject)}”${whole}；${list}，${sum}`;
    return [
      {
        ...comparison,
        place: `${section}:${kind}`,
        statement: comparedWords(both, comparison, unit),
        unit,
        reconciliation: null,
        operands: [stated.operand, ...operands.map(({ operand }) => operand)],
      },
    ];
  });
}
