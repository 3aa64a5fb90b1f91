/** The finding and the text alternative. */
import type { ReportKind } from '../../fiscal/report.ts';
import { largestFinding } from '../finding.ts';
import { NATURES, NATURE_NAMES, type Nature, type NatureAmounts } from '../natures.ts';
import { shareLabel } from '../share-label.ts';
import { amountWords } from '../units.ts';
import type { NatureChartData } from './data.ts';

/** 超过八成是项目支出. */
export function natureTitle({ total }: NatureChartData): string {
  const [largest = 'basic'] = NATURES.toSorted((one, other) => total[other] - total[one]);
  const isShareable = total.amount > 0 && NATURES.every((nature) => total[nature] >= 0);
  return largestFinding(
    '是',
    NATURE_NAMES[largest],
    isShareable ? total[largest] / total.amount : null,
  );
}

/** One or two sentences that say what the bars show. */
export function natureSentence(
  { total, bars, unit }: NatureChartData,
  year: number,
  kind: ReportKind,
): string {
  const whole = `${year} 年${kind === 'final' ? '支出' : '预算支出'} ${amountWords(total.amount, unit)}`;
  const parts = kindsOf(total).map((nature) => {
    const share =
      total.amount > 0 && total[nature] >= 0
        ? `（${shareLabel(total[nature] / total.amount)}）`
        : '';
    return `${NATURE_NAMES[nature]} ${amountWords(total[nature], unit)}${share}`;
  });
  const start = `${whole}，其中${parts.join('，')}。`;
  if (bars.length < 2) return start;
  const categories = bars.map((bar) => {
    const own = kindsOf(bar).map(
      (nature) => `${NATURE_NAMES[nature]} ${amountWords(bar[nature], unit)}`,
    );
    return `${bar.name}的${own.join('、')}`;
  });
  return `${start}按用途看：${categories.join('；')}。`;
}

function kindsOf(bar: NatureAmounts): Nature[] {
  return NATURES.filter((nature) => bar[nature] !== 0);
}
