/** A project from what is printed of it, with what each of its fields is known by. */
import {
  PROJECT_FIELDS,
  type Project,
  type ProjectField,
  type ProjectFunds,
} from '../../../src/fiscal/project.ts';

/** A project before it has an id and links. */
export type UnlinkedProject = Omit<Project, 'id' | 'link'>;

/** What a reader may find nothing of. */
type Unsaid = Exclude<ProjectField, 'name'> | 'title';

/** What is said of a project: the rest is blank. */
type Said = Omit<UnlinkedProject, Unsaid | 'provenBy'> & Partial<Pick<UnlinkedProject, Unsaid>>;

/** Arithmetic that holds for a field, or what else is particular to it. */
type Known = Partial<Record<ProjectField, readonly string[]>>;

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

/** What a project says where nothing is printed. */
const blankProject = (): Pick<UnlinkedProject, Unsaid> => ({
  title: '',
  department: null,
  unit: null,
  funds: null,
  management: [],
  indicators: [],
  goal: null,
  result: null,
  tasks: [],
  total: null,
  grade: null,
  reason: null,
});

/**
 * The project of what is said of it, with what each field that it gives is known by.
 *
 * @param known the arithmetic, or what else is particular to a field
 * @param beside what all other fields are known by: the words that they stand beside
 */
export function projectOf(said: Said, known: Known, beside: string): UnlinkedProject {
  const project = { ...blankProject(), ...said };
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
