/** What each field of a project is known by: arithmetic that holds, or the words that it stands beside. */
import { PROJECT_FIELDS, type Project, type ProjectField } from '../../../src/fiscal/project.ts';

/** A project before it has an id and links. */
export type UnlinkedProject = Omit<Project, 'id' | 'link'>;

type Known = Partial<Record<ProjectField, readonly string[]>>;

/**
 * Adds to a project what each field that it gives is known by.
 *
 * @param known the arithmetic, or what else is particular to a field
 * @param beside what all other fields are known by
 */
export function withProofs(
  project: Omit<UnlinkedProject, 'provenBy'>,
  known: Known,
  beside: string,
): UnlinkedProject {
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
