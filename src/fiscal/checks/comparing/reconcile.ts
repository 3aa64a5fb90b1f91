/** What exactly makes up a difference: few printed amounts whose sum it is. */
import type { Project } from '../../projects/project.ts';
import {
  fundOperand,
  projectLabel,
  projectPlace,
  type FundColumn,
} from '../reading/projects/project-operands.ts';

/** An amount that may be part of a difference. */
export interface Candidate {
  readonly name: string;
  /** As printed, with its unit. */
  readonly words: string;
  readonly amount: number;
}

/** Sets of one, two and three are tried among no more candidates than this: more give sums that fit by chance. */
const MOST_CANDIDATES = [60, 25, 12] as const;

/**
 * The one set of up to three amounts that adds up to the difference exactly; null where there is none or more than one.
 * Smaller sets go first: a single amount that fits leaves no need to look at sums.
 */
export function reconcile(difference: number, all: readonly Candidate[]): Candidate[] | null {
  const size = Math.abs(difference);
  const candidates = all.filter(({ amount }) => amount !== 0);
  if (size === 0) return null;
  for (const [index, most] of MOST_CANDIDATES.entries()) {
    if (candidates.length > most) return null;
    const found = sets(candidates, index + 1).filter(
      (set) => Math.abs(set.reduce((sum, { amount }) => sum + amount, 0)) === size,
    );
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

function sets(candidates: readonly Candidate[], count: number): Candidate[][] {
  if (count === 0) return [[]];
  return candidates.flatMap((first, index) =>
    sets(candidates.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

/** `差额正好等于“甲”2.33 万元与“乙”8.56 万元之和。` */
export function reconciliationWords(set: readonly Candidate[]): string {
  const names = set.map(({ name, words }) => `“${name}”${words}`);
  return names.length === 1
    ? `差额正好等于${names[0] ?? ''}。`
    : `差额正好等于${names.slice(0, -1).join('、')}与${names.at(-1) ?? ''}之和。`;
}

/** Projects that may be all that two sums differ by: one of them may be in one account and not in the other. */
export function projectCandidates(projects: readonly Project[], column: FundColumn): Candidate[] {
  return projects.flatMap((project) => {
    const operand = fundOperand(project, project.funds, column);
    return operand
      ? [
          {
            name: project.name ?? projectLabel(project),
            words: `（${projectPlace(project)}，${operand.words}）`,
            amount: operand.amount,
          },
        ]
      : [];
  });
}
