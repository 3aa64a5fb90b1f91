/** The reviewer's mark beside a number that differs from another. */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { MONEY_UNITS, readAmount, type Fen } from '../../fiscal/money.ts';
import type { Block } from '../../fiscal/report.ts';
import { pageHtml } from '../page-html.ts';
import type { ReportContext } from '../report-context.ts';
import { findingAnchor, type FindingMark } from './finding-marks.ts';

/** Its sign is drawn by the style sheet, so that the printed text stays as it is for copies and searches. */
function markElement(context: ReportContext, mark: FindingMark): Element {
  return h('a', { id: context.anchor(mark.id), ...markProperties(context, mark) });
}

function markProperties(context: ReportContext, { number, title }: FindingMark): Properties {
  return {
    className: ['check-mark'],
    href: `#${context.anchor(findingAnchor(number))}`,
    dataNumber: String(number),
    ariaLabel: `核对 ${number}：${title}，两处不一致`,
  };
}

/** The marks of an amount that is said again elsewhere on the page, as HTML. */
export function repeatedMarks(
  context: ReportContext,
  { amount, line }: { readonly amount: Fen; readonly line: number },
): string {
  const says = (raw: string) =>
    MONEY_UNITS.some((unit) => {
      const reading = readAmount(raw, unit);
      return reading.kind === 'amount' && Math.abs(reading.fen) === amount;
    });
  const own = context.marks.filter(({ operand }) => operand.line === line && says(operand.raw));
  const marks = [...new Map(own.map((mark) => [mark.number, mark])).values()];
  return pageHtml(marks.map((mark) => h('a', markProperties(context, mark))));
}

/** The marks of a cell. */
export function cellMarks(
  context: ReportContext,
  table: string,
  line: number,
  column: number,
): Element[] {
  return context.marks
    .filter(
      ({ place, operand }) =>
        place.type === 'cell' &&
        operand.table === table &&
        operand.line === line &&
        operand.column === column,
    )
    .map((mark) => markElement(context, mark));
}

/** The marks of the lines of a form, from `from` to before `to`. */
export function formMarks(context: ReportContext, from: number, to: number): Element[] {
  return context.marks
    .filter(
      ({ place, operand }) => place.type === 'form' && from <= operand.line && operand.line < to,
    )
    .filter(({ id }, index, marks) => marks.findIndex((mark) => mark.id === id) === index)
    .map((mark) => markElement(context, mark));
}

/** The text of a block with its marks; `mark` makes of each piece what else is to be marked in it. */
export function markedText(
  context: ReportContext,
  block: Block,
  mark: (text: string) => ElementContent[],
): ElementContent[] {
  const own = context.marks
    .flatMap((each) =>
      each.place.type === 'text' && each.place.block === block
        ? [{ end: each.place.end, element: markElement(context, each) }]
        : [],
    )
    .sort((one, other) => one.end - other.end);
  let start = 0;
  const pieces = own.flatMap(({ end, element }) => {
    const text = block.text.slice(start, end);
    start = end;
    return [...(text === '' ? [] : mark(text)), element];
  });
  return [...pieces, ...mark(block.text.slice(start))];
}
