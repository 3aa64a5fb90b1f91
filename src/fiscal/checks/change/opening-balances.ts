/** What was there at the start of the year is what was left at the end of the one before. */
import type { OverviewSide } from '../../tables/overview.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import { entryCell, sideOf } from '../reading/cells/amounts-by-meaning.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { cellWords, type Cell } from '../reading/cells/placed-cell.ts';
import { ofReport } from '../reading/cells/of-report.ts';

export const openingBalances: Check = {
  id: 'opening-balances',
  family: 'change',
  severity: 'figure',
  title: '年初结转是否等于上年报告的年末结转',
  explanation:
    '本站同时有上一年决算的，两张总表的年初结转和结余与上一年报告的年末结转和结余比。决算制度允许年初调整，报告又不印调整数，所以不同的只列为没法核对，不算不一致。',
  formula: '年初结转和结余 = 上年报告的年末结转和结余',
  find: (report, previous) =>
    previous === undefined || report.kind !== 'final'
      ? []
      : (['income-expenditure', 'appropriation'] as const).flatMap((kind) => {
          const [now, then] = [balance(report, kind, '收入'), balance(previous, kind, '支出')];
          return now && then ? [compare(kind, now, then, previous)] : [];
        }),
};

const BALANCE = /^(?:年初|年末|上年|年终)(?:财政拨款)?结转(?:和|及|与)?结余$/;

/** The line of all that was carried over on a side; null where it is not one line. */
function balance(
  report: ReportContent,
  kind: 'income-expenditure' | 'appropriation',
  side: OverviewSide,
): Cell | null {
  const overview = sideOf(report, kind, side);
  const own = overview?.side.carried.filter(({ entry }) => BALANCE.test(withoutNoise(entry.name)));
  return overview && own?.length === 1 ? entryCell(report, overview, own[0]?.entry ?? null) : null;
}

function compare(kind: string, now: Cell, then: Cell, previous: ReportContent): Outcome {
  const comparison = compareSum(now, [[1, then]]);
  const isUncertain = comparison.status === 'differs';
  const both = `${now.operand.label}印 ${cellWords(now)}，${previous.year} 年报告的${then.operand.label}印 ${cellWords(then)}`;
  return {
    ...comparison,
    status: isUncertain ? 'unverifiable' : comparison.status,
    place: kind,
    statement: isUncertain
      ? `${both}，相差 ${amountWords(Math.abs(comparison.difference), now.unit)}。年初可能有过调整，报告没有印调整数，没法核对。`
      : `${both}。`,
    unit: now.unit,
    reconciliation: null,
    operands: [now.operand, ofReport(previous, then.operand)],
  };
}
