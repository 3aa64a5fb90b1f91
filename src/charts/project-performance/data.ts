/** Projects whose money is known, the largest first, the tail folded. */
import { fen, sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';
import { PROJECT_SOURCES, type Project } from '../../fiscal/projects/project.ts';
import type { ProjectEntry } from '../../fiscal/projects/project-entries.ts';
import { foldTail } from '../fold-tail.ts';
import { chartUnit } from '../units.ts';

type ProjectSource = Project['source'];

/** A project whose planned and spent money are both read. */
interface ProjectMoney {
  readonly name: string;
  readonly planned: Fen;
  readonly spent: Fen;
  readonly score: string | null;
  readonly reason: string | null;
  /** Where the planned money is printed. */
  readonly line: number;
}

export interface ProjectChartData {
  /** What is drawn: projects, and the folded tail as one. */
  readonly pairs: readonly Pick<ProjectMoney, 'name' | 'planned' | 'spent'>[];
  /** The names of the projects that the last pair stands for, where it is a folded tail. */
  readonly tail: readonly string[];
  readonly projects: readonly ProjectMoney[];
  readonly planned: Fen;
  readonly spent: Fen;
  /** Projects that the report tells of, but whose money cannot be read. */
  readonly unread: number;
  readonly unit: MoneyUnit;
}

const MOST_PAIRS = 8;

/** The money of one account of a project, with what the entry knows besides. */
function moneyOf(entry: ProjectEntry, source: ProjectSource): ProjectMoney | 'unread' | null {
  const account = [entry.main, ...entry.others].find((project) => project.source === source);
  if (!account) return null;
  const { fullYear, executed } = account.funds ?? {};
  if (entry.name === null || fullYear?.value == null || executed?.value == null) return 'unread';
  const { name, score, reason } = entry;
  const [planned, spent] = [fen(fullYear.value), fen(executed.value)];
  return { name, planned, spent, score, reason, line: fullYear.line };
}

/**
 * The projects with known money; fewer than two make no chart. All are taken from one kind of place, the one
 * that knows most of them: a form and a sentence that could not be matched may tell of the same money.
 */
export function projectChartData(entries: readonly ProjectEntry[]): ProjectChartData | null {
  const [best] = PROJECT_SOURCES.map((source) => {
    const found = entries.map((entry) => moneyOf(entry, source));
    return {
      projects: found.filter((money) => money !== null && money !== 'unread'),
      unread: found.filter((money) => money === 'unread').length,
    };
  }).toSorted((one, other) => other.projects.length - one.projects.length);
  if (!best) return null;
  const projects = best.projects.toSorted((one, other) => other.planned - one.planned);
  if (projects.length < 2) return null;
  const sum = (of: readonly ProjectMoney[], what: 'planned' | 'spent') =>
    sumFen(of.map((project) => project[what]));
  const { kept, tail } = foldTail(projects, MOST_PAIRS);
  const folded = {
    name: `其他 ${tail.length} 个项目`,
    planned: sum(tail, 'planned'),
    spent: sum(tail, 'spent'),
  };
  const pairs = tail.length > 0 ? [...kept, folded] : kept;
  return {
    pairs,
    tail: tail.map(({ name }) => name),
    projects,
    planned: sum(projects, 'planned'),
    spent: sum(projects, 'spent'),
    unread: best.unread,
    unit: chartUnit(pairs.flatMap(({ planned, spent }) => [planned, spent])),
  };
}
