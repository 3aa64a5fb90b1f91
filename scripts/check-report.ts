/** `npm run check-report -- FILE`: what a report's own places say against each other, before it is published. */
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { Command, Option } from 'commander';
import type { Report } from '../src/fiscal/report.ts';
import { Failure, runCommand } from './command.ts';
import { convertReport } from './convert/convert-report.ts';
import { formatMessage } from './convert/problem.ts';
import { documentText } from './extract/document-text.ts';
import { findingsSarif } from './findings-sarif.ts';
import { findingsText } from './findings-text.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;
type Format = (typeof FORMATS)[number];
/** Figures of the report contradict each other. */
const FIGURES_DIFFER = 2;

function printed(path: string, report: Report, format: Format): string {
  if (format === 'text') return findingsText(path, report);
  const { id, title, findings } = report;
  const output = format === 'sarif' ? findingsSarif(path, report) : { id, title, findings };
  return JSON.stringify(output, null, 2);
}

async function check(path: string, { format }: { format: Format }): Promise<void> {
  const published = await readFile(path).catch(() => {
    throw new Failure(`There is no file ${path}, or it cannot be read.`);
  });
  const { bytes, from } = await documentText(published);
  if (from !== null) console.error(`${path} is ${from}: lines are those of its text.`);
  const { file, report } = convertReport({
    path: basename(path),
    slug: 'new-agency',
    bytes,
    declared: {},
    corrections: [],
  });
  for (const message of file.messages) console.error(formatMessage(path, message));
  if (!report) throw new Failure('Nothing was checked: solve the problem above first.');
  const shown = (relative(process.cwd(), path) || path).replaceAll('\\', '/');
  console.log(printed(shown, report, format));
  const contradicts = report.findings.some(
    ({ status, severity }) => status === 'differs' && severity === 'figure',
  );
  if (contradicts) process.exitCode = FIGURES_DIFFER;
}

const command = new Command('check-report')
  .description('Print where a report does not agree with itself; exits 2 when figures differ')
  .argument('<file>', 'a report as text, as a Word document (.docx) or as a web page')
  .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
  .action(check);

await runCommand(async () => {
  await command.parseAsync();
});
