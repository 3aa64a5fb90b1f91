/** 资金管理情况 of a performance form: four questions, each with a weight, a score and words. */
import type { ManagementItem } from '../../../../src/fiscal/projects/project.ts';
import { readScore } from '../decimal.ts';
import { hasCell, isLabel, tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { onlyOne } from '../../only-one.ts';
import { closeUp, endsSentence, withoutNoise } from '../../printed/text.ts';

const BEGIN = /^(?:资金管理情况|情况说明)$/;
const QUESTION =
  /^(?:安排科学性|拨付合规性|使用规范性|预算绩效管理情况|资金.{0,4}[性率]|管理.{0,4}性|.{2,8}(?:科学性|合规性|规范性|及时性|有效性|安全性))$/;
const END = /^(?:(?:项目)?年度.{0,4}目标|年度总|预期目标|绩效指标|[一二三]级指标)$/;

/** A cell that holds a whole column (`5 5 5 5`) is as many cells. */
function expand(row: FormRow): FormRow[] {
  const pieces = row.cells.map((cell) => cell.trim().split(/\s+/));
  const count = Math.max(
    0,
    ...pieces.map((piece) =>
      piece.length > 1 && piece.every((text) => readScore(text)) ? piece.length : 0,
    ),
  );
  if (count < 2) return [row];
  return Array.from({ length: count }, (_, index) => ({
    line: row.line,
    cells: row.cells.map((cell, column) =>
      pieces[column]?.length === count ? (pieces[column][index] ?? '') : index === 0 ? cell : '',
    ),
  }));
}

interface Scored {
  question: string | null;
  note: string | null;
  weight: string;
  score: string;
  issue: string | null;
  line: number;
}

/** A weight and a score side by side, at most one text before and one behind. */
function scored(tokens: readonly Token[], line: number): Scored | null {
  const texts = tokens.filter(({ text }) => !/^资金管理情况$/.test(withoutNoise(text)));
  const at = texts.findIndex((token, index) => {
    const [weight, score] = [readScore(token.text), readScore(texts[index + 1]?.text ?? '')];
    return weight && score && weight.millionths > 0 && score.millionths <= weight.millionths;
  });
  if (at === -1) return null;
  const before = texts.slice(0, at);
  const question = before.find(({ text }) => QUESTION.test(withoutNoise(text)));
  const notes = before.filter((token) => token !== question && !isLabel(token.text));
  // 存在问题 and 改进措施 may be two columns, both of them 无.
  const behind = texts
    .slice(at + 2)
    .filter(({ text }, index, all) => index === 0 || text !== all[0]?.text);
  if (behind.some(({ text }) => readScore(text)) || behind.length > 1) return null;
  return {
    question: question?.text ?? null,
    note: onlyOne(notes)?.text ?? null,
    weight: texts[at]?.text ?? '',
    score: texts[at + 1]?.text ?? '',
    issue: behind[0]?.text ?? null,
    line,
  };
}

const namesPoints = (row: FormRow) => hasCell(row, /^(?:分值|得分)/);

/** The questions in the order of print; several may share a cell. */
function questionsOf(section: readonly FormRow[]): string[] {
  return section.flatMap((row) =>
    row.cells.flatMap((cell) =>
      QUESTION.test(withoutNoise(cell))
        ? [closeUp(cell)]
        : cell.split(/\s+/).filter((piece) => QUESTION.test(piece)),
    ),
  );
}

/**
 * Reads 资金管理情况. The words slide by a row at times, so questions go with rows in order, if there are as many;
 * a note in a row of its own is the end of the note before it.
 */
export function readManagement(rows: readonly FormRow[]): {
  management: ManagementItem[];
  missing: string[];
  /** No points were lost. */
  complete: boolean;
} {
  const begin = rows.findIndex((row) => hasCell(row, BEGIN));
  if (begin === -1) return { management: [], missing: [], complete: true };
  const length = rows.slice(begin).findIndex((row) => hasCell(row, END));
  const section = rows.slice(begin, length === -1 ? begin : begin + length).flatMap(expand);
  const questions = questionsOf(section);
  const items: Scored[] = [];
  let lost = 0;
  for (const row of section.slice(1)) {
    const tokens = tokensOf(row);
    const item = scored(tokens, row.line);
    const last = items.at(-1);
    const [token] = tokens;
    if (item) items.push(item);
    else if (
      last?.note &&
      token &&
      tokens.length === 1 &&
      !isLabel(token.text) &&
      !endsSentence(last.note) &&
      last.issue === null
    )
      last.note += token.text;
    else if (tokens.some(({ text }) => readScore(text))) lost += 1;
  }
  const inOrder = questions.length === items.length;
  const slid =
    items.some((item) => item.question === null) ||
    (inOrder && items.some((item, index) => item.question !== questions[index]));
  const management = items.map(
    ({ question, note, weight, score, issue, line }, index): ManagementItem => ({
      name: inOrder
        ? (questions[index] ?? null)
        : slid || questions.length !== items.length
          ? null
          : question,
      weight,
      score,
      note,
      issue,
      line,
    }),
  );
  // Forms of transfers answer the questions in words only.
  if (items.length === 0 && lost === 0 && questions.length > 0 && !section.some(namesPoints))
    return { management, missing: ['资金管理情况不评分，只保留原文'], complete: true };
  const complete =
    lost === 0 && (inOrder || items.length === 0) && (items.length > 0 || questions.length === 0);
  return { management, missing: complete ? [] : ['资金管理情况没读全'], complete };
}
