/**
 * One folder of `fixtures/` for each layout of performance forms and lists, `source.txt` and `expected.yml`;
 * `UPDATE_FIXTURES=1` writes what comes out. Then the real reports, and what must hold for every project of them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  projectSchema,
  type Indicator,
  type Project,
  type ProjectFund,
} from '../../../src/fiscal/projects/project.ts';
import { withoutNoise } from '../printed/text.ts';
import { points, readScore, sumOf, type Decimal } from './decimal.ts';
import { LAYOUTS, pathOfExpected, readLayout, readReport, REPORTS } from './sample-forms.ts';

const withoutNulls = (value: object) =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, field]) => field !== null && !(Array.isArray(field) && field.length === 0),
    ),
  );

function fund({ label, yearStart, fullYear, executed, rate }: ProjectFund): string {
  const amount = (printed: ProjectFund['fullYear']) =>
    printed ? `${printed.raw} =${printed.value ?? '?'}` : '-';
  return `${label ?? '-'}: ${[yearStart, fullYear, executed].map(amount).join(' | ')} | ${rate?.raw ?? '-'} @${fullYear?.line ?? '-'}`;
}

function indicator({ line, ...fields }: Indicator): string {
  return `@${line} ${Object.entries(withoutNulls(fields))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' | ')}`;
}

/** What a reader of a fixture wants to see, without what is empty. */
function outline({ lines, funds, indicators, management, tasks, link, ...project }: Project) {
  return {
    ...withoutNulls({ ...project, raw: null }),
    lines: lines.join('-'),
    ...(funds && {
      funds: [
        fund(funds),
        `weight ${funds.weight ?? '-'}, score ${funds.score ?? '-'}`,
        ...funds.parts.map(fund),
      ],
    }),
    ...(management.length > 0 && {
      management: management.map(
        ({ name, weight, score, note, issue, line }) =>
          `@${line} ${name ?? '-'}: ${weight}/${score} ${note ?? '-'} / ${issue ?? '-'}`,
      ),
    }),
    ...(tasks.length > 0 && {
      tasks: tasks.map(
        ({ line, name, content, result }) => `@${line} ${name} | ${content} | ${result}`,
      ),
    }),
    ...(indicators.length > 0 && { indicators: indicators.map(indicator) }),
    ...(link && { link: `${link.id} by ${link.by}${link.inferred ? ', inferred' : ''}` }),
  };
}

/** Every string that a project gives as printed. */
function printedValues(project: Project): string[] {
  const {
    department,
    unit,
    funds,
    management,
    indicators,
    goal,
    result,
    tasks,
    total,
    grade,
    reason,
  } = project;
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.flatMap(strings)
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(strings)
          : [];
  return strings([
    department,
    unit,
    funds,
    management,
    indicators,
    goal,
    result,
    tasks,
    total,
    grade,
    reason,
  ]);
}

/** Whether a value is printed in the lines, perhaps in up to three pieces where a page break cut it. */
function isPrinted(value: string, text: string): boolean {
  if (text.includes(value)) return true;
  for (let cut = value.length - 1; cut > 0; cut -= 1) {
    if (!text.includes(value.slice(0, cut))) continue;
    return isPrinted(value.slice(cut), text);
  }
  return false;
}

describe('readProjects', () => {
  for (const layout of LAYOUTS) {
    it(layout, () => {
      const text = stringify(readLayout(layout).projects.map(outline), { lineWidth: 0 });
      const path = pathOfExpected(layout);
      if (process.env['UPDATE_FIXTURES'] && !process.env['CI']) writeFileSync(path, text);
      expect(text).toBe(readFileSync(path, 'utf8'));
    });
  }
});

/** How many forms of each state the reports hold; a change here is worth a look. */
const STATES = parse(
  readFileSync(join(import.meta.dirname, 'answers', 'states.yml'), 'utf8'),
) as Readonly<Record<string, { clean: number; partial: number; unreadable: number }>>;

describe.each(REPORTS)('$slug/$name', ({ slug, name, path }) => {
  const reading = readReport({ slug, name });

  it('follows the schema', () => {
    for (const project of reading.projects)
      expect(projectSchema.safeParse(project).error).toBeUndefined();
  });

  it('gives nothing that is not printed in the lines of the project', () => {
    for (const project of reading.projects) {
      const text = withoutNoise(project.raw.flatMap(({ cells }) => cells).join(''));
      for (const value of printedValues(project))
        expect(isPrinted(withoutNoise(value), text), `${project.id} ${value}`).toBe(true);
      if (project.name !== null)
        expect(text + withoutNoise(project.title)).toContain(withoutNoise(project.name));
    }
  });

  it('points each amount to the line that prints it', () => {
    const printed = readFileSync(path, 'utf8').split('\n');
    for (const { id, funds } of reading.projects) {
      for (const row of funds ? [funds, ...funds.parts] : []) {
        for (const amount of [row.yearStart, row.fullYear, row.executed]) {
          if (amount) expect(printed[amount.line - 1], `${id} ${amount.raw}`).toContain(amount.raw);
        }
      }
    }
  });

  it('adds up where it is clean', () => {
    for (const { source, state, funds, management, indicators, total } of reading.projects) {
      if (source !== 'form' || state !== 'clean') continue;
      const decimals = (texts: (string | null)[]): Decimal[] =>
        texts.flatMap((text) => (text === null ? [] : (readScore(text) ?? [])));
      const rows = [...management, ...indicators];
      const [score] = decimals([total?.score ?? null]);
      expect([points(100), points(90)]).toContain(
        sumOf(decimals([funds?.weight ?? null, ...rows.map(({ weight }) => weight)])),
      );
      expect(sumOf(decimals([funds?.score ?? null, ...rows.map((row) => row.score)]))).toBe(
        score?.millionths,
      );
    }
  });

  it('gives the same projects twice', () => {
    expect(readReport({ slug, name }).projects).toEqual(reading.projects);
  });

  it('has as many forms of each state as known', () => {
    const counts = { clean: 0, partial: 0, unreadable: 0 };
    for (const { source, state } of reading.projects) if (source === 'form') counts[state] += 1;
    expect(counts).toEqual(STATES[`${slug}/${name}`] ?? counts);
  });
});
