/**
 * The projects of a report as a reader looks for them: one entry a project, whatever places tell of it,
 * ordered by money.
 */
import type { Fen } from '../money.ts';
import type { Indicator, Project, ProjectAmount } from './project.ts';

/** One project with every account that the report gives of it. */
export interface ProjectEntry {
  /** Its form, or the first place that tells of it. */
  readonly main: Project;
  /** Other places: the item in the running text, the row of a list. */
  readonly others: readonly Project[];
  readonly name: string | null;
  readonly planned: ProjectAmount | null;
  readonly executed: ProjectAmount | null;
  /** Executed of planned as printed, with its sign. */
  readonly rate: string | null;
  readonly score: string | null;
  readonly grade: string | null;
  readonly reason: string | null;
}

function firstOf<Value>(
  projects: readonly Project[],
  pick: (project: Project) => Value | null,
): Value | null {
  for (const project of projects) {
    const value = pick(project);
    if (value !== null) return value;
  }
  return null;
}

/** Planned and spent come from one place: the first that gives both, so that they belong together. */
function money(projects: readonly Project[]): Pick<ProjectEntry, 'planned' | 'executed' | 'rate'> {
  const funds =
    firstOf(projects, ({ funds: given }) => (given?.fullYear && given.executed ? given : null)) ??
    firstOf(projects, ({ funds: given }) => given);
  return {
    planned: funds?.fullYear ?? funds?.yearStart ?? null,
    executed: funds?.executed ?? null,
    rate: funds?.rate?.raw ?? null,
  };
}

function entryOf(projects: readonly [Project, ...Project[]]): ProjectEntry {
  const [main, ...others] = projects;
  return {
    main,
    others,
    name: firstOf(projects, ({ name }) => name),
    ...money(projects),
    score: firstOf(projects, ({ total }) => total?.score ?? null),
    grade: firstOf(projects, ({ grade }) => grade),
    reason: firstOf(projects, ({ reason }) => reason),
  };
}

/** What a project had, for ordering: planned money, else spent money; unknown comes last. */
function size(entry: ProjectEntry): Fen | -1 {
  return (entry.planned?.value ?? entry.executed?.value ?? -1) as Fen | -1;
}

/**
 * Entries of the given kind, the largest first. Accounts that are linked become one entry, led by the form.
 */
export function projectEntries(
  projects: readonly Project[],
  kind: Project['kind'],
): ProjectEntry[] {
  const ofKind = projects.filter((project) => project.kind === kind);
  const byId = new Map(ofKind.map((project) => [project.id, project]));
  const groups = new Map<Project, [Project, ...Project[]]>();
  for (const project of ofKind.filter(({ source }) => source === 'form'))
    groups.set(project, [project]);
  for (const project of ofKind.filter(({ source }) => source !== 'form')) {
    const target = project.link ? byId.get(project.link.id) : undefined;
    const linked =
      target ?? ofKind.find((other) => other.source === 'form' && other.link?.id === project.id);
    const group = linked ? groups.get(linked) : undefined;
    if (group) group.push(project);
    else groups.set(project, [project]);
  }
  return [...groups.values()].map(entryOf).toSorted((one, other) => size(other) - size(one));
}

/** Whether an indicator was given fewer points than it could have. */
export function isMissed({ weight, score }: Indicator): boolean {
  return weight !== null && score !== null && Number(score) < Number(weight);
}

/** Indicators with missed targets first, otherwise as printed. */
export function indicatorsByOutcome(indicators: readonly Indicator[]): Indicator[] {
  return indicators.toSorted((one, other) => Number(isMissed(other)) - Number(isMissed(one)));
}
