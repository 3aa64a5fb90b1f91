/**
 * `收入总计 60 万元，其中年初结转 5 万元，较上年增加 6 万元，增长 11.11%`: the words leave open which of the two grew, and
 * reports mean one or the other. The rate tells.
 */
import type { Statement } from './statement.ts';

/** How far a printed rate may be from the computed one. */
const ROUNDED = 0.0051;

function grewSo(level: Statement, change: Statement, rate: Statement): boolean {
  if (level.value === null || change.value === null || rate.value === null) return false;
  const before = level.value - change.value;
  return before > 0 && Math.abs((change.value / before) * 100 - rate.value) < ROUNDED;
}

/** Gives a change behind a part of something to the whole, where only the whole changed by this rate. */
export function settleChanges(statements: readonly Statement[]): void {
  statements.forEach((change, index) => {
    const [whole, part, rate] = [-2, -1, 1].map((step) => statements[index + step]);
    if (change.measure !== 'change' || rate?.measure !== 'growth-rate' || !whole || !part) return;
    const isPart =
      /^[（(]?其中/.test(part.quote) &&
      part.measure === whole.measure &&
      [change, rate].every(({ subject }) => subject === part.subject);
    if (!isPart || grewSo(part, change, rate) || !grewSo(whole, change, rate)) return;
    for (const moved of [change, rate])
      Object.assign(moved, { subject: whole.subject, code: whole.code });
  });
}
