/** The indicators of a project as a table: what was wanted, what was reached, how many points it got. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Indicator } from '../fiscal/project.ts';
import { indicatorsByOutcome, isMissed } from '../fiscal/project-entries.ts';
import type { ReportContext } from './report-context.ts';
import { sourceLink } from './source-link.ts';

interface Column {
  readonly name: string;
  readonly isAmount?: boolean;
  /** Sentences, which need room. */
  readonly isWords?: boolean;
  readonly text: (indicator: Indicator) => string | null;
}

const RATED: readonly Column[] = [
  { name: '目标', text: ({ target }) => target },
  { name: '实际', text: ({ actual }) => actual },
  { name: '分值', isAmount: true, text: ({ weight }) => weight },
  { name: '得分', isAmount: true, text: ({ score }) => score },
  { name: '说明', isWords: true, text: ({ reason, description }) => reason ?? description },
];
/** Forms of a budget say what is to be reached; nothing is rated yet. */
const TARGETS: readonly Column[] = [
  { name: '目标', text: ({ target }) => target },
  { name: '怎么算', isWords: true, text: ({ description, criterion }) => description ?? criterion },
  { name: '依据', isWords: true, text: ({ basis }) => basis },
];

/** A table that scrolls in its own region; indicators that got fewer points than they could stand first. */
export function indicatorTable(
  context: ReportContext,
  indicators: readonly Indicator[],
  id: string,
): Element {
  const label = context.anchor(`${id}-indicators`);
  const isRated = indicators.some(({ score, actual }) => score !== null || actual !== null);
  const columns = (isRated ? RATED : TARGETS).filter(({ text }) =>
    indicators.some((indicator) => text(indicator) !== null),
  );
  const classes = ({ isAmount, isWords }: Column) =>
    isAmount ? ['amount'] : isWords ? ['words'] : [];
  // A column that the form leaves blank throughout only pushes the others out of sight.
  return h(
    'div',
    { className: ['table-scroll'], role: 'group', ariaLabelledBy: label, tabIndex: 0 },
    h('table', { className: ['indicators'] }, [
      h('caption', { id: label }, isRated ? '绩效指标，没得满分的在前' : '绩效目标'),
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, '指标'),
          ...columns.map((column) =>
            h('th', { scope: 'col', className: classes(column) }, column.name),
          ),
          h('th', { scope: 'col', className: ['line'] }, '原文行'),
        ]),
      ),
      h(
        'tbody',
        indicatorsByOutcome(indicators).map((indicator) =>
          h('tr', { className: isMissed(indicator) ? ['missed'] : [] }, [
            h('th', { scope: 'row' }, [
              indicator.name ?? '（未读出）',
              level(indicator) === null
                ? null
                : h('span', { className: ['quiet'] }, ` ${level(indicator)}`),
            ]),
            ...columns.map((column) =>
              h('td', { className: classes(column) }, column.text(indicator) ?? ''),
            ),
            h('td', { className: ['line'] }, sourceLink(context, indicator.line)),
          ]),
        ),
      ),
    ]),
  );
}

function level({ level1, level2 }: Indicator): string | null {
  return level2 ?? level1;
}
