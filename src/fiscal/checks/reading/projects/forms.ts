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
 * The rated projects of the fullest account: a list, else whichever of the text and the forms tells of more. The text
 * often tells of a few as examples, and a single project in a list is one as often as all there is.
 */
export function fullestAccount(report: OfProjects): readonly Project[] {
  const of = (source: Project['source']) =>
    report.projects.filter((project) => project.kind === 'project' && project.source === source);
  const [list, text, forms] = [of('list'), of('narrative'), projectForms(report)];
  if (list.length > 1) return list;
  return text.length > 1 && text.length >= forms.length ? text : forms;
}
