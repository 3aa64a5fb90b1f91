/** A total that the running text takes apart is the sum of the parts that it names. */
import type { Fact, Measure } from '../../fact.ts';
import { THREE_PUBLIC_PARTS, THREE_PUBLIC_WORDS } from '../../figures/three-public-names.ts';
import { oncePer } from '../../once-per.ts';
import type { ReportContent } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum, added } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
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

/**
 * A total and its parts by their words; of several divisions, the first that a text lists. `all`: these are all the
 * parts there are, so the sum may not be smaller; where some are not stated, it may only not be larger. `isNet`: the total is what is left of what the parts cost.
 */
interface Division {
  readonly total: RegExp;
  readonly parts: readonly RegExp[];
  readonly all: boolean;
  readonly isNet?: true;
  /** The measure that is divided so, unless it is any amount. */
  readonly measure?: Measure;
}

const DIVISIONS: readonly Division[] = [
  {
    total: /^(?:本年)?支出(?:预算)?合计$|^支出预算$|^预算支出$/,
    parts: [
      /^基本支出$/,
      /^项目支出$/,
      /^上缴上级支出$|^上解上级支出$/,
      /^经营支出$/,
      /^对附属单位补助支出$/,
    ],
    all: false,
  },
  {
    total: /^(?:本年)?收入(?:预算)?合计$|^收入预算$|^预算收入$/,
    parts: [
      /^财政拨款收入$|^一般公共预算(?:财政)?(?:拨款)?收入$/,
      /^政府性?基金(?:预算)?(?:财政)?(?:拨款)?收入$|^基金预算收入$/,
      /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入$/,
      /^上级补助收入$/,
      /^事业收入$/,
      /^经营收入$/,
      /^附属单位上缴收入$/,
      /^其他收入$/,
    ],
    all: false,
  },
  {
    total: /^(?:财政拨款)?收入总计$/,
    parts: [/^本年收入(?:合计)?$|^收入合计$/, /^(?:年初|上年)(?:财政拨款)?结转和?结余$/],
    all: false,
  },
  {
    total: /^(?:财政拨款)?支出总计$/,
    parts: [/^本年支出(?:合计)?$|^支出合计$/, /^年末(?:财政拨款)?结转和?结余$/],
    all: false,
  },
  {
    total: /基本支出$/,
    parts: [/^人员经费$/, /^(?:日常)?公用经费$/],
    all: true,
  },
  ...THREE_PUBLIC_PARTS.map((parts) => ({
    total: /三公经费(?:财政拨款)?(?:支出|预算|决算|总额|合计)*$/,
    parts,
    all: true,
  })),
  {
    total: THREE_PUBLIC_WORDS.cars,
    parts: [THREE_PUBLIC_WORDS['car-purchase'], THREE_PUBLIC_WORDS['car-running']],
    all: true,
  },
  {
    total: THREE_PUBLIC_WORDS.reception,
    parts: [/^(?:外宾|外事|国（境）外)(?:公务)?接待费?$/, /^(?:其他)?国内(?:公务)?接待费?$/],
    all: true,
  },
  {
    total: /^政府采购(?:支出)?(?:总额|预算|合计)?$/,
    parts: [
      /货物(?:类)?(?:采购)?(?:支出|预算)?$/,
      /工程(?:类)?(?:采购)?(?:支出|预算)?$/,
      /服务(?:类)?(?:采购)?(?:支出|预算)?$/,
    ],
    all: true,
  },
  {
    // 部门整体支出绩效自评涉及资金 9 万元，其中：一般公共预算支出 9 万元、政府性基金预算支出 0 万元
    total: /^(?!一般公共|政府性|国有资本)/,
    parts: [/^一般公共预算/, /^政府性?基金/, /^国有资本经营/],
    all: false,
    measure: 'involved',
  },
  {
    total: /^资产(?:总额|总计|合计)$/,
    parts: [
      /^流动资产$/,
      /^固定资产(?:净值)?$/,
      /^对外投资(?:及|和|\/)?有价证券$/,
      /^在建工程$/,
      /^无形资产(?:净值)?$/,
      /^其他资产$/,
    ],
    all: false,
    isNet: true,
  },
];

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
    '说明在一段话里写了总数又分开写各部分的（支出分为基本和项目，基本支出分为人员和公用，“三公”经费分为三项，政府采购分为货物、工程和服务），各部分应加得到总数。',
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
  const after = text.slice(Math.max(0, text.indexOf(withoutBlanks(total.quote))));
  if (!paragraph || !leadsBelow(after)) return near;
  const [, end] = paragraph.lines;
  return [...near, ...around(report, total).behind.filter(({ line }) => line > end)];
}

/** Of what is listed with a total, what can be a part of it. */
function comparableWith(report: ReportContent, total: Fact): Fact[] {
  return listedWith(report, total).filter(
    (fact) => fact !== total && fact.measure === total.measure && fact.unit === total.unit,
  );
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

/** The parts in the same list: each stated once (or twice alike); null unless two are. */
function partsOf(report: ReportContent, total: Fact, { parts, isNet }: Division): Part[] | null {
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
  const stating = [total, ...clear.map(({ fact }) => fact)].map((fact) =>
    paragraphOf(report, fact),
  );
  if (isNet && stating.some((each) => each && statesCost(each))) return null;
  return clear;
}
