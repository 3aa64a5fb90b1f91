/** What most of the money is for. */
import { codeLevel, rowCode } from '../tables/codes.ts';
import { amountAt, findAmountColumn, type PrintedAmount } from '../tables/find-amount.ts';
import { functionNames } from '../tables/function-names.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import type { Report } from '../report.ts';
import {
  overviewSpending,
  spendingByFunction,
  WHOLE_COLUMN,
  type SpendingByFunction,
  type SpendingCategory,
} from '../figures/spending.ts';
import { amountPiece, numberPiece, type Piece, type Sentence } from './sentence.ts';
import { ofHundred } from './share.ts';

type Reading = OwnReading & Pick<Report, 'unit'>;

/** Null where no table lists spending by function, or amounts below zero leave no largest share. */
export function purposeSentence(report: Reading): Sentence | null {
  const spending = spendingByFunction(report);
  if (!spending || spending.categories.some(({ amount }) => amount < 0)) return null;
  if (!isProven(report, spending)) return null;
  const [first, second] = [...spending.categories].sort((one, other) => other.amount - one.amount);
  if (!first) return null;
  const verb = report.kind === 'final' ? '用于' : '安排给';
  const item = largestItem(report, spending.table.id, first);
  if (!second)
    return sentence([`这些钱全部${verb}${first.name}`, ...itemPieces(item, first), '。']);
  if (first.amount === second.amount) {
    const amount = amountPiece(first.amount, first.line);
    return sentence([`${verb}${first.name}和${second.name}的最多，各`, amount, '。']);
  }
  const whole = spending.printedTotal?.amount ?? spending.total;
  return sentence([
    `最多的一块${verb}${first.name}，`,
    amountPiece(first.amount, first.line),
    ...hundredPieces(first, whole),
    ...itemPieces(item, first),
    '。',
  ]);
}

/** Whether a printed sum shows that the categories of an overview are all there is: a row may be lost. */
function isProven(report: Reading, { table }: SpendingByFunction): boolean {
  if (table.id !== 'income-expenditure') return true;
  const own = ownTableOf(report, table.id);
  return own !== undefined && overviewSpending(own) !== null;
}

function sentence(pieces: Piece[]): Sentence {
  return { topic: 'purpose', pieces };
}

function hundredPieces({ amount, line }: SpendingCategory, whole: number): Piece[] {
  const share = ofHundred(amount, whole);
  if (!share) return [];
  return [`，每 100 元里${share.isExact ? '有' : '约有'}`, numberPiece(`${share.yuan} 元`, line)];
}

interface Item extends PrintedAmount {
  readonly name: string;
}

/** The largest item (项) of a category; null where none is printed or several are. */
function largestItem(report: Reading, id: string, category: SpendingCategory): Item | null {
  const table = ownTableOf(report, id);
  if (!table || category.code === '') return null;
  const column = findAmountColumn(table, WHOLE_COLUMN);
  const names = functionNames(report);
  const items = table.rows
    .flatMap((row) => {
      const code = rowCode(table.columns, row.cells);
      const printed = amountAt(row, column);
      const isOwn = codeLevel(code) === 3 && code.startsWith(category.code);
      return isOwn && printed ? [{ ...printed, name: names.get(code) ?? '' }] : [];
    })
    .sort((one, other) => other.amount - one.amount);
  const [first, second] = items;
  return first && first.name !== '' && first.amount !== second?.amount ? first : null;
}

function itemPieces(item: Item | null, category: SpendingCategory): Piece[] {
  if (!item || item.amount <= 0 || item.amount > category.amount) return [];
  if (item.amount === category.amount) return [`，都是“${item.name}”`];
  return [`；其中“${item.name}”最多，`, amountPiece(item.amount, item.line)];
}
