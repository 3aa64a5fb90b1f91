import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable, expenditureTable } from '../fixtures/report.ts';
import { keyFigures } from './key-figures.ts';

const CARS = '公务用车购置及运行维护费';
const threePublic = exampleTable({
  id: 'three-public',
  title: '“三公”经费支出决算表',
  columns: ['预算数 / 合计', `预算数 / ${CARS} / 小计`, '决算数 / 合计', `决算数 / ${CARS} / 小计`],
  cells: [['3.20', '2.40', '2.92', '2.15']],
});

const summary = (...[parts]: Parameters<typeof exampleReport>) =>
  keyFigures(exampleReport(parts)).map(({ id, amount, line }) => [id, amount, line]);

describe('keyFigures', () => {
  it('reads totals by words of rows and columns', () => {
    expect(summary({ tables: [expenditureTable, threePublic] })).toEqual([
      ['total-spending', 702_690_000, 101],
      ['basic-spending', 99_240_000, 101],
      ['project-spending', 603_450_000, 101],
      ['three-public', 2_920_000, 101],
    ]);
  });

  it('takes the plan of a budget from the same table', () => {
    expect(summary({ kind: 'budget', tables: [threePublic] })).toEqual([
      ['three-public', 3_200_000, 101],
    ]);
  });

  it('reads “three public” expenses listed in rows', () => {
    const table = exampleTable({
      id: 'three-public',
      title: '财政拨款“三公”经费支出表',
      columns: ['序号', '项目', '资金性质 / 合计', '资金性质 / 一般公共预算财政拨款'],
      cells: [
        ['1', '“三公”经费小计', '4.38', '4.38'],
        ['2', '一、因公出国（境）费', '', ''],
      ],
    });
    expect(summary({ kind: 'budget', tables: [table] })).toEqual([
      ['three-public', 4_380_000, 101],
    ]);
  });

  it('falls back to the overview for the total', () => {
    const overview = exampleTable({
      id: 'income-expenditure',
      title: '收支总表',
      columns: ['收入 / 项目', '收入 / 金额', '支出 / 项目', '支出 / 金额'],
      cells: [
        ['本年收入合计', '9.00', '本年支出合计', '8.00'],
        ['总计', '9.00', '总计', '9.00'],
      ],
    });
    expect(summary({ tables: [overview] })).toEqual([['total-spending', 8_000_000, 101]]);
  });

  it('reads the year alone where what was carried over has the same columns', () => {
    const kinds = ['小计', '基本支出', '项目支出'];
    const columnsOf = (...headings: string[]) =>
      headings.flatMap((heading) => kinds.map((kind) => `${heading} / ${kind}`));
    const read = (columns: string[], row: string[]) =>
      summary({
        tables: [
          exampleTable({
            id: 'expenditure',
            title: '支出总表',
            columns,
            cells: [['合计', ...row]],
          }),
        ],
      }).map(([id, amount]) => [id, amount]);
    const carried = ['1.00', '', '1.00'];
    const ofYear = ['9.00', '6.00', '3.00'];
    expect(
      read(['科目名称', ...columnsOf('上年结转', '当年预算')], [...carried, ...ofYear]),
    ).toEqual([
      ['total-spending', 9_000_000],
      ['basic-spending', 6_000_000],
      ['project-spending', 3_000_000],
    ]);
    // Parts of the year are no parts of a whole that holds more.
    expect(
      read(
        ['科目名称', '总计', ...columnsOf('上年结转', '当年预算')],
        ['10.00', ...carried, ...ofYear],
      ),
    ).toEqual([['total-spending', 10_000_000]]);
  });

  it('invents nothing for blanks, dashes and missing tables', () => {
    const blank = exampleTable({
      id: 'expenditure',
      title: '支出表',
      columns: ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      cells: [['合计', '', '', '——', '']],
    });
    expect(summary({ tables: [blank] })).toEqual([]);
    expect(summary({})).toEqual([]);
  });

  it('gives a share only of a total in the same table', () => {
    const shares = keyFigures(exampleReport({ tables: [expenditureTable, threePublic] })).map(
      ({ share }) => share,
    );
    expect(shares).toEqual([null, 9924 / 70269, 60345 / 70269, null]);
  });
});
