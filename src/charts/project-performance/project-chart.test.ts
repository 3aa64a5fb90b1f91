import { expect, it } from 'vitest';
import type { ProjectEntry } from '../../fiscal/projects/project-entries.ts';
import type { Project } from '../../fiscal/projects/project.ts';
import type { Report, Section } from '../../fiscal/report.ts';
import { projectChartData } from './data.ts';
import { projectChart } from './index.ts';
import { projectNotes, projectTitle } from './words.ts';

/** An entry with planned and spent money in 万元; null where it cannot be read. */
function entry(
  name: string,
  planned: number | null,
  spent: number | null,
  source: Project['source'] = 'form',
): ProjectEntry {
  const amount = (value: number | null) =>
    value === null ? null : { raw: String(value), value: value * 1_000_000, line: 2 };
  const funds = { fullYear: amount(planned), executed: amount(spent) };
  return {
    main: { source, funds, lines: [1, 3] } as Project,
    others: [],
    name,
    planned: funds.fullYear,
    executed: funds.executed,
    rate: null,
    score: null,
    grade: null,
    reason: null,
  };
}

const data = (...entries: ProjectEntry[]) => projectChartData(entries)!;

it.each([
  ['2 个项目的钱花了 75.0%', [entry('甲', 30, 20), entry('乙', 10, 10)]],
  ['2 个项目的钱都花完了', [entry('甲', 30, 30), entry('乙', 10, 10)]],
  ['2 个项目的钱都没有花', [entry('甲', 30, 0), entry('乙', 10, 0)]],
  ['2 个项目花的钱比安排的多，是安排的 125.0%', [entry('甲', 30, 40), entry('乙', 10, 10)]],
  ['2 个项目花的钱，加起来和安排的一样多', [entry('甲', 30, 20), entry('乙', 10, 20)]],
  ['2 个项目，各自安排和花了多少钱', [entry('甲', 0, 0), entry('乙', 0, 0)]],
])('%s', (title, entries) => {
  expect(projectTitle(data(...entries))).toBe(title);
});

it('leads to the line that prints the money, not to the title of the form', () => {
  const found = data(entry('甲', 30, 20), entry('乙', 10, 10));
  expect(found.projects.map(({ line }) => line)).toEqual([2, 2]);
});

it('leaves out projects whose money cannot be read, and says so', () => {
  const found = data(entry('甲', 30, 20), entry('乙', 10, 10), entry('丙', null, 5));
  expect(found.planned).toBe(40_000_000);
  expect(projectTitle(found)).toBe('能读出金额的 2 个项目，钱花了 75.0%');
  expect(projectNotes(found)).toEqual(['另有 1 个项目的金额在报告里读不出，没有算进来。']);
  expect(projectChartData([entry('甲', 1, 1), entry('乙', null, null)])).toBeNull();
});

it('takes all money from one kind of place, so that none counts twice', () => {
  const found = data(
    entry('自评表里的培训费', 2, 1),
    entry('培训费项目', 2, 1, 'narrative'),
    entry('会议费项目', 3, 3, 'narrative'),
  );
  expect(found.projects.map(({ name }) => name)).toEqual(['会议费项目', '培训费项目']);
});

it('folds the tail without losing a 分', () => {
  const found = data(
    ...Array.from({ length: 20 }, (_, index) => entry(`项目 ${index}`, 20 - index, 1)),
  );
  expect(found.pairs).toHaveLength(8);
  expect(found.pairs.at(-1)?.name).toBe('其他 13 个项目');
  expect(found.pairs.reduce((sum, { planned }) => sum + planned, 0)).toBe(found.planned);
});

it('names the part that holds all forms, not the heading of the first', () => {
  const section = (title: string, depth: number, line: number) =>
    ({ id: title, title, depth, line, blocks: [] }) as Section;
  const sourceOf = (...sections: Section[]) => {
    const projects = [10, 20].map((line) => {
      const amount = { raw: '3', value: 3_000_000, line: line + 1 };
      return {
        ...{ source: 'form', kind: 'project', state: 'clean', name: `项目 ${line}` },
        ...{ funds: { fullYear: amount, executed: amount }, lines: [line, line + 5] },
      } as Project;
    });
    return projectChart({ kind: 'final', year: 2023, sections, projects } as unknown as Report)
      ?.source.title;
  };
  const forms = [section('甲自评表', 2, 10), section('乙自评表', 2, 20)];
  const notes = [section('情况说明', 1, 1), section('绩效', 2, 5)];
  expect(sourceOf(...notes, section('附件', 1, 9), ...forms)).toBe('附件');
  expect(sourceOf(...notes, section('附件', 1, 9))).toBe('附件');
  expect(sourceOf(section('甲自评表', 1, 10), section('乙自评表', 1, 20))).toBe('甲自评表');
});
