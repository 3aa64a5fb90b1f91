/**
 * Projects in the running text: `1. X年初预算A万元，全年预算数B万元，支出C万元，预算执行率为D%，自评等级为优…` and
 * `（1）X项目绩效自评综述：…全年预算数为B万元，执行数为C万元，完成预算的D%`.
 */
import type { Paragraph } from 'mdast';
import { isMoneyUnit } from '../../../../src/fiscal/money.ts';
import type { ProjectAmount, ProjectFunds } from '../../../../src/fiscal/projects/project.ts';
import { isRate, readDecimal } from '../decimal.ts';
import { readNumbering } from '../../printed/numbering.ts';
import { isAgencyName } from '../forms/read-form-head.ts';
import { BLANK_FUNDS, projectOf, type UnlinkedProject } from '../project-of.ts';
import { amountOf } from '../funds/fund-amounts.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';
import { linesOf, textOf } from '../../tree.ts';

const MONEY = String.raw`(?:为|是|共)?\s*(\d[\d,]{0,14}(?:\.\d{1,6})?)\s*(万元|亿元|元)`;
const YEAR_START = new RegExp(String.raw`年初预算(?:数|安排|金额)?${MONEY}`);
const FULL_YEAR = new RegExp(String.raw`全年预算(?:数|安排|金额)?${MONEY}`, 'g');
const EXECUTED = new RegExp(String.raw`(?:执行|支出)(?:数|金额|决算数?)?${MONEY}`);
const RATE =
  /(?:预算)?执行率(?:为|是)?\s*(\d{1,4}(?:\.\d{1,4})?\s*[%％]?)|完成(?:年初|全年)?预算的?\s*(\d{1,4}(?:\.\d{1,4})?\s*[%％])/;
