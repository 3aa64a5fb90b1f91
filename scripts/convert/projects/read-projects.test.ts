/**
 * One folder of `project-fixtures/` for each layout of performance forms and lists, `source.txt` and `expected.yml`;
 * `UPDATE_FIXTURES=1` writes what comes out. Every form that comes out clean is also read with each of its weights
 * and scores off by one, which no sum may survive.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  projectSchema,
  type Indicator,
  type Project,
  type ProjectFund,
} from '../../../src/fiscal/project.ts';
import { pipeline } from '../convert-report.ts';
import { points, readScore, sumOf, type Decimal } from './decimal.ts';
import { readForm } from './read-form.ts';
import readProjects from './read-projects.ts';
import { readSource } from '../read/read-source.ts';
import { readFileName } from '../read/registry.ts';
import { withoutBlanks } from '../text.ts';
import { linesOf, textOf, type Form } from '../tree.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const sources = join(import.meta.dirname, '..', '..', '..', 'content', 'sources');
const answers = join(import.meta.dirname, 'answers');

interface Reading {
  projects: Project[];
  forms: Form[];
}

function read(path: string, slug: string, name: string): Reading {
  const file = new VFile({ path });
  readSource(file, readFileSync(path));
  const processor = pipeline({
    slug,
    declared: { ...readFileName(name), ...(slug === 'example' && { agencyName: '示例市教育局' }) },
  });
  const tree: Root = processor.runSync(processor.parse(file), file) as Root;
  readProjects()(tree, file);
  return {
    projects: file.data.projects ?? [],
    forms: tree.children.filter((node) => node.type === 'form'),
  };
}

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

/** Every copy of a form with one weight or score of an indicator changed by one. */
function brokenCopies(form: Form, project: Project): Form[] {
  return project.indicators.flatMap(({ line, weight, score }) =>
    [0, 1].flatMap((offset) => {
      const copy = structuredClone(form);
      const row = copy.children
        .flatMap((child) => (child.type === 'table' ? child.children : []))
        .find((candidate) => linesOf(candidate)[0] === line);
      const cells = row?.children.filter((cell) => withoutBlanks(textOf(cell)) !== '') ?? [];
      const at = cells.findIndex(
        (cell, index) =>
          textOf(cell).trim() === weight && textOf(cells[index + 1] ?? cell).trim() === score,
      );
      const cell = cells[at + offset];
      if (at === -1 || !cell) return [];
      const value = Number(textOf(cell));
      cell.children = [{ type: 'text', value: String(value >= 1 ? value - 1 : value + 1) }];
      return [copy];
    }),
  );
}

function expectBrokenFormsToShow({ projects, forms }: Reading): number {
  let copies = 0;
  for (const project of projects) {
    const form = forms.find((candidate) => linesOf(candidate)[0] === project.lines[0]);
    if (!form || project.source !== 'form' || project.state !== 'clean') continue;
    for (const copy of brokenCopies(form, project)) {
      copies += 1;
      const broken = readForm(copy);
      const name = `${project.title} ${project.lines.join('-')}`;
      expect(broken.state, name).toBe('partial');
      expect(broken.missing, name).not.toEqual([]);
    }
  }
  return copies;
}

/** Forms whose execution rate proves their amounts, with the executed amount changed: nothing vouches for it then. */
function expectUnprovenFundsToBeLeftOut({ projects, forms }: Reading): number {
  let copies = 0;
  for (const { funds, lines, source, title } of projects) {
    const form = forms.find((candidate) => linesOf(candidate)[0] === lines[0]);
    const executed = funds?.executed;
    if (!form || source !== 'form' || !executed || !funds.rate || !Number(executed.raw)) continue;
    const copy = structuredClone(form);
    const changed = String(Number((Number(executed.raw) * 0.6).toFixed(4)));
    const cells = copy.children
      .flatMap((child) => (child.type === 'table' ? child.children : []))
      .filter((row) => linesOf(row)[0] === executed.line)
      .flatMap((row) => row.children);
    // Where the number stands twice, in the row or in a row by source, nobody can tell what was broken.
    const [cell, ...same] = cells.filter((each) => textOf(each).trim() === executed.raw);
    const isRepeated = funds.parts.some((part) => part.executed?.raw === executed.raw);
    if (!cell || same.length > 0 || isRepeated) continue;
    cell.children = [{ type: 'text', value: changed }];
    copies += 1;
    expect(readForm(copy).funds?.executed?.raw ?? null, `${title} ${lines.join('-')}`).toBeNull();
  }
  return copies;
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
  for (const folder of readdirSync(fixtures).sort()) {
    const reading = () => read(join(fixtures, folder, 'source.txt'), 'example', '2023-final');

    it(folder, () => {
      const text = stringify(reading().projects.map(outline), { lineWidth: 0 });
      const path = join(fixtures, folder, 'expected.yml');
      if (process.env['UPDATE_FIXTURES'] && !process.env['CI']) writeFileSync(path, text);
      expect(text).toBe(readFileSync(path, 'utf8'));
    });

    it(`${folder}: is not clean with a number off by one`, () => {
      expectBrokenFormsToShow(reading());
    });

    it(`${folder}: leaves out an amount that the execution rate contradicts`, () => {
      expectUnprovenFundsToBeLeftOut(reading());
    });
  }
});

const paths = readdirSync(sources).flatMap((slug) =>
  readdirSync(join(sources, slug))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ slug, name: name.replace(/\.txt$/, ''), path: join(sources, slug, name) })),
);

/** How many forms of each state the reports hold; a change here is worth a look. */
const STATES = parse(readFileSync(join(answers, 'states.yml'), 'utf8')) as Readonly<
  Record<string, { clean: number; partial: number; unreadable: number }>
>;

describe.each(paths)('$slug/$name', ({ slug, name, path }) => {
  const reading = read(path, slug, name);

  it('follows the schema', () => {
    for (const project of reading.projects)
      expect(projectSchema.safeParse(project).error).toBeUndefined();
  });

  it('gives nothing that is not printed in the lines of the project', () => {
    for (const project of reading.projects) {
      const text = withoutBlanks(project.raw.flatMap(({ cells }) => cells).join(''));
      for (const value of printedValues(project))
        expect(isPrinted(withoutBlanks(value), text), `${project.id} ${value}`).toBe(true);
      if (project.name !== null)
        expect(text + withoutBlanks(project.title)).toContain(withoutBlanks(project.name));
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

  it('is not clean with a number off by one', () => {
    const copies = expectBrokenFormsToShow(reading);
    const clean = reading.projects.filter(
      ({ source, state }) => source === 'form' && state === 'clean',
    ).length;
    expect(copies).toBeGreaterThanOrEqual(clean * 4);
  });

  it('leaves out an amount that the execution rate contradicts', () => {
    expectUnprovenFundsToBeLeftOut(reading);
  });

  it('gives the same projects twice', () => {
    expect(read(path, slug, name).projects).toEqual(reading.projects);
  });

  it('has as many forms of each state as known', () => {
    const counts = { clean: 0, partial: 0, unreadable: 0 };
    for (const { source, state } of reading.projects) if (source === 'form') counts[state] += 1;
    expect(counts).toEqual(STATES[`${slug}/${name}`] ?? counts);
  });
});

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
    const { projects } = read(
      join(sources, known.slug, `${known.name}.txt`),
      known.slug,
      known.name,
    );
    const same = (text: string | null | undefined) => withoutBlanks(text ?? '');

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
