/** The table of chosen reports: a bar and an amount in each row, the largest first. */
import type { ComparedReport } from '../collection/compared-report.ts';
import { comparabilityNotes } from '../fiscal/figures/comparability.ts';
import { fen } from '../fiscal/money.ts';
import { readableAmount } from '../fiscal/summary/readable-amount.ts';
import { bar, element } from './elements.ts';

export type Measure = keyof ComparedReport['values'];

/** What is shown of the chosen reports: title, notes, and those that print the measure. */
export function comparisonTable(
  reports: readonly ComparedReport[],
  measure: Measure,
  name: string,
): HTMLElement {
  const printed = reports
    .flatMap((report) => {
      const found = report.values[measure];
      return found ? [{ report, value: found[0], line: found[1] }] : [];
    })
    .sort((one, other) => other.value - one.value);
  const largest = printed[0]?.value ?? 0;
  const rows = printed.map(({ report, value, line }) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        report.name,
        element('span', { class: 'compared-report quiet' }, report.title),
      ),
      element(
        'td',
        { class: 'amount' },
        element(
          'a',
          { class: 'figure-link', href: `${report.source}#L${line}` },
          valueText(value, measure),
        ),
        bar(largest > 0 ? value / largest : 0, report.kind === 'budget'),
      ),
    ),
  );
  const missing = reports.length - printed.length;
  const head = ['单位和报告', name].map((text, index) =>
    element('th', { scope: 'col', ...(index === 1 && { class: 'amount' }) }, text),
  );
  const notes = [
    ...comparabilityNotes(printed.map(({ report }) => report)),
    ...(missing > 0 ? [`另有 ${missing} 份报告没有印这个数。`] : []),
  ];
  return element(
    'section',
    {},
    element('h2', {}, name),
    element('ul', { class: 'notes quiet' }, ...notes.map((note) => element('li', {}, note))),
    element(
      'div',
      { class: 'table-scroll', role: 'group', 'aria-label': name, tabindex: '0' },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...head)),
        element('tbody', {}, ...rows),
      ),
    ),
  );
}

function valueText(value: number, measure: Measure): string {
  return measure === 'project-share' ? `${(value * 100).toFixed(1)}%` : readableAmount(fen(value));
}
