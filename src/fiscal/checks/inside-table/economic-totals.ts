/** Lists of economic codes side by side: personnel is 301 and 303, running costs are the rest. */
import { economicCells, type EconomicCells } from '../reading/cells/economic-cells.ts';
import type { Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { sumOutcomes, type Sum } from '../comparing/sums.ts';
import { unverifiable } from '../comparing/without-amounts.ts';
import { added } from '../comparing/compare.ts';

export const economicTotals: Check = {
  id: 'economic-totals',
  family: 'inside-table',
  severity: 'figure',
  title: '人员经费、公用经费是否等于所含各类之和',
  explanation:
    '人员经费是 301 工资福利支出与 303 对个人和家庭的补助；公用经费是 302、307、310、399 等其余各类。表里没有印这两个合计的不核对。',
  formula: '人员经费合计 = 301 + 303；公用经费合计 = 302 + 307 + 310 + 399 + …',
  find: (report) => economicCells(report).flatMap(findIn),
};

function findIn(list: EconomicCells): Outcome[] {
  const { table, cells, unread, personnel, running, total } = list;
  const groups = [...cells].filter(([code]) => code.length === 3);
  if (groups.length === 0) return [];
  const isPersonnel = (code: string) => code === '301' || code === '303';
  const sumOf = (
    name: string,
    stated: Cell | null,
    terms: readonly Cell[],
    parts: string,
  ): Sum[] =>
    stated && terms.length > 0
      ? [
          {
            place: `${table.id}:${name}`,
            stated,
            terms: added(terms),
            parts,
          },
        ]
      : [];
  // Of a sum with a part that cannot be read, nobody can say whether it is right.
  const isUnread = (wanted: boolean) =>
    unread.some((code) => code.length === 3 && isPersonnel(code) === wanted);
  const cellsOf = (wanted: boolean) =>
    isUnread(wanted)
      ? []
      : groups.flatMap(([code, cell]) => (isPersonnel(code) === wanted ? [cell] : []));
  const sums = [
    ...sumOf('personnel', personnel, cellsOf(true), '301、303 两类'),
    ...sumOf('running', running, cellsOf(false), '302 等其余各类'),
    ...sumOf(
      'total',
      total,
      personnel && running ? [personnel, running] : [],
      '人员经费与公用经费',
    ),
  ];
  if (personnel || running || total)
    return sumOutcomes(table, sums, '人员经费、公用经费等于各类之和');
  return [
    unverifiable(table.id, `${table.title}没有找到人员经费和公用经费的合计，没有与各类之和核对。`),
  ];
}
