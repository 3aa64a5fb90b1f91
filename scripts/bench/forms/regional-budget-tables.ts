/** Budgets in forms of single provinces. */
import type { Books } from './books.ts';
import { guangdongBudgetTables } from './guangdong-budget-tables.ts';
import { printTitled, type Style } from './print.ts';
import { shanghaiBudgetTables } from './shanghai-budget-tables.ts';

/** The tables of one of the two forms. */
export function regionalBudgetTables(books: Books, style: Style, number: number): string[] {
  const titles =
    number % 4 === 0 ? shanghaiBudgetTables(books, style) : guangdongBudgetTables(books, style);
  return printTitled(titles, (position) => `表${position}`, books, style, number);
}
