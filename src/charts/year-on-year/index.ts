/** The chart `year-on-year`: totals of this year beside those of the year before. */
import { yearChanges, type YearChange } from '../../fiscal/figures/year-changes.ts';
import type { MoneyUnit } from '../../fiscal/money.ts';
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { amountBar, type BarRow } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { chartRow, sectionSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import type { Tone } from '../layout.ts';
import { chartUnit, signedAmount } from '../units.ts';
import { yearSentence, yearTitle } from './words.ts';

/** More subjects than this are left to the table. */
const MOST_SUBJECTS = 8;

/** The rows: the year before, outlined, above this year. Income keeps its colour, sums of both have one of their own. */
function yearRows(changes: readonly YearChange[], year: number, unit: MoneyUnit): BarRow[] {
  return changes.map(({ subject, lastYear, thisYear }) => ({
    name: subject,
    bars: [
      amountBar(lastYear, 'reference', unit, `${year - 1} 年`),
      amountBar(thisYear, toneOf(subject), unit, `${year} 年`),
    ],
  }));
}

function toneOf(subject: string): Tone {
  if (/收支|收入.*支出/.test(subject)) return 'total';
  return subject.includes('收入') ? 'income' : 'spending';
}

/** The chart of a report, or null where its text states no change from the year before. */
export function yearChart(report: Report): Chart | null {
  const found = yearChanges(report);
  if (!found) return null;
  const shown = found.changes.slice(0, MOST_SUBJECTS);
  if (shown.every(({ thisYear, lastYear }) => thisYear === 0 && lastYear === 0)) return null;
  const unit = chartUnit(found.changes.flatMap(({ thisYear, lastYear }) => [thisYear, lastYear]));
  const rows = yearRows(shown, report.year, unit);
  const isFolded = found.changes.length > shown.length;
  return createChart({
    id: 'year-on-year',
    title: yearTitle(shown, unit),
    subtitle: `${report.year} 年${KIND_NAMES[report.kind]}和上一年比`,
    sentence: yearSentence(shown, report.year, unit),
    unit,
    ...barLayouts(rows),
    columns: [
      { name: '项目', type: 'name' },
      { name: `${report.year - 1} 年（推算）`, type: 'amount' },
      { name: `${report.year} 年`, type: 'amount' },
      { name: '报告写的增减', type: 'amount' },
      { name: '报告写的增减率', type: 'share' },
      { name: '报告说明的原因', type: 'words' },
    ],
    rows: found.changes.map(({ subject, thisYear, lastYear, change, rate, reason, line }) => {
      const row = chartRow([subject, lastYear, thisYear, change, rate, reason], unit, { line });
      return { ...row, cells: row.cells.with(3, signedAmount(change, unit)) };
    }),
    notes: [
      `${report.year - 1} 年的数是用 ${report.year} 年的数减去报告写的增减额算出来的，报告本身没有印。`,
      ...(isFolded ? [`图里画了前 ${MOST_SUBJECTS} 项，其余的在表里。`] : []),
    ],
    source: sectionSource(report, found.section),
  });
}
