/** A project from what is printed of it, with what each of its fields is known by. */
import {
  PROJECT_FIELDS,
  type Project,
  type ProjectField,
  type ProjectFunds,
} from '../../../src/fiscal/projects/project.ts';

/** A project before it has an id and links. */
export type UnlinkedProject = Omit<Project, 'id' | 'link'>;

/** What a reader may find nothing of. */
type Unsaid = Exclude<ProjectField, 'name'> | 'title';

/** What is said of a project: the rest is blank. */
type Said = Omit<UnlinkedProject, Unsaid | 'provenBy'> & Partial<Pick<UnlinkedProject, Unsaid>>;

/** Arithmetic that holds for a field, or what else is particular to it. */
type Known = Partial<Record<ProjectField, readonly string[]>>;

/** What numbers are known by whose row stands cell for cell below its header, whatever their arithmetic. */
export const IN_COLUMNS = '整行与表头逐栏对应';

/** The money of a project of which nothing is printed. */
export const BLANK_FUNDS: Readonly<ProjectFunds> = {
  label: null,
  yearStart: null,
  fullYear: null,
  executed: null,
  rate: null,
  weight: null,
  score: null,
  parts: [],
};

/**
 * The project of what is said of it, with what each field that it gives is known by.
 *
 * @param known the arithmetic, or what else is particular to a field
 * @param beside what all other fields are known by: the words that they stand beside
 */
export function projectOf(said: Said, known: Known, beside: string): UnlinkedProject {
  // In the order of the schema, which readers of report.json see.
  const project = {
    source: said.source,
    kind: said.kind,
    state: said.state,
    title: said.title ?? '',
    name: said.name,
    department: said.department ?? null,
    unit: said.unit ?? null,
    funds: said.funds ?? null,
    management: said.management ?? [],
    indicators: said.indicators ?? [],
    goal: said.goal ?? null,
    result: said.result ?? null,
    tasks: said.tasks ?? [],
    total: said.total ?? null,
    grade: said.grade ?? null,
    reason: said.reason ?? null,
    proofs: said.proofs,
    missing: said.missing,
    lines: said.lines,
    raw: said.raw,
  };
  const given = PROJECT_FIELDS.filter((field) => {
    const value = project[field];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
  const provenBy = given.map((field) => {
    const own = known[field] ?? [];
    return [field, own.length > 0 ? [...own] : [beside]] as const;
  });
  return { ...project, provenBy: Object.fromEntries(provenBy) };
}