const SCORE = /得分(?:为|是)?\s*(\d{1,3}(?:\.\d{1,4})?)(?!\d|\s*[%％])/;
const GRADE =
  /(?:自评|评价)(?:结果)?(?:等级|结果)(?:为|是)?[“"]?(优秀|良好|不合格|合格|优|良|中|差)/;
const REASON = /原因(?:主要)?(?:是|为)[:：]?([^。]{2,300})/;
const LEAD_END =
  /年初预算|全年预算|绩效自评(?:综述|情况|结果)|自评(?:综述|得分)|[:：]|\d[\d,]{0,14}(?:\.\d{1,6})?\s*万元/;
const NO_NAME =
  /^(?:我|本|该|其中|根据|组织|全年|经|在|对|按|从|上述|主要|存在|项目(?:全年|资金|支出)?$|(?:基本|整体|部门整体)支出$|合计|总计)|[，。；？！]|[（(][类款项][）)]|(?:情况|说明|决算)$/;
const LONGEST_NAME = 120;

const REVIEWED =
  /[。；]\s*[“"「《]([^“”"「」《》。，；：]{2,60})[”"」》](?:项目)?(?:支出)?(?:绩效)?自评综述[：:]/;

/** The name that an item begins with. */
function nameOf(text: string): string | null {
  // A heading may run in before it: `部门决算中项目绩效自评结果。…“路灯改造”项目绩效自评综述：…`.
  const [, reviewed] = REVIEWED.exec(text) ?? [];
  if (reviewed !== undefined) return reviewed;
  const end = LEAD_END.exec(text.slice(0, LONGEST_NAME * 2))?.index ?? 0;
  const lead = text
    .slice(0, end)
    // `食品抽检经费。项目全年预算数…`
    .replace(/[。，,、；：:]?\s*$|[。；：:]\s*(?:该|本)?项目$/, '')
    .trim();
  const name = /^[“"「《]([^“”"「」《》]+)[”"」》](?:项目)?$/.exec(lead)?.[1] ?? lead;
  const words = withoutNoise(name);
  return words.length >= 2 &&
    words.length <= LONGEST_NAME &&
    /\p{Script=Han}{2}/u.test(words) &&
    !NO_NAME.test(words) &&
    !isAgencyName(words)
    ? name
    : null;
}

/** The line on which a paragraph prints some words; its first line where they are cut. */
function lineOf(node: Paragraph, words: string): number {
  const found = node.children.find((child) => closeUp(textOf(child)).includes(words));
  return found?.position?.start.line ?? linesOf(node)[0];
}

function money(match: RegExpMatchArray | null | undefined, node: Paragraph): ProjectAmount | null {
  const [whole, raw, unit] = match ?? [];
  const decimal = raw === undefined ? null : readDecimal(raw);
  return whole !== undefined && isMoneyUnit(unit)
    ? amountOf(decimal, unit, lineOf(node, whole))
    : null;
}

/** What a sentence says of the money of a project, and whether its rate is what its two amounts give. */
interface NarratedFunds {
  readonly funds: ProjectFunds;
  /** The arithmetic that holds. */
  readonly proofs: string[];
  readonly missing: string[];
  /** What stands behind the full year's budget. */
  readonly behind: string;
}

/** Reads the one budget of a full year and what was executed of it; null where either is missing, or there are several. */
function readFunds(text: string, node: Paragraph): NarratedFunds | null {
  const [budget, ...others] = text.matchAll(FULL_YEAR);
  if (!budget || others.length > 0) return null;
  const behind = text.slice(budget.index + budget[0].length);
  const spent = EXECUTED.exec(behind);
  const [fullYear, executed] = [money(budget, node), money(spent, node)];
  if (!fullYear || !executed) return null;
  const printedRate = RATE.exec(behind);
  const rate = (printedRate?.[1] ?? printedRate?.[2])?.trim() ?? null;
  const [part, whole, percent] = [executed.raw, fullYear.raw, rate ?? ''].map(readDecimal);
  const isOneUnit = executed.value !== null && fullYear.value !== null && budget[2] === spent?.[2];
  const isProven = part && whole && percent && isOneUnit && isRate(part, whole, percent);
  return {
    funds: {
      ...BLANK_FUNDS,
      yearStart: money(YEAR_START.exec(text), node),
      fullYear,
      executed,
      rate: rate === null ? null : { raw: rate, line: lineOf(node, rate) },
    },
    proofs: isProven ? [`支出 ${executed.raw} ÷ 全年预算数 ${fullYear.raw} = 执行率 ${rate}`] : [],
    missing: isProven ? [] : [rate === null ? '没有印出执行率' : '支出、全年预算数与执行率不符'],
    behind,
  };
}

/** Reads a paragraph as one project, or null where it is none, or several. */
export function readProjectItem(node: Paragraph): UnlinkedProject | null {
  const whole = closeUp(textOf(node));
  // Other paragraphs speak of full-year budgets too: those on 三公经费, without a word on performance.
  if (!whole.includes('全年预算') || !/执行率|自评|绩效/.test(whole)) return null;
  const numbering = readNumbering(whole);
  const text = numbering?.rest ?? whole;
  if (numbering === null && !/绩效自评综述|自评得分/.test(text)) return null;
  const name = nameOf(text);
  const read = name === null ? null : readFunds(text, node);
  if (!read) return null;
  const { funds, proofs, missing, behind } = read;
  const score = SCORE.exec(text)?.[1];
  const lines = linesOf(node);
  return projectOf(
    {
      source: 'narrative',
      kind: 'project',
      state: proofs.length > 0 ? 'clean' : 'partial',
      name,
      funds,
      total: score === undefined ? null : { weight: null, score, line: lineOf(node, score) },
      grade: GRADE.exec(text)?.[1] ?? null,
      reason: REASON.exec(behind)?.[1]?.trim() ?? null,
      proofs,
      missing,
      lines,
      raw: node.children.map((child) => ({
        cells: [textOf(child)],
        line: child.position?.start.line ?? lines[0],
      })),
    },
    { funds: proofs },
    '正文的说法',
  );
}
