import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable, expenditureTable } from '../fixtures/report.ts';
import { spendingByFunction } from './spending.ts';

const found = (...tables: Parameters<typeof exampleTable>[0][]) =>
  spendingByFunction(exampleReport({ tables: tables.map(exampleTable) }));

describe('spendingByFunction', () => {
  it('takes the categories of the expenditure table, and their sum is the printed one', () => {
    const spending = spendingByFunction(exampleReport({ tables: [expenditureTable] }));
    expect(spending?.categories).toEqual([
      { code: '208', name: '社会保障和就业', amount: 10_450_000, line: 102 },
      { code: '210', name: '卫生健康', amount: 683_800_000, line: 105 },
      { code: '221', name: '住房保障', amount: 8_440_000, line: 107 },
    ]);
    expect(spending?.total).toBe(702_690_000);
    expect(spending?.printedTotal).toEqual({ amount: 702_690_000, line: 101 });
  });

  it('finds columns by their words, wherever they stand', () => {
    const spending = found({
      id: 'general-expenditure',
      title: '一般公共预算财政拨款支出表',
      columns: ['项目支出', '基本支出', '科目名称', '科目编码', '合计'],
      cells: [['1.00', '2.00', '教育支出', '205', '3.00']],
    });
    expect(spending?.categories).toEqual([
      { code: '205', name: '教育', amount: 3_000_000, line: 101 },
    ]);
    expect(spending?.printedTotal).toBeNull();
  });

  it('reads the overview where no table has codes, on its expenditure side only', () => {
    const spending = found({
      id: 'income-expenditure',
      title: '收支总表',
      columns: ['收入 / 项目', '收入 / 金额', '支出 / 项目', '支出 / 金额'],
      cells: [
        ['一、财政拨款收入', '5.00', '一、一般公共服务支出', '5.00'],
        ['二、上年支出', '7.00', '二、外交支出', ''],
        ['本年收入合计', '5.00', '本年支出合计', '5.00'],
      ],
    });
    expect(spending?.categories).toEqual([
      { code: '', name: '一般公共服务', amount: 5_000_000, line: 101 },
    ]);
  });

  it('takes neither lists by nature nor by what is bought for lists by function', () => {
    const columns = ['收入 / 项目', '收入 / 金额', '支出 / 项目（按性质）', '支出 / 金额'];
    const byNature = [
      ['一、财政拨款收入', '5.00', '一、基本支出', '3.00'],
      ['二、事业收入', '', '二、项目支出', '2.00'],
    ];
    const overview = { id: 'income-expenditure', title: '收支总表', columns, cells: byNature };
    expect(found(overview)).toBeNull();
    const spending = found({
      ...overview,
      columns: [...columns, '支出 / 项目（按功能）', '支出 / 金额'],
      cells: [
        [...byNature[0]!, '一、教育支出', '4.00'],
        [...byNature[1]!, '二、农林水支出', '1.00'],
      ],
    });
    expect(spending?.categories.map(({ name, amount }) => [name, amount])).toEqual([
      ['教育', 4_000_000],
      ['农林水', 1_000_000],
    ]);
  });

  it('takes no number of a unit for a category', () => {
    const cells = [
      ['', '', '合计', '5.00'],
      ['', '301', '示例县教育局', '5.00'],
      ['205', '301001', '教育支出', '5.00'],
    ];
    const columns = ['科目编码', '单位代码', '单位名称（科目名称）', '合计'];
    const spending = found({ id: 'expenditure', title: '支出总表', columns, cells });
    expect(spending?.categories.map(({ code, amount }) => [code, amount])).toEqual([
      ['205', 5_000_000],
    ]);
  });

  it('adds no categories of several units up, and takes the first where they are all there is', () => {
    const ofUnits = [
      ['301001', '示例县教育局机关', '3.00'],
      ['205', '教育支出', '3.00'],
      ['301002', '示例县第一中学', '2.00'],
      ['205', '教育支出', '2.00'],
    ];
    const list = {
      id: 'expenditure',
      title: '支出总表',
      columns: ['科目编码', '科目名称', '合计'],
    };
    expect(found({ ...list, cells: [['', '合计', '5.00'], ...ofUnits] })).toBeNull();
    const whole = [['', '合计', '5.00'], ['205', '教育支出', '5.00'], ...ofUnits];
    expect(found({ ...list, cells: whole })?.categories.map(({ amount }) => amount)).toEqual([
      5_000_000,
    ]);
  });

  it('finds nothing where nothing is printed', () => {
    expect(found()).toBeNull();
    expect(
      found({
        id: 'expenditure',
        title: '支出表',
        columns: ['科目编码', '合计'],
        cells: [['合计', '']],
      }),
    ).toBeNull();
  });
});
