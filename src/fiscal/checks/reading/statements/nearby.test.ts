import { expect, it } from 'vitest';
import { exampleFact, reportOfParagraph } from '../../../fixtures/fact.ts';
import { around, besides } from './nearby.ts';
import { amountOfYear } from '../../../statements/stated-amounts.ts';

const SENTENCES = 500;

/** A report of one paragraph that states so many amounts of receptions. */
function longReport() {
  const facts = Array.from({ length: SENTENCES }, (_, index) =>
    exampleFact('公务接待费', 'final', index, { quote: `公务接待费 ${index} 万元` }),
  );
  return reportOfParagraph(facts.map(({ quote }) => `${quote}。`).join(''), facts);
}

it('looks at the nearest statements only, however many a paragraph or section makes', () => {
  const report = longReport();
  const middle = report.facts[SENTENCES / 2]!;
  const near = besides(report, middle);
  expect(near).toContain(middle);
  expect(near.length).toBeLessThan(SENTENCES);
  const { before, behind } = around(report, middle);
  expect(before.at(-1)).toBe(report.facts[SENTENCES / 2 - 1]);
  expect(behind[0]).toBe(report.facts[SENTENCES / 2 + 1]);
  expect(before.length + behind.length).toBeLessThan(SENTENCES);
});

it('tells no amount of the year where a section states several', () => {
  const report = longReport();
  const [first, second] = report.facts;
  expect(amountOfYear(report.facts, first!)).toBeNull();
  expect(amountOfYear([first!], first!)).toBe(first);
  expect(amountOfYear([first!, { ...second!, subject: '会议费' }], first!)).toBe(first);
});
