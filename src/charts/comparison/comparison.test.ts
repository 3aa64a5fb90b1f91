import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable } from '../../fiscal/fixtures/report.ts';
import type { Report } from '../../fiscal/report.ts';
import { layoutFaults } from '../fixtures/layout-faults.ts';
import { comparisonChart } from './index.ts';
import { MEASURE_IDS } from './measures.ts';

function report(
  slug: string,
  year: number,
  kind: Report['kind'],
  basic: string,
  project: string,
): Report {
  const whole = String(Number(basic) + Number(project));
  const table = exampleTable({
    id: 'expenditure',
    title: '支出表',
    columns: ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    cells: [['', '合计', whole, basic, project]],
  });
  const base = exampleReport({ id: `${slug}/${year}-${kind}`, year, kind, tables: [table] });
  return { ...base, agency: { ...base.agency, slug, name: `${slug}局`, level: 'district' } };
}

const reports = [
  report('a', 2024, 'final', '30', '70'),
  report('a', 2023, 'final', '20', '60'),
  report('b', 2024, 'budget', '500', '500'),
];

it('needs two reports that print the measure', () => {
  expect(comparisonChart(reports.slice(0, 1), 'total-spending')).toBeNull();
  expect(comparisonChart(reports, 'three-public')).toBeNull();
});

describe('several agencies', () => {
  const chart = comparisonChart(reports, 'total-spending');

  it('says the range', () => {
    expect(chart?.title).toBe('全年支出从 80.00 到 1,000.00 万元');
  });

  it('lists every report, with its own line', () => {
    expect(chart?.rows.map(({ cells }) => cells)).toEqual([
      ['b局', '1,000.00', '2024 年部门预算', '县级'],
      ['a局', '80.00', '2023 年部门决算', '县级'],
      ['a局', '100.00', '2024 年部门决算', '县级'],
    ]);
    expect(chart?.rows.map((row) => row.report)).toEqual([
      'b/2024-budget',
      'a/2023-final',
      'a/2024-final',
    ]);
  });

  it('outlines what is only planned', () => {
    const tones = chart?.wide.boxes.map(({ tone }) => tone);
    expect(tones?.toSorted()).toEqual(['reference', 'spending', 'spending']);
  });
});

it('shows the years of one agency as rows of their own', () => {
  const chart = comparisonChart(reports.slice(0, 2), 'project-share');
  expect(chart?.unit).toBe('%');
  expect(chart?.title).toBe('项目支出占全年支出的比例从 70.0% 到 75.0%');
  expect(chart?.narrow.texts.map(({ text }) => text)).toContain('2023 年部门决算');
});

it('keeps labels of many agencies with long names apart, and says which are left to the table', () => {
  const many = Array.from({ length: 15 }, (_, index) => [
    report(
      `某某自治州某某经济技术开发区（综合保税区）${index}`,
      2023,
      'final',
      '123456.78',
      `${index}`,
    ),
    report(`某某自治州某某经济技术开发区（综合保税区）${index}`, 2024, 'budget', '0.01', '0'),
  ]).flat();
  for (const measure of MEASURE_IDS) {
    const chart = comparisonChart(many, measure);
    if (!chart) continue;
    expect(layoutFaults(chart.narrow), measure).toEqual([]);
    expect(layoutFaults(chart.wide), measure).toEqual([]);
    expect(chart.notes).toEqual(['图里画了最大的 12 个单位，其余的在表里。']);
    expect(chart.rows).toHaveLength(30);
  }
});
