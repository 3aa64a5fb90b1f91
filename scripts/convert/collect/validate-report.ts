/** The last stage: the report fits its schema, and no line of the source went missing. */
import type { VFile } from 'vfile';
import { reportSchema, type Report } from '../../../src/fiscal/report.ts';
import { fail } from '../problem.ts';
import { isBlank } from '../printed/text.ts';

/** Lines that are not blank and stand in no entry of `report.lines`. */
export function findLostLines(text: string, report: Report): number[] {
  const accounted = new Set<number>();
  for (const { from, to } of report.lines)
    for (let line = from; line <= to; line += 1) accounted.add(line);
  return text
    .split('\n')
    .flatMap((line, index) => (isBlank(line) || accounted.has(index + 1) ? [] : [index + 1]));
}

/** Returns the report of a file once it is proven complete; throws a VFileMessage otherwise. */
export function validateReport(file: VFile): Report {
  const report = file.data.report;
  const text = String(file);
  if (!report) throw new Error('validateReport runs behind collectReport');
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    fail(file, undefined, {
      rule: 'schema',
      reason: `The report would not fit its schema at ${issue?.path.join('.') ?? '?'}`,
      found: issue?.message ?? 'another shape',
      advice: 'This is a defect of the converter: please report it with the file',
    });
  }
  const [lost] = findLostLines(text, report);
  if (lost !== undefined) {
    fail(
      file,
      { line: lost },
      {
        rule: 'lost-line',
        reason: 'A line of the source would be lost',
        expected: 'every line that is not blank to be used, or dropped for a reason',
        found: `“${(text.split('\n')[lost - 1] ?? '').trim().slice(0, 40)}”`,
        advice: 'This is a defect of the converter: please report it with the file',
      },
    );
  }
  return parsed.data;
}
