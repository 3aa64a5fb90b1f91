/** Charts of one measure across agencies and years. */
import type { MoneyUnit } from '../../fiscal/money.ts';
import { KIND_NAMES, LEVEL_NAMES, SCOPE_NAMES, type Report } from '../../fiscal/report.ts';
import type { Bar, BarRow } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { chartRow } from '../chart-table.ts';
import { createChart, type Chart, type ChartRow } from '../chart.ts';
import { shareLabel } from '../share-label.ts';
import { amountLabel, chartUnit } from '../units.ts';
import { MEASURES, measureValue, type MeasureId, type MeasureValue } from './measures.ts';

/** A report with what it says of the measure. */
interface Compared {
  readonly report: Report;
  readonly value: MeasureValue;
}

/** More agencies than this are left to the table. */
const MOST_AGENCIES = 12;
/** Shares are drawn in hundredths of a percent, so that bars have whole lengths. */
const SHARE_SCALE = 10_000;

/**
 * The measure in several reports, a row for each agency with a bar for each of its reports; of one agency, a row for
 * each report. Null where fewer than two reports print it.
 */
export function comparisonChart(reports: readonly Report[], measure: MeasureId): Chart | null {
  const compared = reports
    .flatMap((report) => {
      const value = measureValue(report, measure);
      return value ? [{ report, value }] : [];
    })
    .sort(
      (one, other) =>
        one.report.year - other.report.year || one.report.kind.localeCompare(other.report.kind),
    );
  if (compared.length < 2) return null;
  const unit = chartUnit(compared.map(({ value }) => (value.type === 'amount' ? value.amount : 0)));
  const agencies = [...Map.groupBy(compared, ({ report }) => report.agency.slug).values()].sort(
    (one, other) => largest(other) - largest(one),
  );
  const rows = agencies.length === 1 ? reportRows(compared, unit) : agencyRows(agencies, unit);
  const isShare = compared.every(({ value }) => value.type === 'share');
  return createChart({
    id: `compare-${measure}`,
    title: comparisonTitle(compared, measure, unit),
    subtitle: agencies.length === 1 ? `历年${MEASURES[measure]}` : `各单位的${MEASURES[measure]}`,
    sentence: comparisonSentence(compared, measure, unit),
    unit: isShare ? '%' : unit,
    ...barLayouts(rows),
    columns: [
      { name: '单位', type: 'name' },
      { name: isShare ? '占比' : '金额', type: isShare ? 'share' : 'amount' },
      { name: '报告', type: 'text' },
      { name: '级别', type: 'text' },
    ],
    rows: agencies.flat().map((each) => tableRow(each, unit)),
    // What holds for all measures is said once on a page, see comparability.ts.
    notes:
      agencies.length > MOST_AGENCIES
        ? [`图里画了最大的 ${MOST_AGENCIES} 个单位，其余的在表里。`]
        : [],
    source: {
      kind: null,
      part: 'reports',
      id: measure,
      title: `${agencies.length === 1 ? '这个' : '各'}单位公开的报告，每行一份`,
      line: null,
    },
  });
}

function agencyRows(agencies: readonly (readonly Compared[])[], unit: MoneyUnit): BarRow[] {
  return agencies.slice(0, MOST_AGENCIES).map((own) => ({
    name: own[0]?.report.agency.name ?? '',
    bars: own.map((each) =>
      barOf(each, `${each.report.year} ${KIND_NAMES[each.report.kind]}`, unit),
    ),
  }));
}

function reportRows(compared: readonly Compared[], unit: MoneyUnit): BarRow[] {
  return compared.map((each) => ({
    name: reportName(each.report),
    bars: [barOf(each, '', unit)],
  }));
}

/** Plans are outlined: they are no spending yet. */
function barOf({ report, value }: Compared, caption: string, unit: MoneyUnit): Bar {
  const amount = value.type === 'amount' ? value.amount : Math.round(value.share * SHARE_SCALE);
  const tone = report.kind === 'budget' ? 'reference' : 'spending';
  return { caption, amount: valueText(value, unit), segments: [{ amount, tone }] };
}

function valueText(value: MeasureValue, unit: MoneyUnit): string {
  return value.type === 'amount' ? amountLabel(value.amount, unit) : shareLabel(value.share);
}

function reportName({ year, scope, kind }: Report): string {
  return `${year} 年${SCOPE_NAMES[scope]}${KIND_NAMES[kind]}`;
}

function size({ value }: Compared): number {
  return value.type === 'amount' ? value.amount : value.share;
}

function largest(compared: readonly Compared[]): number {
  return compared.reduce((most, each) => Math.max(most, size(each)), -Infinity);
}

/** 全年支出从 467.00 到 3,698.72 万元; the range, without a judgement. */
function comparisonTitle(
  compared: readonly Compared[],
  measure: MeasureId,
  unit: MoneyUnit,
): string {
  const sorted = compared.toSorted((one, other) => size(one) - size(other));
  const [low = '', high = ''] = [sorted.at(0), sorted.at(-1)].map((each) =>
    each ? valueText(each.value, unit) : '',
  );
  const suffix = sorted[0]?.value.type === 'amount' ? ` ${unit}` : '';
  return low === high
    ? `${MEASURES[measure]}都是 ${low}${suffix}`
    : `${MEASURES[measure]}从 ${low} 到 ${high}${suffix}`;
}

function comparisonSentence(
  compared: readonly Compared[],
  measure: MeasureId,
  unit: MoneyUnit,
): string {
  const parts = compared.map(({ report, value }) => {
    const suffix = value.type === 'amount' ? ` ${unit}` : '';
    return `${report.agency.name} ${reportName(report)} ${valueText(value, unit)}${suffix}`;
  });
  return `${MEASURES[measure]}：${parts.join('；')}。`;
}

function tableRow({ report, value }: Compared, unit: MoneyUnit): ChartRow {
  const { agency } = report;
  return chartRow(
    [
      agency.name,
      value.type === 'amount' ? value.amount : shareLabel(value.share),
      reportName(report),
      agency.level === null ? '' : LEVEL_NAMES[agency.level],
    ],
    unit,
    { line: value.line, report: report.id },
  );
}
