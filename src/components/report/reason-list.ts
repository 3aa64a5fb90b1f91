/** Reasons of a report as a list: what differs and by how much, then why, in the words of the report. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Difference, StatedReason } from '../../fiscal/figures/stated-reasons.ts';
import { fen } from '../../fiscal/money.ts';
import { readableAmount } from '../../fiscal/summary/readable-amount.ts';
import { pageHtml } from '../page-html.ts';
import type { ReportContext } from '../report-context.ts';

/** All text is escaped by the serialiser. */
export function reasonList(context: ReportContext, reasons: readonly StatedReason[]): string {
  return pageHtml([
    h(
      'ul',
      { className: ['reasons'] },
      reasons.map(({ differences, reason }) =>
        h('li', [
          ...differences.map((difference) => differenceLine(context, difference)),
          h('p', { className: ['reason'] }, [
            h('span', { className: ['quiet'] }, '原因：'),
            reason,
          ]),
        ]),
      ),
    ),
  ]);
}

function differenceLine(context: ReportContext, { names, amount, line }: Difference): Element {
  return h('p', [
    h('b', names.join('、')),
    amount < 0 ? ' 少 ' : ' 多 ',
    h(
      'a',
      { href: context.sourceAddress(line), className: ['figure'] },
      readableAmount(fen(Math.abs(amount))),
    ),
  ]);
}
