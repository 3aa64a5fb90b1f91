/** Projects that somebody read off two of the reports by hand (`answers/`): every field that is given must be there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Indicator, ProjectFund } from '../../../src/fiscal/projects/project.ts';
import { withoutNoise } from '../printed/text.ts';
import { readReport } from './sample-forms.ts';

const answers = join(import.meta.dirname, 'answers');

/** A project as somebody read it off the report. */
interface Answer {
  line: number;
  name: string | null;
  goal?: string;
  funds?: (string | null)[][];
  tasks?: string[][];
  indicators: Partial<Indicator>[];
  total?: (string | null)[];
}

describe.each(readdirSync(answers).filter((name) => name !== 'states.yml'))(
  'read by hand: %s',
  (file) => {
    const known = parse(readFileSync(join(answers, file), 'utf8')) as {
      slug: string;
      name: string;
      projects: Answer[];
    };
    const { projects } = readReport(known);
    const same = (text: string | null | undefined) => withoutNoise(text ?? '');

    it.each(known.projects)('line $line', (answer) => {
      const project = projects.find(
        ({ lines: [from, to] }) => from <= answer.line && answer.line <= to,
      );
      expect(project?.name ?? null).toBe(answer.name);
      if (answer.goal !== undefined) expect(same(project?.goal)).toBe(same(answer.goal));
      if (answer.funds) {
        const printed = (row: ProjectFund) =>
          [row.yearStart, row.fullYear, row.executed, row.rate].map((cell) => cell?.raw ?? null);
        expect(project?.funds && [project.funds, ...project.funds.parts].map(printed)).toEqual(
          answer.funds,
        );
      }
      if (answer.tasks)
        expect(
          project?.tasks.map(({ name, content, result }) => [name, content, result].map(same)),
        ).toEqual(answer.tasks.map((task) => task.map(same)));
      if (answer.total)
        expect([project?.total?.weight, project?.total?.score]).toEqual(answer.total);
      expect(project?.indicators).toHaveLength(answer.indicators.length);
      answer.indicators.forEach((expected, index) => {
        for (const [field, value] of Object.entries(expected)) {
          const found = project?.indicators[index]?.[field as keyof Indicator];
          expect(
            field === 'line' ? found : same(found as string | null),
            `${field} @${expected.line ?? ''}`,
          ).toBe(field === 'line' ? value : same(value as string));
        }
      });
    });
  },
);
