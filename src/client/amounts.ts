/** Shows amounts in the unit that a reader chose. Amounts are exact: those of tables are read as they are printed. */
import {
  fen,
  formatFen,
  isMoneyUnit,
  readAmount,
  type Fen,
  type MoneyUnit,
} from '../fiscal/money.ts';

/** What elements and texts said before anything was switched. */
const printed = new Map<Node, string | null>();

/** Amounts of the page in a unit; as printed for an empty string. */
export function showAmounts(unit: string): void {
  for (const [node, text] of printed) node.textContent = text;
  if (!isMoneyUnit(unit)) return;
  for (const money of document.querySelectorAll<HTMLElement>('.money[data-fen]')) {
    replace(money.querySelector('.figure'), amountText(fen(Number(money.dataset['fen'])), unit));
    replace(money.querySelector('.unit'), unit);
  }
  for (const table of document.querySelectorAll<HTMLElement>('table[data-unit]')) {
    const own = table.dataset['unit'];
    if (!isMoneyUnit(own)) continue;
    replace(table.querySelector('.unit-name'), `单位：${unit}`);
    for (const cell of table.querySelectorAll('tbody td.amount:not(.count)')) {
      const reading = readAmount(cell.textContent, own);
      // Marks behind the amount stay.
      if (reading.kind === 'amount') replace(cell.firstChild, amountText(reading.fen, unit));
    }
  }
}

function replace(node: Node | null, text: string): void {
  if (!node) return;
  if (!printed.has(node)) printed.set(node, node.textContent);
  node.textContent = text;
}

/** Two decimals, four in 亿元; more where an amount would look like nothing. */
function amountText(amount: Fen, unit: MoneyUnit): string {
  let decimals = unit === '亿元' ? 4 : 2;
  while (amount !== 0 && decimals < 10 && !/[1-9]/.test(formatFen(amount, unit, decimals)))
    decimals += 1;
  return formatFen(amount, unit, decimals);
}
