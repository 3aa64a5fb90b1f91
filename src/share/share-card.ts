/** What is said of a report in one glance, where a link to its page is shared. */
import { reportCharts } from '../charts/index.ts';
import { keyFigures } from '../fiscal/figures/key-figures.ts';
import { fen, formatFen } from '../fiscal/money.ts';
import type { Report } from '../fiscal/report.ts';
import { spokenUnit } from '../fiscal/summary/readable-amount.ts';
import { keyFigureName, kindName } from '../site/report-names.ts';

export interface ShareCard {
  readonly agency: string;
  /** The place that the agency's name begins with, as it is printed there; empty where it names none. */
  readonly place: string;
  /** `2023 年部门决算`. */
  readonly report: string;
  /** The whole spending; null where the report does not print it. */
  readonly total: { readonly name: string; readonly amount: string; readonly unit: string } | null;
  /** What the money went to, or another finding of its charts; null where it has none. */
  readonly finding: string | null;
}

/** The charts whose finding says most in few words, the best first. */
const TELLING = ['spending-by-function', 'basic-vs-project', 'income-sources'];

/** `示例市示例区` of 示例市示例区教育局. */
function placeOf({ name, region }: Report['agency']): string {
  const ends = [region.province, region.city, region.district].map((place) => {
    const at = place ? name.indexOf(place) : -1;
    return place && at >= 0 ? at + place.length : 0;
  });
  const end = Math.max(...ends);
  return end < name.length ? name.slice(0, end) : '';
}

export function shareCard(report: Report): ShareCard {
  const figure = keyFigures(report).find(({ id }) => id === 'total-spending');
  const amount = fen(figure?.amount ?? 0);
  const unit = spokenUnit(amount);
  const charts = reportCharts(report);
  const [telling] = TELLING.flatMap((id) => charts.filter((chart) => chart.id === id));
  return {
    agency: report.agency.name,
    place: placeOf(report.agency),
    report: `${report.year} 年${kindName(report)}`,
    total: figure
      ? { name: keyFigureName(figure.id, report.kind), amount: formatFen(amount, unit), unit }
      : null,
    finding: (telling ?? charts[0])?.title ?? null,
  };
}

/** The card in one line, for those who do not see it. */
export function shareCardText({ agency, report, total, finding }: ShareCard): string {
  const money = total === null ? null : `${total.name} ${total.amount} ${total.unit}`;
  return [`${agency} ${report}`, money, finding].filter(Boolean).join('，');
}
