/** The forms of a report by how much of them was read, and the account that names most projects. */
import type { Project } from '../../../projects/project.ts';
import type { ReportContent } from '../../../report.ts';

type OfProjects = Pick<ReportContent, 'projects'>;

/** Forms of which something was proven. */
export function readForms({ projects }: OfProjects): readonly Project[] {
  return projects.filter(({ source, state }) => source === 'form' && state !== 'unreadable');
}

/** Forms of which every row was read. */
export function wholeForms({ projects }: OfProjects): readonly Project[] {
  return projects.filter(({ source, state }) => source === 'form' && state === 'clean');
}

/** Forms of the whole department of which every row was read. */
export function departmentForms(report: OfProjects): readonly Project[] {
  return wholeForms(report).filter(({ kind }) => kind === 'overall');
}

/** Forms on which projects were rated, read or not. */
export function projectForms({ projects }: OfProjects): readonly Project[] {
  return projects.filter(({ kind, source }) => kind === 'project' && source === 'form');
}

/**
 * The rated projects of the fullest account: a list, else the text, else the forms. A single project in a list or a text
 * is an example as often as all there is.
 */
export function fullestAccount(report: OfProjects): readonly Project[] {
  const of = (source: Project['source']) =>
    report.projects.filter((project) => project.kind === 'project' && project.source === source);
  return [of('list'), of('narrative')].find(({ length }) => length > 1) ?? projectForms(report);
}
