/** The quiet link from anything on a page to its line in the source. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReportContext } from './report-context.ts';

/**
 * A link that shows the number of a line. Pages hold hundreds of them: the style sheet says the rest of the name,
 * “原文第 … 行”, to those who hear it.
 */
export function sourceLink(context: ReportContext, line: number): Element {
  return h('a', { className: ['line-link'], href: context.sourceAddress(line) }, String(line));
}
