/** A performance form as printed: its lines, folded, since their columns were lost on the way. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { formLines } from '../../fiscal/projects/form-lines.ts';
import { formSubject } from '../../fiscal/projects/form-subject.ts';
import type { Block } from '../../fiscal/report.ts';
import { withoutNoise } from '../../fiscal/words.ts';
import { formMarks } from '../checks/check-mark.ts';
import type { ReportContext } from '../report-context.ts';
import { sourceLink } from '../source-link.ts';

type Form = Extract<Block, { type: 'form' }>;
type FormLine = NonNullable<Form['raw']>[number];

/** A run of lines that print the same cells. */
interface Run {
  readonly first: FormLine;
  readonly count: number;
}

/** The id of a form's lines. It stands inside the disclosure, so that browsers open it for a link. */
export function formId(
  context: Pick<ReportContext, 'anchor'>,
  { lines }: Pick<Form, 'lines'>,
): string {
  return context.anchor(`form-${lines[0]}`);
}

/** The form under a disclosure that tells how many lines it holds. `heading` is the title of its section, not said twice. */
export function performanceForm(context: ReportContext, form: Form, heading: string): Element {
  const lines = formLines(context.report, form);
  const runs = collapseRuns(lines);
  const title = formSubject(lines.map(({ cells }) => cells)) ?? form.text;
  const isRepeated = withoutNoise(heading).endsWith(withoutNoise(title));
  return h('details', { className: ['form'] }, [
    h('summary', [
      h('span', { className: [isRepeated ? 'visually-hidden' : 'form-title'] }, title),
      h('span', { className: ['form-size'] }, ` 展开原表 ${lines.length} 行`),
    ]),
    h('p', { id: formId(context, form), className: ['quiet'] }, [
      '这张表按原文逐行列出，没有还原成表格。行首是原文的行号。',
      sourceLink(context, form.lines[0]),
    ]),
    h(
      'ol',
      { className: ['form-lines'], start: runs[0]?.first.line },
      runs.map((run, index) => formLine(context, run, runs[index - 1], runs[index + 1])),
    ),
  ]);
}

/** Joins neighbours that print the same: extraction repeats garbled lines dozens of times. */
function collapseRuns(lines: readonly FormLine[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const isSame = last?.first.cells.join('\t') === line.cells.join('\t');
    if (isSame) runs[runs.length - 1] = { first: last.first, count: last.count + 1 };
    else runs.push({ first: line, count: 1 });
  }
  return runs;
}

/** A line, numbered as in the source, with the marks of all lines before the next. */
function formLine(context: ReportContext, run: Run, before?: Run, next?: Run): Element {
  const { first, count } = run;
  const cells = first.cells.filter((cell) => cell.trim() !== '');
  // Lists count by themselves: a number is only written where lines were left out.
  const follows = before === undefined || before.first.line + 1 === first.line;
  return h('li', { value: follows ? undefined : first.line }, [
    ...cells.map((cell) => h('span', cell)),
    count > 1 ? h('em', { className: ['repeat'] }, `×${count}（原文连续 ${count} 行相同）`) : null,
    ...formMarks(context, first.line, next?.first.line ?? first.line + count),
  ]);
}
