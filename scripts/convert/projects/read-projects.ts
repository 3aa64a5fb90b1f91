/** Performance forms, lists of them and projects in the running text become `file.data.projects`. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Project } from '../../../src/fiscal/projects/project.ts';
import { linkProjects } from './link-projects.ts';
import type { UnlinkedProject } from './project-of.ts';
import { readForm } from './forms/read-form.ts';
import { readGroupedList } from './lists/read-grouped-list.ts';
import { readProjectItem } from './lists/read-project-list.ts';
import { readProjectTable } from './lists/read-project-table.ts';
import { readTargetList } from './lists/read-target-list.ts';
import { isParagraph } from '../tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** Set by `readProjects`: what the report says of each project, in its order. */
    projects: Project[];
  }
}

/** Ids count by source, in the order of the report: `form-1`, `list-1`, `narrative-1`. */
function withIds(projects: readonly UnlinkedProject[]): Project[] {
  const counts = { form: 0, list: 0, narrative: 0 };
  return projects.map((project) => {
    counts[project.source] += 1;
    return { id: `${project.source}-${counts[project.source]}`, ...project, link: null };
  });
}

/** unified plugin: runs behind the stages that find forms and put sentences together. */
export default function readProjects() {
  return (tree: Root, file: VFile): void => {
    const projects = tree.children.flatMap((node): UnlinkedProject[] => {
      if (node.type === 'form')
        return (
          readGroupedList(node) ??
          readTargetList(node) ??
          readProjectTable(node) ?? [readForm(node)]
        );
      const item = isParagraph(node) ? readProjectItem(node) : null;
      return item ? [item] : [];
    });
    file.data.projects = linkProjects(withIds(projects));
  };
}
