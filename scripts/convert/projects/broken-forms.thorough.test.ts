/**
 * Every form that proves anything is read again with each of its numbers changed, one at a time: points by one,
 * amounts and the execution rate by more than rounding hides. No sum may survive that, and no number be shown that
 * nothing proves, unless it stands below its column in a row that fills all of them: then the form says so.
 */
import { describe, expect, it } from 'vitest';
import type { Project, ProjectFunds } from '../../../src/fiscal/projects/project.ts';
import { linesOf } from '../tree.ts';
import { brokenForms, type BrokenForm } from './broken-forms.ts';
import { IN_COLUMNS, type UnlinkedProject } from './project-of.ts';
import { readForm } from './forms/read-form.ts';
import { LAYOUTS, readLayout, readReport, REPORTS, type Reading } from './sample-forms.ts';

/** Layouts that forms are known to come in, and a fixture in which such a form is whole. */
const WHOLE_FORMS: Readonly<Record<string, string>> = {
  'columns change at page breaks': 'grid-changes-at-page-breaks',
  'labels of levels late': 'levels-late-nothing-lost',
  'labels of levels early, or in the row above': 'labels-slid-by-a-row',
  'a row of amounts that slid': 'labels-slid-by-a-row',
  'texts that go on behind a page break': 'overall-tasks-cut-by-page-breaks',
  'labels cut in two': 'labels-cut-in-two',
  'names in the wrong cell': 'name-beside-agency-nothing-lost',
  'names cut in two': 'name-cut-in-two',
  'no row lost': 'no-row-lost',
  'one cell a line': 'one-cell-a-line',
  'lines that repeat': 'repeated-lines-in-a-whole-form',
  'a whole column in a cell': 'column-in-a-cell-nothing-lost',
  'signs read as minus': 'signs-that-are-no-minus-nothing-lost',
  'merged cells written out': 'merged-cells-written-out',
  'rows without their blank cells': 'rows-without-blank-cells',
  'Markdown tables': 'markdown-table',
  'a header in two rows': 'header-in-two-rows',
  'targets in three columns': 'target-in-parts',
  'scores only': 'scores-without-weights',
  'the total in the head': 'total-in-the-head',
};

const SUMS = {
  weight: /^分值相加等于/,
  score: /^各项得分相加等于总分/,
} as const;

function isShown(funds: ProjectFunds | null, { field, changed }: BrokenForm): boolean {
  if (field === 'part') return (funds?.parts.length ?? 0) > 0;
  const shown = { rate: funds?.rate, fullYear: funds?.fullYear, executed: funds?.executed };
  return field in shown && shown[field as keyof typeof shown]?.raw === changed;
}

function saysThatItContradicts({ provenBy, missing }: UnlinkedProject): boolean {
  return (
    provenBy.funds?.includes(IN_COLUMNS) === true &&
    missing.some((words) => /^(?:资金栏里的数互相不符|各项资金来源相加不等于)/.test(words))
  );
}

function expectNoProof(broken: BrokenForm, project: Project, reading: UnlinkedProject): void {
  const { field, printed, changed } = broken;
  const name = `${project.title} ${project.lines.join('-')}: ${field} ${printed} as ${changed}`;
  const sums =
    field === 'fundWeight' ? /^分值相加等于100/ : field === 'weight' ? SUMS.weight : SUMS.score;
  const isAmount = ['rate', 'fullYear', 'executed', 'part'].includes(field);
  if (isAmount)
    expect(!isShown(reading.funds, broken) || saysThatItContradicts(reading), name).toBe(true);
  else
    expect(
      reading.proofs.filter((proof) => sums.test(proof)),
      name,
    ).toEqual([]);
  if (field === 'part') return;
  expect(reading.state, name).not.toBe('clean');
  expect(reading.missing, name).not.toEqual([]);
}

/** How many copies of clean forms were read. */
function readBroken({ projects, forms }: Reading): number {
  let copies = 0;
  for (const project of projects) {
    const form = forms.find((candidate) => linesOf(candidate)[0] === project.lines[0]);
    if (!form || project.source !== 'form') continue;
    for (const broken of brokenForms(form, project)) {
      const isAmount = ['rate', 'fullYear', 'executed', 'part'].includes(broken.field);
      // Points of a partial form may not be proven to begin with.
      if (!isAmount && project.state !== 'clean') continue;
      copies += 1;
      expectNoProof(broken, project, readForm(broken.form));
    }
  }
  return copies;
}

describe('a form with one number changed', () => {
  it.each(LAYOUTS)(
    '%s',
    (layout) => {
      readBroken(readLayout(layout));
    },
    60_000,
  );

  it.each(Object.entries(WHOLE_FORMS))('comes from a whole one: %s', (_, layout) => {
    const { projects, forms } = readLayout(layout);
    const whole = projects.find(({ source, state }) => source === 'form' && state === 'clean');
    const form = forms.find((candidate) => linesOf(candidate)[0] === whole?.lines[0]);
    expect(whole && form ? brokenForms(form, whole).length : 0).toBeGreaterThanOrEqual(8);
  });

  it.each(REPORTS)(
    '$slug/$name',
    (report) => {
      const reading = readReport(report);
      const clean = reading.projects.filter(
        ({ source, state }) => source === 'form' && state === 'clean',
      );
      expect(readBroken(reading)).toBeGreaterThanOrEqual(clean.length * 10);
    },
    240_000,
  );
});
