/** Costs of builds as the README prints them: a table of the steps, and below it what a site of so many reports takes. */
import { format } from 'prettier';
import { STEPS, type BuildCost } from './bench-build.ts';
import type { Machine } from './machine.ts';
import type { CommandCost } from './measure-command.ts';

/** The columns of the table; the README has the same. */
export const COST_COLUMNS = [
  'reports',
  'step',
  'wall s',
  'CPU s',
  'CPU ms a report',
  'reports per s',
  'largest process MB',
];

/** `1,109`; with so many digits behind the point at most. */
function number(value: number, digits = 0): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

/** Short times and slow rates are told by their first two digits. */
function figure(value: number): string {
  return value < 10 ? value.toLocaleString('en', { maximumSignificantDigits: 2 }) : number(value);
}

function row(reports: number, step: string, cost: CommandCost): string[] {
  return [
    number(reports),
    step,
    figure(cost.wallSeconds),
    figure(cost.cpuSeconds),
    number((cost.cpuSeconds * 1000) / reports),
    figure(reports / cost.wallSeconds),
    number(cost.peakBytes / 1e6),
  ];
}

function rows({ reports, steps, astro }: BuildCost): string[][] {
  return [
    ...STEPS.map((step) => row(reports, step, steps[step])),
    row(reports, 'total', steps.total),
    ...(astro ? [row(reports, 'Astro alone', astro)] : []),
  ];
}

/** What a report takes on a disk, and what else was asked for. */
function remarks({ reports, steps, output, changed, eleventy }: BuildCost): string {
  const megabytes = (bytes: number) => number(bytes / 1e6 / reports, 2);
  const sentences = [
    `one takes ${megabytes(output.bytes)} MB in ${number(output.files / reports)} files, ` +
      `${megabytes(output.bytesInBlocks)} MB in blocks of ${number(output.blockBytes)} bytes.`,
    ...(changed
      ? [`When one of them changes, the next build takes ${figure(changed.wallSeconds)} s.`]
      : []),
    ...(eleventy
      ? [
          'Eleventy, given the same pages finished, writes them ' +
            `${figure(steps.render.wallSeconds / eleventy.wallSeconds)} times as fast as they are rendered.`,
        ]
      : []),
  ];
  return `- Of ${number(reports)} reports, ${sentences.join(' ')}`;
}

function measuredOn({ commit, isChanged, node, cores, processor, load }: Machine): string {
  const code = `${commit?.slice(0, 10) ?? 'no commit'}${isChanged ? ', changed' : ''}`;
  return `Commit ${code}; Node.js ${node}, ${cores} cores, ${processor}, load ${load} at the start.`;
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The table, what stands below it, and what they were measured on, in Markdown as the formatter wants it. */
export async function costTable(costs: readonly BuildCost[], machine: Machine): Promise<string> {
  const sides = COST_COLUMNS.map((column) => (column === 'step' ? '---' : '---:'));
  const table = [COST_COLUMNS, sides, ...costs.flatMap(rows)].map(line).join('\n');
  const page = [table, costs.map(remarks).join('\n'), measuredOn(machine)].join('\n\n');
  return (await format(page, { parser: 'markdown' })).trimEnd();
}
