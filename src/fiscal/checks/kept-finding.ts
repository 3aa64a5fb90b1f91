/** What of an outcome goes into the report: all that a reader needs, and nothing that the rule or the tables say. */
import type { Check, Outcome } from './check.ts';
import type { Finding, FindingOperand, Operand } from './finding.ts';

/** The outcome of a rule as a finding. */
export function keptFinding(check: Check, outcome: Outcome): Finding {
  const { place, status, title, unit, stated, operands } = outcome;
  const { id, severity } = check;
  const isSame = status === 'holds' && stated !== null && outcome.expected === stated;
  const kept = operands.filter(isWorthKeeping(outcome));
  return {
    ...(!isSame && { id: `${id}:${place}` }),
    check: id,
    status,
    severity,
    ...(title !== undefined && title !== check.title && { title }),
    ...(!isSame && { statement: outcome.statement }),
    unit,
    stated,
    ...(!isSame && explanation(outcome)),
    operands: kept.map(status === 'holds' || status === 'rounding' ? inShort : asKept),
    lines: [...new Set(kept.filter(isOwn).map(({ line }) => line))].sort((a, b) => a - b),
  };
}

/** Whether the report itself prints it. */
function isOwn({ report }: Operand): boolean {
  return report === undefined;
}

function explanation({ expected, difference, tolerance, reconciliation }: Outcome) {
  return { expected, difference, tolerance, ...(reconciliation && { reconciliation }) };
}

/** Zeros that add nothing to a sum that agrees only make it longer to read. */
function isWorthKeeping({ status }: Pick<Outcome, 'status'>) {
  const agrees = status === 'holds' || status === 'rounding';
  return ({ raw }: Operand, index: number, all: readonly Operand[]) =>
    !agrees || all.length <= 2 || index === 0 || !/^[-−]?[0０]*(?:[.．][0０]+)?$/.test(raw.trim());
}

/** Cells are called by their table, row and column. */
function asKept({ label, ...operand }: Operand): FindingOperand {
  const isCell = operand.table !== undefined && operand.column !== undefined;
  return isCell ? operand : { label, ...operand };
}

/** Where all is well, the line tells the table, and what makes up an amount needs no name. */
function inShort(operand: Operand, index: number): FindingOperand {
  const { label, raw, line, column } = operand;
  if (!isOwn(operand)) return operand;
  if (column !== undefined) return { raw, line, column };
  return index === 0 ? { label, raw, line } : { raw, line };
}
