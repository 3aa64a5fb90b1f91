import { describe, expect, it } from 'vitest';
import { indicatorsByOutcome, projectEntries } from './project-entries.ts';
import { exampleProject } from '../fixtures/project.ts';
import type { Indicator, Project } from './project.ts';

/** Funds in 万元. */
function funds(planned: number | null, executed: number | null): Project['funds'] {
  const amount = (value: number | null) =>
    value === null ? null : { raw: String(value), value: value * 1_000_000, line: 1 };
  return {
    label: null,
    yearStart: null,
    fullYear: amount(planned),
    executed: amount(executed),
    rate: null,
    weight: null,
    score: null,
    parts: [],
  };
}

describe('projectEntries', () => {
  it('puts the largest first and unknown amounts last', () => {
    const entries = projectEntries(
      [
        exampleProject({ id: 'form-1', name: '不知道' }),
        exampleProject({ id: 'form-2', name: '小', funds: funds(5, 5) }),
        exampleProject({ id: 'form-3', name: '大', funds: funds(50, 1) }),
      ],
      'project',
    );
    expect(entries.map(({ name }) => name)).toEqual(['大', '小', '不知道']);
  });

  it('makes one entry of a form and the text that is linked to it, led by the form', () => {
    const [entry, ...others] = projectEntries(
      [
        exampleProject({
          id: 'narrative-1',
          source: 'narrative',
          name: '培训费项目',
          grade: '优',
          reason: '厉行节约',
          funds: funds(2, 1),
          link: { id: 'form-1', by: 'amounts', inferred: true },
        }),
        exampleProject({ id: 'form-1', total: { weight: '100', score: '93.71', line: 9 } }),
      ],
      'project',
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      name: '培训费项目',
      score: '93.71',
      grade: '优',
      reason: '厉行节约',
      main: { id: 'form-1' },
    });
  });

  it('never takes planned money from one place and spent money from another', () => {
    const [entry] = projectEntries(
      [
        exampleProject({ funds: funds(10, null) }),
        exampleProject({
          id: 'narrative-1',
          source: 'narrative',
          funds: funds(8, 7),
          link: { id: 'form-1', by: 'name', inferred: false },
        }),
      ],
      'project',
    );
    expect([entry?.planned?.raw, entry?.executed?.raw]).toEqual(['8', '7']);
  });
});

it('shows missed targets first and leaves the others in order', () => {
  const indicator = (name: string, weight: string | null, score: string | null) =>
    ({ name, weight, score }) as Indicator;
  const names = indicatorsByOutcome([
    indicator('满分', '10', '10.00'),
    indicator('没有分', null, null),
    indicator('少两分', '10', '8'),
  ]).map(({ name }) => name);
  expect(names).toEqual(['少两分', '满分', '没有分']);
});
