/** Every chart of the example reports: complete, readable as SVG, and as it was when somebody looked. */
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, expect, it } from 'vitest';
import { sampleReports } from '../../scripts/examples/sample-reports.ts';
import { KIND_NAMES, type Report } from '../fiscal/report.ts';
import type { Chart } from './chart.ts';
import { inlineSvg } from './draw.ts';
import { reportChart, reportCharts } from './index.ts';
import type { Layout } from './layout.ts';
import { layoutFaults } from './fixtures/layout-faults.ts';

const SNAPSHOTS = join(import.meta.dirname, '__snapshots__');
let reports: Report[] = [];

beforeAll(async () => {
  reports = await sampleReports();
}, 120_000);

const charts = () =>
  reports.flatMap((report) => reportCharts(report).map((chart) => ({ report, chart })));

it('draws every kind of chart somewhere, and most of them everywhere', () => {
  expect(
    Object.fromEntries(
      reports.map((report) => [report.id, reportCharts(report).map(({ id }) => id)]),
    ),
  ).toMatchSnapshot();
});

it('is the same every time', () => {
  // A copy, since the charts of a report are laid out once.
  for (const report of reports)
    expect(reportCharts(structuredClone(report))).toEqual(reportCharts(report));
});

it('keeps its table whole: a cell and a value for each column, a line of the source for each row', () => {
  for (const { report, chart } of charts()) {
    for (const row of chart.rows) {
      expect(row.cells).toHaveLength(chart.columns.length);
      expect(row.values).toHaveLength(chart.columns.length);
      expect(row.line).toBeGreaterThan(0);
      expect(row.line).toBeLessThanOrEqual(report.source.lines);
    }
    const { part, id } = chart.source;
    const known =
      part === 'table'
        ? report.tables.map((table) => table.id)
        : report.sections.map((section) => section.id);
    expect(known).toContain(id);
  }
});

it('is well-formed', () => {
  for (const { chart } of charts()) {
    for (const layout of [chart.narrow, chart.wide]) {
      const html = `<!doctype html><title>t</title>${element(layout)}`;
      const problems: string[] = [];
      fromHtml(html, { onerror: ({ message }) => void problems.push(message), space: 'html' });
      expect(problems).toEqual([]);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

it('keeps all labels apart and inside', () => {
  for (const { report, chart } of charts()) {
    expect(layoutFaults(chart.narrow), `${report.id} ${chart.id}`).toEqual([]);
    expect(layoutFaults(chart.wide), `${report.id} ${chart.id}`).toEqual([]);
  }
});

it('looks and reads as it did when somebody looked', async () => {
  for (const report of reports) {
    const place = join(SNAPSHOTS, report.id.replace('/', '-'));
    const own = reportCharts(report);
    await expect(own.map(words).join('\n')).toMatchFileSnapshot(join(place, 'words.txt'));
    for (const chart of own) {
      await expect(element(chart.narrow)).toMatchFileSnapshot(
        join(place, `${chart.id}.narrow.svg`),
      );
      await expect(element(chart.wide)).toMatchFileSnapshot(join(place, `${chart.id}.wide.svg`));
    }
  }
});

it('gives one chart by its id, and none where the data is missing', () => {
  const budget = reports.find(({ kind }) => kind === 'budget');
  expect(budget && reportChart(budget, 'spending-by-function')?.id).toBe('spending-by-function');
  expect(budget && reportChart(budget, 'budget-vs-final')).toBeNull();
});

/** A drawing on its own, one mark a line. */
function element(layout: Layout): string {
  const svg = inlineSvg(layout, {
    className: 'snapshot',
    title: 'title',
    description: 'sentence',
  });
  return `${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll(/></g, '>\n<')}\n`;
}

function words(chart: Chart): string {
  const { source } = chart;
  const kind = source.kind === null ? '' : KIND_NAMES[source.kind];
  const table = [
    chart.columns.map(({ name }) => name),
    ...chart.rows.map(({ cells, line }) => [...cells, `第 ${line} 行`]),
  ];
  return [
    `# ${chart.id}: ${chart.title}`,
    `${chart.subtitle}（${chart.unit}）`,
    chart.sentence,
    ...chart.notes.map((note) => `注：${note}`),
    ...table.map((cells) => cells.join(' | ')),
    `来源：${kind} ${source.title} 第 ${source.line} 行`,
    '',
  ].join('\n');
}
