import { expect, it } from 'vitest';
import { exampleFact, reportOfParagraph } from '../../../fixtures/fact.ts';
import { isOfThisYear } from './stated.ts';

/** Whether the 公务接待费 that ends this sentence of a report of 2024 is of its year. */
function isOwn(text: string): boolean {
  const fact = exampleFact('公务接待费', 'budget', 0.65, { quote: '公务接待费0.65万元' });
  return isOfThisYear(reportOfParagraph(text, [fact]), fact);
}

it('takes no year that an amount before was compared with for the year of the next', () => {
  expect(isOwn('2024年因公出国（境）费0万元，与2023年持平；公务接待费0.65万元。')).toBe(true);
  expect(isOwn('2024年出国费1万元，较2023年预算减少2万元，公务接待费0.65万元。')).toBe(true);
  expect(isOwn('2023年因公出国（境）费0万元，公务接待费0.65万元。')).toBe(false);
});
