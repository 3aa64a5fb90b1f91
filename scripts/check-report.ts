/** `npm run check-report -- FILE`: what a report's own places say against each other, before it is published. */
import { relative } from 'node:path';
import { Command, Option } from 'commander';
import type { Report } from '../src/fiscal/report.ts';
import { findingsSarif } from './check-report/findings-sarif.ts';
import { runCommand } from './command-line/command.ts';
import { findingsText } from './command-line/findings-text.ts';
import { readPublished } from './command-line/published-report.ts';

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
  const { report, from } = await readPublished(path, 'Nothing was checked');
  if (from !== null) console.error(`${path} is ${from}: lines are those of its text.`);
  const shown = (relative(process.cwd(), path) || path).replaceAll('\\', '/');
  console.log(printed(shown, report, format));
  const contradicts = report.findings.some(
    ({ status, severity }) => status === 'differs' && severity === 'figure',
  );
  if (contradicts) process.exitCode = FIGURES_DIFFER;
}

const command = new Command('check-report')
  .description('Print where a report does not agree with itself; exits 2 when figures differ')
  .argument('<file>', 'a report as PDF, Word document (.docx), web page or text')
  .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
  .action(check);

await runCommand(() => command.parseAsync());
