/** A total that the running text takes apart is the sum of the parts that it names. */
import type { Fact, Measure } from '../../fact.ts';
import { oncePer } from '../../once-per.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum, added } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { DIVISIONS, type Division } from '../reading/statements/divisions.ts';
import { around, besides, isExplicit, subjectKey } from '../reading/statements/nearby.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import {
  closedText,
  paragraphOf,
  printedWords,
  shortSubject,
  statedInList,
} from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';

const MEASURES: readonly Measure[] = [
  'final',
  'budget',
  'year-start-budget',
  'full-year-budget',
  'involved',
];

export const partSums: Check = {
  id: 'part-sums',
  family: 'prose-table',
  severity: 'figure',
  title: '总数是否等于它的各部分之和',
  explanation:
    '说明在一段话里写了总数又分开写各部分的（支出分为基本和项目，基本支出分为人员和公用，“三公”经费分为三项，政府采购分为货物、工程和服务，项目资金分为各级财政的资金），各部分应加得到总数。',
  formula: '总数 = 各部分之和',
  find: (report) => report.facts.flatMap((fact, index) => findAt(report, fact, index)),
};

function findAt(report: ReportContent, fact: Fact, index: number): Outcome[] {
  const unit = moneyUnit(fact);
  const total = statedInList(report, fact);
  if (unit === null || !total || !MEASURES.includes(fact.measure)) return [];
  if (!isExplicit(report, index)) return [];
  const key = subjectKey(fact.subject);
  const divided = DIVISIONS.flatMap((division) => {
    const isOfMeasure = (division.measure ?? fact.measure) === fact.measure;
    const isDivided = isOfMeasure && division.total.test(key);
    const parts = isDivided ? partsOf(report, fact, division) : null;
    if (parts === null) return [];
    const isWhole = parts.length === division.parts.length;
    return [{ parts, isWhole, all: division.all }];
  });
  const listed = divided.find(({ all, isWhole }) => isWhole || !all) ?? divided[0];
  if (!listed) return [];
  const operands = listed.parts.map(({ operand }) => operand);
  const comparison = compareSum(total, added(operands));
  const isShort = comparison.difference > 0;
  if (comparison.status === 'differs' && isShort) {
    const isAll = listed.all && listed.isWhole;
    if (!isAll || isRest(report, fact, listed.parts, comparison.difference)) return [];
  }
  // Parts that are not stated may well be nothing, but no sum proves it.
  if (comparison.status !== 'differs' && listed.all && !listed.isWhole) return [];
  const name = shortSubject(fact.subject);
  const sum = operands.map(({ operand }) => operand.raw).join(' + ');
  const both = `“${name}”写 ${printedWords(total, unit)}，各部分加起来：${sum} = ${amountWords(comparison.expected, unit)}`;
  return [
    {
      ...comparison,
      place: `${fact.line}:${index}`,
      statement:
        comparison.status === 'differs'
          ? `${both}，相差 ${amountWords(Math.abs(comparison.difference), unit)}。`
          : `${sum} = ${amountWords(comparison.expected, unit)}。`,
      unit,
      reconciliation: null,
      operands: [total.operand, ...operands.map(({ operand }) => operand)],
    },
  ];
}

/** Whether a paragraph states what assets cost when they were bought. */
const statesCost = oncePer((paragraph: { readonly text: string }) =>
  /原值|折旧|摊销/.test(closedText(paragraph)),
);

interface Part {
  readonly fact: Fact;
  readonly operand: PrintedOperand;
}

/** Whether the rest of a paragraph is one sentence that ends with a colon, or ends with `其中：`; looked at from its end. */
function leadsBelow(text: string): boolean {
  const end = text.slice(-4);
  return /[：:]$/.test(end) && (/。其中[：:]$/.test(end) || !text.includes('。'));
}

/** Statements of the same paragraph; where the total's own sentence ends with a colon, or all ends with `其中：`, those of the paragraphs below, too. */
function listedWith(report: ReportContent, total: Fact): readonly Fact[] {
  const near = besides(report, total);
  const paragraph = paragraphOf(report, total);
  const text = paragraph ? closedText(paragraph) : '';
  const after = text.slice(Math.max(0, text.indexOf(withoutNoise(total.quote))));
  if (!paragraph || !leadsBelow(after)) return near;
  const [, end] = paragraph.lines;
  return [...near, ...around(report, total).behind.filter(({ line }) => line > end)];
}

/** Of what is listed behind a total, what can be a part of it: what stands before it is another part of the same whole. */
function comparableWith(report: ReportContent, total: Fact): Fact[] {
  const listed = listedWith(report, total);
  return listed
    .slice(listed.indexOf(total) + 1)
    .filter(({ measure, unit }) => measure === total.measure && unit === total.unit);
}

/**
 * Whether what is missing is just what is listed behind the parts: 基本支出 3038.92 万元，其中人员经费 2617.97 万元、
 * 公用经费 364.21 万元、纳入专户的非税 56.74 万元.
 */
function isRest(
  report: ReportContent,
  total: Fact,
  parts: readonly Part[],
  missing: number,
): boolean {
  const near = comparableWith(report, total);
  const last = Math.max(...parts.map(({ fact }) => near.indexOf(fact)));
  let rest = 0;
  return near.slice(last + 1).some(({ value }) => (rest += value ?? 0) === missing);
}

/** Whether the first of the parts follows right behind the total: `500 万元，其中：中央资金 300 万元`, `500 万元，包括人员支出…`. */
function leads(report: ReportContent, total: Fact, parts: readonly Part[]): boolean {
  const near = besides(report, total);
  const next = near[near.indexOf(total) + 1];
  const isPart = parts.some(({ fact }) => fact === next);
  return isPart && next !== undefined && /^(?:其中|包括)/.test(withoutNoise(next.quote));
}

/** The parts in the same list: each stated once (or twice alike); null unless two are. */
function partsOf(
  report: ReportContent,
  total: Fact,
  { parts, isNet, isLed }: Division,
): Part[] | null {
  const near = comparableWith(report, total);
  const found = parts.map((words) => near.filter(({ subject }) => words.test(subjectKey(subject))));
  const stated = found.flatMap((each): (Part | null)[] => {
    const [first] = each;
    if (!first) return [];
    const operand = statedInList(report, first);
    const isUnclear = each.some(({ value }) => value !== first.value);
    return [operand && !isUnclear ? { fact: first, operand } : null];
  });
  const clear = stated.filter((part) => part !== null);
  if (clear.length !== stated.length || clear.length < 2) return null;
  // 国内公务接待 8 万元，其中外宾接待 2 万元: of which the part before is the whole.
  const [, ...behind] = near.filter((fact) => clear.some((part) => part.fact === fact));
  if (behind.some(({ quote }) => quote.startsWith('其中'))) return null;
  if (isLed && !leads(report, total, clear)) return null;
  const stating = [total, ...clear.map(({ fact }) => fact)].map((fact) =>
    paragraphOf(report, fact),
  );
  if (isNet && stating.some((each) => each && statesCost(each))) return null;
  return clear;
}
