/** The editor's notes: declared readings that differ from what is printed. The print itself stays. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Correction } from '../../fiscal/report.ts';
import { correctionsWithin, type ReportContext } from '../report-context.ts';
import { sourceLink } from '../source-link.ts';

/** One note for each correction on lines `from` to `to`. */
export function editorNotes(context: ReportContext, lines: readonly [number, number]): Element[] {
  return correctionsWithin(context.report, lines).map((correction) =>
    h('p', { className: ['editor-note'], role: 'note' }, [
      h('b', '编者注：'),
      describe(correction),
      sourceLink(context, correction.line),
    ]),
  );
}

function describe({ expect, replace, reason }: Correction): string {
  const reading = replace === '' ? '应为多余文字' : `疑为“${replace}”`;
  return `原文印作“${expect}”，${reading}。${/[。！？]$/.test(reason) ? reason : `${reason}。`}`;
}
