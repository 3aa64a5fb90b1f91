/** Costs of builds as a Markdown table. */
import { STEPS, type BuildCost } from './bench-build.ts';
import type { Machine } from './machine.ts';
import type { CommandCost } from './measure-command.ts';

const HEADER = [
  'reports',
  'step',
  'wall s',
  'CPU s',
  'CPU s per report',
  'largest process MB',
  'reports per s',
];

function row(reports: number, name: string, cost: CommandCost): string[] {
  return [
    String(reports),
    name,
    cost.wallSeconds.toFixed(1),
    cost.cpuSeconds.toFixed(1),
    (cost.cpuSeconds / reports).toFixed(3),
    (cost.peakBytes / 1e6).toFixed(0),
    (reports / cost.wallSeconds).toFixed(1),
  ];
}

/** Without what a report takes: of thousands, one is built. */
function changedRow(reports: number, cost: CommandCost): string[] {
  return row(reports, 'one changed', cost).map((cell, column) =>
    /\bper\b/.test(HEADER[column] ?? '') ? '' : cell,
  );
}

function outputRow({ reports, output }: BuildCost): string[] {
  const kilobytes = (bytes: number) => (bytes / 1000 / reports).toFixed(0);
  return [
    String(reports),
    kilobytes(output.bytes),
    kilobytes(output.bytesInBlocks),
    (output.files / reports).toFixed(1),
  ];
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---:'), ...rows].map(line).join('\n');
}

/** The tables of time and of size, and what they were measured on. */
export function costTable(costs: readonly BuildCost[], machine: Machine): string {
  const steps = costs.flatMap((cost) => [
    ...STEPS.map((step) => row(cost.reports, step, cost.steps[step])),
    row(cost.reports, 'total', cost.steps.total),
    ...(cost.changed ? [changedRow(cost.reports, cost.changed)] : []),
    ...(cost.eleventy ? [row(cost.reports, 'Eleventy', cost.eleventy)] : []),
    ...(cost.astro ? [row(cost.reports, 'Astro alone', cost.astro)] : []),
  ]);
  const [block = 0] = costs.map(({ output }) => output.blockBytes);
  const sizes = ['reports', 'KB per report', `KB in blocks of ${block}`, 'files per report'];
  const commit = `${machine.commit?.slice(0, 10) ?? 'no commit'}${machine.isChanged ? ', changed' : ''}`;
  return [
    markdown(HEADER, steps),
    markdown(sizes, costs.map(outputRow)),
    `Commit ${commit}, Node.js ${machine.node}, ${machine.cores} cores, ${machine.processor}, load ${machine.load} at the start.`,
  ].join('\n\n');
}
