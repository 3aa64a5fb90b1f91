/** What a report's page holds above the text of the report. */
import { projectEntries } from '../../fiscal/projects/project-entries.ts';
import type { Report } from '../../fiscal/report.ts';

/** A part of the page, by its fragment. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
}

/** The parts in their order. */
export function pageParts(report: Report, anchor: (id: string) => string): PagePart[] {
  const [kind] = (['project', 'target', 'overall'] as const).filter(
    (each) => projectEntries(report.projects, each).length > 0,
  );
  const parts = [
    { id: `words-${report.kind}`, title: '一眼看懂' },
    report.tables.length > 0 && { id: `charts-${report.kind}`, title: '用图看' },
    kind && { id: `projects-${kind}`, title: '项目' },
    report.findings.length > 0 && { id: `checks-${report.kind}`, title: '数据核对' },
    { id: `text-${report.kind}`, title: '报告全文' },
  ];
  return parts.flatMap((part) => (part ? [{ ...part, id: anchor(part.id) }] : []));
}
