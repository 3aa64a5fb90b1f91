/** An outcome as `report.json` and the pages give it. */
import type { Check, Outcome } from './check.ts';
import type { Finding, Operand } from './finding.ts';

/** The outcome of a rule as a finding. */
export function keptFinding({ id, severity, title }: Check, outcome: Outcome): Finding {
  const { place, ...found } = outcome;
  const operands = found.operands.filter(isWorthKeeping(outcome));
  const own = operands.filter(({ report }) => report === undefined);
  return {
    id: `${id}:${place}`,
    check: id,
    severity,
    title,
    ...found,
    operands,
    lines: [...new Set(own.map(({ line }) => line))].sort((a, b) => a - b),
  };
}

/** Zeros that add nothing to a sum that agrees only make it longer to read. */
function isWorthKeeping({ status }: Pick<Outcome, 'status'>) {
  const agrees = status === 'holds' || status === 'rounding';
  return ({ raw }: Operand, index: number, all: readonly Operand[]) =>
    !agrees || all.length <= 2 || index === 0 || !/^[-−]?[0０]*(?:[.．][0０]+)?$/.test(raw.trim());
}
