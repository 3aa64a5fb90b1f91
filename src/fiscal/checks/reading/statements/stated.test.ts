import { expect, it } from 'vitest';
import type { Fact } from '../../../fact.ts';
import { exampleReport } from '../../../fixtures/report.ts';
import { isOfThisYear } from './stated.ts';

/** Whether the 公务接待费 that ends this sentence of a report of 2024 is of its year. */
function isOwn(text: string): boolean {
  const fact: Fact = {
    section: 'section-1',
    subject: '公务接待费',
    code: null,
    measure: 'budget',
    of: null,
    raw: '0.65',
    unit: '万元',
    value: 650_000,
    line: 10,
    quote: '公务接待费0.65万元',
    reason: null,
  };
  const report = exampleReport({
    sections: [
      {
        id: 'section-1',
        title: '三公经费',
        depth: 0,
        line: 9,
        blocks: [{ type: 'paragraph', text, lines: [10, 10] }],
      },
    ],
    facts: [fact],
  });
  return isOfThisYear(report, fact);
}

it('takes no year that an amount before was compared with for the year of the next', () => {
  expect(isOwn('2024年因公出国（境）费0万元，与2023年持平；公务接待费0.65万元。')).toBe(true);
  expect(isOwn('2024年出国费1万元，较2023年预算减少2万元，公务接待费0.65万元。')).toBe(true);
  expect(isOwn('2023年因公出国（境）费0万元，公务接待费0.65万元。')).toBe(false);
});
