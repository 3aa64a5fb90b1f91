import { describe, expect, it } from 'vitest';
import type { Fact } from '../fiscal/fact.ts';
import { exampleReport, exampleTable, expenditureTable } from '../fiscal/fixtures/report.ts';
import { fen } from '../fiscal/money.ts';
import { exactAmount, reportAmounts } from './report-amounts.ts';

const stated = (subject: string, value: number, parts: Partial<Fact> = {}): Fact => ({
  section: 'section-1',
  subject,
  code: null,
  measure: 'final',
  of: null,
  raw: '',
  value,
  unit: '万元',
  reason: null,
  quote: '',
  line: 300,
  ...parts,
});

const amounts = (parts: Parameters<typeof exampleReport>[0]) =>
  reportAmounts(exampleReport(parts)).map(
    (amount) => `${amount.code ?? '—'} ${amount.name} ${exactAmount(amount)} (${amount.line})`,
  );

describe('reportAmounts', () => {
  it('reads the total row and every coded row of the expenditure table, zeros as printed', () => {
    expect(amounts({ tables: [expenditureTable] })).toEqual([
      '— 本年支出合计 702.69 万元 (101)',
      '— 基本支出 99.24 万元 (101)',
      '— 项目支出 603.45 万元 (101)',
      '208 社会保障和就业支出 10.45 万元 (102)',
      '20805 行政事业单位养老支出 10.45 万元 (103)',
      '2080505 机关事业单位基本养老保险缴费支出 10.45 万元 (104)',
      '210 卫生健康支出 683.80 万元 (105)',
      '21011 行政事业单位医疗 0.00 万元 (106)',
      '221 住房保障支出 8.44 万元 (107)',
    ]);
  });

  it('says of which side a total is', () => {
    const overview = exampleTable({
      id: 'income-expenditure',
      title: '收支总表',
      columns: ['收入 / 项目', '收入 / 金额', '支出 / 项目', '支出 / 金额'],
      cells: [
        ['年初结转和结余', '2.00', '结余分配', ''],
        ['总计', '5.00', '总计', '5.00'],
      ],
    });
    expect(amounts({ tables: [overview] })).toEqual([
      '— 年初结转和结余 2.00 万元 (101)',
      '— 收入总计 5.00 万元 (102)',
      '— 支出总计 5.00 万元 (102)',
    ]);
  });

  it('takes what the text states once, or twice alike; neither of two that differ', () => {
    const facts = [
      stated('机关运行经费', 1_000_000),
      stated('机关运行经费', 1_000_000),
      stated('政府采购', 1_000_000),
      stated('政府采购', 2_000_000),
      stated('公务用车', 1, { unit: '辆' }),
      stated('差旅费', 1_000_000, { measure: 'prior-year' }),
    ];
    expect(amounts({ facts })).toEqual(['— 机关运行经费 1.00 万元 (300)']);
  });
});

describe('exactAmount', () => {
  it.each([
    [160_060_0000, '万元', '1,600.60 万元'],
    [123_456, '万元', '0.123456 万元'],
    [123_400, '万元', '0.1234 万元'],
    [0, '万元', '0.00 万元'],
    [123_456, '元', '1,234.56 元'],
    [-10_000, '万元', '−0.01 万元'],
  ] as const)('%i in %s is %s', (amount, unit, text) => {
    expect(exactAmount({ amount: fen(amount), unit })).toBe(text);
  });
});
