/**
 * Each rule of the catalogue in all it can come to: what holds, what rounding explains, what differs, and what cannot be
 * told. Where a rule can have no such outcome, the case says why.
 */
import { describe, expect, it } from 'vitest';
import type { FindingStatus } from '../../../src/fiscal/checks/finding.ts';
import { CHECKS } from '../../../src/fiscal/checks/index.ts';
import { CHANGE_CASES } from './fixtures/cases/change.ts';
import { COMPLETENESS_CASES } from './fixtures/cases/completeness.ts';
import { PERFORMANCE_CASES } from './fixtures/cases/performance.ts';
import { PROSE_TABLE_CASES } from './fixtures/cases/prose-table.ts';
import { WORDING_CASES } from './fixtures/cases/wording.ts';
import { SILENT, type Case, type Cases, type RuleCases } from './fixtures/cases/rule-case.ts';
import { sampleReport } from './fixtures/sample-findings.ts';

const CASES: RuleCases = {
  ...COMPLETENESS_CASES,
  ...PROSE_TABLE_CASES,
  ...CHANGE_CASES,
  ...PERFORMANCE_CASES,
  ...WORDING_CASES,
};

/** Rules about tables have their cases beside them. */
const OF_TABLES = ['inside-table', 'across-tables'];
const RULES = CHECKS.filter(({ family }) => !OF_TABLES.includes(family)).map(({ id }) => id);

it('has cases for each rule', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(RULES.toSorted());
});

function found(rule: string, each: Exclude<Case, string>): FindingStatus[] {
  const findings = typeof each === 'function' ? each() : sampleReport(each).findings;
  return findings.flatMap(({ check, status }) => (check === rule ? [status] : []));
}

/** What the rule comes to in all of its cases. */
function everywhere(rule: string, cases: Cases): FindingStatus[] {
  return Object.values(cases).flatMap((each) =>
    typeof each === 'string' ? [] : found(rule, each),
  );
}

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  for (const [status, each] of Object.entries(cases) as [FindingStatus, Case][]) {
    const isPossible = typeof each !== 'string';
    it(isPossible ? `comes to ${status}` : `never comes to ${status}: ${each}`, () => {
      if (isPossible) expect(found(rule, each)).toContain(status);
      // Whatever the other cases change, it does not come to that.
      else expect(everywhere(rule, cases)).not.toContain(status);
    });
  }

  if (cases.holds === SILENT)
    it('says nothing of a report that agrees with itself', () =>
      expect(found(rule, [])).toEqual([]));
});
