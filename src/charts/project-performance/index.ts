/** The chart `project-performance`: what projects were given, and what they spent of it. */
import { projectEntries } from '../../fiscal/projects/project-entries.ts';
import type { Report, Section } from '../../fiscal/report.ts';
import { planRows } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { chartRow, sectionSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import { projectChartData } from './data.ts';
import { projectNotes, projectSentence, projectTitle } from './words.ts';

/** The innermost section that holds all of these lines, or else the one of the first: forms may each have a heading. */
function sectionHolding(sections: readonly Section[], lines: readonly number[]): Section | null {
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  const before = sections.filter(({ line }) => line <= first);
  let depth = Math.min(
    ...sections.filter(({ line }) => line > first && line <= last).map((section) => section.depth),
  );
  const holding = before.toReversed().find((section) => {
    const holds = section.depth < depth;
    depth = Math.min(depth, section.depth);
    return holds;
  });
  return holding ?? before.at(-1) ?? null;
}

/** The chart of a report, or null where the money of fewer than two projects is known, or all is zero. */
export function projectChart(report: Report): Chart | null {
  const data = projectChartData(projectEntries(report.projects, 'project'));
  if (!data) return null;
  const lines = data.projects.map(({ line }) => line);
  const section = sectionHolding(report.sections, lines);
  if (!section) return null;
  if (data.projects.every(({ planned, spent }) => planned === 0 && spent === 0)) return null;
  const { unit } = data;
  const rows = planRows(data.pairs, unit, ['安排', '花了']);
  return createChart({
    id: 'project-performance',
    title: projectTitle(data),
    subtitle: `${report.year} 年各项目安排和花了多少，安排最多的在前`,
    sentence: projectSentence(data, report.year),
    unit,
    ...barLayouts(rows),
    columns: [
      { name: '项目', type: 'name' },
      { name: '安排', type: 'amount' },
      { name: '花了', type: 'amount' },
      { name: '自评得分', type: 'score' },
      { name: '报告说明的原因', type: 'words' },
    ],
    rows: data.projects.map(({ name, planned, spent, score, reason, line }) =>
      chartRow([name, planned, spent, score, reason], unit, { line }),
    ),
    notes: projectNotes(data),
    source: sectionSource(report, section),
  });
}
