import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable, expenditureTable } from '../../fiscal/fixtures/report.ts';
import type { Report, ReportTable } from '../../fiscal/report.ts';
import { statutoryTable } from './statutory-table.ts';

/** The table without its places to break lines. */
function html(table: ReportTable, parts: Partial<Report> = {}): string {
  const report = exampleReport({ tables: [table], ...parts });
  return toHtml(
    statutoryTable(
      {
        report,
        anchor: (id) => id,
        sourceAddress: (line) => `source/#L${line}`,
        tableAddress: (id) => `${id}.csv`,
        explanations: [],
        termAddress: (slug) => slug,
        marks: [],
      },
      table,
      table.title,
      (label) => [{ type: 'text', value: label }],
    ),
  ).replaceAll('<wbr>', '');
}

const overview = exampleTable({
  id: 'income-expenditure',
  title: '收支总表',
  columns: [
    '收入 / 项目',
    '收入 / 行次',
    '收入 / 金额',
    '支出 / 项目',
    '支出 / 行次',
    '支出 / 金额',
  ],
  columnNumbers: ['栏次', '', '1', '栏次', '', '2'],
  cells: [
    ['一、财政拨款收入', '1', '702.69', '一、一般公共服务支出', '31', ''],
    ['二、政府性基金', '2', '', '二、外交支出', '32', '0.00'],
    ['', '3', '', '三、卫生健康支出', '33', '702.69'],
    ['总计', '4', '702.69', '总计', '34', '702.69'],
  ],
});

describe('statutoryTable', () => {
  it('shows every cell as printed', () => {
    for (const table of [expenditureTable, overview]) {
      const cells = [...html(table).matchAll(/<t[dh][^>]*>([^<]*)</g)].map((match) => match[1]);
      for (const cell of table.rows.flatMap((row) => row.cells)) expect(cells).toContain(cell);
    }
  });

  it('shows both halves as tables of their own, each a region with a name', () => {
    const result = html(overview);
    expect(result.match(/<table data-unit="万元">/g)).toHaveLength(2);
    expect(result).toContain(
      'role="group" aria-labelledby="table-income-expenditure-1" tabindex="0"',
    );
    expect(result).toContain('<span class="part-name">支出</span>');
    expect(result).toContain('单位：万元');
  });

  it('folds rows without an amount and says how many', () => {
    const result = html(overview);
    expect(result.match(/<tr class="blank">/g)).toHaveLength(4);
    expect(result).toContain('展开 4 行空白或为零的项目');
    expect(result).not.toContain('<tr class="blank"><th scope="row">总计');
  });

  it('tells levels apart by the code, and takes a sum in the code column for a name', () => {
    const result = html(expenditureTable);
    expect(result).toContain(
      '<td class="code">210</td><th scope="row" class="level-1">卫生健康支出</th>',
    );
    expect(result).toContain('class="level-3">机关事业单位基本养老保险缴费支出</th>');
    expect(result).toContain(
      '<tr class="total"><th scope="row" colspan="2">合计</th><td class="amount">702.69</td>',
    );
  });

  it('leads from every row to its line', () => {
    expect(html(expenditureTable)).toContain('>原文行</th>');
    expect(html(expenditureTable)).toContain('href="source/#L105">105</a>');
  });

  it('says why a table is empty', () => {
    const empty = exampleTable({
      id: 'government-fund',
      title: '政府性基金表',
      columns: ['项目', '金额'],
      empty: true,
      cells: [['合计', '']],
      notes: [{ text: '说明：我部门没有政府性基金收入，故本表无数据。', line: 358 }],
    });
    expect(html(empty)).toContain('这张表是空的，原因见下面的说明。');
    expect(html(empty)).toContain('故本表无数据。');
    expect(html({ ...empty, notes: [] })).toContain('报告没有说明原因');
  });

  it('notes a correction and keeps the print', () => {
    const corrections = [{ line: 105, expect: '683.80', replace: '683.08', reason: '与合计不符' }];
    const result = html(expenditureTable, { corrections });
    expect(result).toContain('原文印作“683.80”，疑为“683.08”。与合计不符。');
    expect(result).toContain('<td class="amount">683.80</td>');
  });

  it('escapes what a report prints', () => {
    const table = exampleTable({
      id: 'x',
      title: '<i>',
      columns: ['项目', '金额'],
      cells: [['<script>', '"><img>']],
    });
    expect(html(table)).not.toMatch(/<script|<img|<i>/);
  });
});
