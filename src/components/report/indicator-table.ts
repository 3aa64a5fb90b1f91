/** The indicators of a project as a table: what was wanted, what was reached, how many points it got. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Indicator } from '../../fiscal/projects/project.ts';
import { indicatorsByOutcome, isMissed } from '../../fiscal/projects/project-entries.ts';
import type { ReportContext } from '../report-context.ts';
import { breakableWords } from '../breakable-words.ts';
import { sourceLink } from '../source-link.ts';

interface Column {
  readonly name: string;
  readonly isAmount?: boolean;
  readonly text: (indicator: Indicator) => string | null;
}

const RATED: readonly Column[] = [
  { name: '目标', text: ({ target }) => target },
  { name: '实际', text: ({ actual }) => actual },
  { name: '得分/满分', isAmount: true, text: points },
];
/** Forms of a budget say what is to be reached; nothing is rated yet. */
const TARGETS: readonly Column[] = [{ name: '目标', text: ({ target }) => target }];

/** Sentences about an indicator: beside the numbers they would push them out of sight. */
const RATED_WORDS: readonly Column[] = [
  { name: '说明', text: ({ reason, description }) => reason ?? description },
];
const TARGET_WORDS: readonly Column[] = [
  { name: '怎么算', text: ({ description, criterion }) => description ?? criterion },
  { name: '依据', text: ({ basis }) => basis },
];

/** Where all or none got full points, there is no order to tell of. */
function ratedCaption(indicators: readonly Indicator[]): string {
  const missed = indicators.filter(isMissed).length;
  return missed > 0 && missed < indicators.length ? '绩效指标，没得满分的在前' : '绩效指标';
}

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
  const sentences = isRated ? RATED_WORDS : TARGET_WORDS;
  const classes = ({ isAmount }: Column) => (isAmount ? ['amount'] : []);
  // A column that the form leaves blank throughout only pushes the others out of sight.
  return h(
    'div',
    { className: ['table-scroll'], role: 'group', ariaLabelledBy: label, tabIndex: 0 },
    h('table', { className: ['indicators'] }, [
      h('caption', { id: label }, isRated ? ratedCaption(indicators) : '绩效目标'),
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, '指标'),
          ...columns.map((column) =>
            h('th', { scope: 'col', className: classes(column) }, column.name),
          ),
        ]),
      ),
      h(
        'tbody',
        indicatorsByOutcome(indicators).flatMap((indicator) => [
          h('tr', { className: isMissed(indicator) ? ['missed'] : [] }, [
            h('th', { scope: 'row' }, [
              ...breakableWords(indicator.name ?? '（没读出来）'),
              ...(level(indicator) === null
                ? []
                : [' ', h('span', { className: ['indicator-level', 'quiet'] }, level(indicator))]),
              sourceLink(context, indicator.line),
            ]),
            ...columns.map((column) =>
              h('td', { className: classes(column) }, column.text(indicator) ?? ''),
            ),
          ]),
          ...wordsRow(indicator, sentences, columns.length + 1),
        ]),
      ),
    ]),
  );
}

/** `8.75/10`; a dash for points that are not printed. */
function points({ score, weight }: Indicator): string | null {
  return weight === null ? score : `${score ?? '—'}/${weight}`;
}

/** The row beneath an indicator with what the form says of it; none where it says nothing. */
function wordsRow(indicator: Indicator, sentences: readonly Column[], width: number): Element[] {
  const words = sentences.flatMap(({ name, text }) => {
    const content = text(indicator);
    return content === null
      ? []
      : [h('p', [h('span', { className: ['quiet'] }, `${name}：`), content])];
  });
  return words.length === 0
    ? []
    : [h('tr', { className: ['words'] }, [h('td', { colSpan: width }, words)])];
}

function level({ level1, level2 }: Indicator): string | null {
  return level2 ?? level1;
}
