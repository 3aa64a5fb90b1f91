/** Whole reports unlike any in `content/`: every chart of them is readable, true to its table, and says something. */
import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable } from '../fiscal/fixtures/report.ts';
import type { Report } from '../fiscal/report.ts';
import { layoutFaults } from './layout-faults.ts';
import { reportCharts } from './index.ts';

const FUNCTIONS = [
  '一般公共服务支出',
  '外交支出',
  '国防支出',
  '公共安全支出',
  '教育支出',
  '科学技术支出',
  '文化旅游体育与传媒支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '节能环保支出',
  '城乡社区支出',
  '农林水支出',
  '交通运输支出',
  '资源勘探工业信息等支出',
  '商业服务业等支出',
  '金融支出',
  '援助其他地区支出',
  '自然资源海洋气象等支出',
  '住房保障支出',
  '粮油物资储备支出',
  '国有资本经营预算支出',
  '灾害防治及应急管理支出',
] as const;
const SOURCES = [
  '一、一般公共预算财政拨款收入',
  '二、政府性基金预算财政拨款收入',
  '三、国有资本经营预算财政拨款收入',
  '四、上级补助收入',
  '五、事业收入',
  '六、经营收入',
  '七、附属单位上缴收入',
  '八、其他收入',
  '使用非财政拨款结余（含专用结余）',
  '年初结转和结余',
] as const;
const ECONOMIC = [
  ['301', '工资福利支出'],
  ['30101', '基本工资'],
  ['30108', '机关事业单位基本养老保险缴费'],
  ['302', '商品和服务支出'],
  ['30201', '办公费'],
  ['30213', '维修（护）费'],
  ['303', '对个人和家庭的补助'],
  ['30305', '生活补助'],
  ['310', '资本性支出'],
  ['31002', '办公设备购置'],
] as const;

const print = (amount: number | null) => (amount === null ? '' : amount.toFixed(2));
const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((total, amount) => total + Math.round((amount ?? 0) * 100), 0) / 100;

interface Money {
  readonly kind?: Report['kind'];
  readonly unit?: '元' | '万元';
  readonly sources: readonly number[];
  /** Of each function: basic and project expenditure; null where the cell is blank. */
  readonly functions: readonly (readonly [number | null, number | null])[];
  /** As many as the table of economic codes has rows. */
  readonly economic: readonly number[];
  /** Planned and spent, of the sum, abroad, cars, buying cars, running cars, receptions. */
  readonly threePublic: readonly (readonly [number, number])[];
  readonly names?: readonly string[];
}

/** A report with the usual tables, printed in its unit. */
function report(money: Money): Report {
  const { kind = 'final', unit = '万元', sources, functions, names = FUNCTIONS } = money;
  const word = kind === 'final' ? '决算' : '预算';
  const whole = functions.map(sum);
  const overview = exampleTable({
    id: 'income-expenditure',
    title: `收入支出${word}总表`,
    unit,
    columns: ['收入 / 项目', `收入 / ${word}数`, '支出 / 项目', `支出 / ${word}数`],
    cells: [
      ...sources.map((amount, index) => [SOURCES[index] ?? '', print(amount), '', '']),
      ['总计', print(sum(sources)), '总计', print(sum(whole))],
    ],
  });
  const expenditure = exampleTable({
    id: 'expenditure',
    title: `支出${word}表`,
    unit,
    columns: ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    cells: [
      [
        '',
        '合计',
        print(sum(whole)),
        print(sum(functions.map(([basic]) => basic))),
        print(sum(functions.map(([, project]) => project))),
      ],
      ...functions.map(([basic, project], index) => [
        String(201 + index),
        names[index] ?? '',
        print(whole[index] ?? 0),
        print(basic),
        print(project),
      ]),
    ],
  });
  const basic = exampleTable({
    id: 'general-basic',
    title: `一般公共预算财政拨款基本支出${word}表`,
    unit,
    columns: ['科目编码', '科目名称', '金额'],
    cells: money.economic.map((amount, index) => [...(ECONOMIC[index] ?? []), print(amount)]),
  });
  const expenses = [
    '合计',
    '因公出国（境）费',
    '公务用车购置及运行维护费',
    '公务用车购置费',
    '公务用车运行维护费',
    '公务接待费',
  ];
  const threePublic = exampleTable({
    id: 'three-public',
    title: '财政拨款“三公”经费支出表',
    unit,
    columns: ['项目', '预算数', ...(kind === 'final' ? ['决算数'] : [])],
    cells: money.threePublic.map(([planned, spent], index) => [
      expenses[index] ?? '',
      print(planned),
      ...(kind === 'final' ? [print(spent)] : []),
    ]),
  });
  return exampleReport({ kind, unit, tables: [overview, expenditure, basic, threePublic] });
}

const many = (count: number, amount: (index: number) => [number | null, number | null]) =>
  Array.from({ length: count }, (_, index) => amount(index));

const REPORTS: Record<string, Money> = {
  'a province, twenty categories, ten sources, hundreds of 亿元': {
    sources: [
      8_123_456.78, 1_234_567.89, 456_789.01, 3_456.7, 45_678.9, 234.5, 12.3, 98_765.43, 4_321,
      654_321.09,
    ],
    functions: many(22, (index) => [123_456.78 / (index + 1), 9_876_543.21 / (index + 1) ** 2]),
    economic: [
      2_345_678.9, 1_234_567.8, 1_111_111.1, 345_678.9, 300_000, 45_678.9, 98_765.4, 98_765.4,
      1_234.5, 1_234.5,
    ],
    threePublic: [
      [1_234.56, 987.65],
      [400, 387.65],
      [800, 590],
      [300, 290],
      [500, 300],
      [34.56, 10],
    ],
  },
  'a small unit: one source, one category, one item': {
    sources: [45.6],
    functions: [[45.6, null]],
    economic: [45.6, 45.6],
    threePublic: [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  },
  'a budget in 元, with a trace beside much': {
    kind: 'budget',
    unit: '元',
    sources: [12_345_678.9, 0, 0],
    functions: [
      [12_345_643.9, null],
      [null, 35],
    ],
    economic: [12_345_643.9, 12_345_643.9],
    threePublic: [
      [20_000, 0],
      [0, 0],
      [20_000, 0],
      [0, 0],
      [20_000, 0],
      [0, 0],
    ],
  },
  'ten sources in nine categories': {
    sources: [5_000, 1_200, 300, 20, 45.6, 3, 1.5, 0.4, 77.7, 351.8],
    functions: many(9, (index) => (index === 0 ? [3_000, 1_000] : [350, 25])),
    economic: [1_600, 1_000, 600, 800, 700, 100],
    threePublic: [
      [5, 4],
      [0, 0],
      [3, 3],
      [0, 0],
      [3, 3],
      [2, 1],
    ],
  },
  'amounts below zero': {
    sources: [120, -20],
    functions: [
      [80, 40],
      [-5, -15],
    ],
    economic: [90, 100, -10, -15, -5, -10],
    threePublic: [
      [3, -1],
      [0, 0],
      [3, -1],
      [0, 0],
      [3, -1],
      [0, 0],
    ],
  },
  'nothing but zeros': {
    sources: [0, 0],
    functions: [
      [0, 0],
      [0, 0],
    ],
    economic: [0, 0],
    threePublic: [
      [0, 0],
      [0, 0],
    ],
  },
  'very long names': {
    sources: [60, 40],
    functions: [
      [50, 30],
      [10, 10],
    ],
    economic: [60, 30, 30],
    threePublic: [
      [1, 0],
      [1, 0],
    ],
    names: [
      '用于某某某地区一体化发展和医疗保障服务能力提升的（含以前年度结转的）'.repeat(2),
      'Support for EU-China cooperation on health insurance information',
    ],
  },
};

describe.each(Object.entries(REPORTS))('%s', (_, money) => {
  const charts = reportCharts(report(money));

  it('has only charts with something to see', () => {
    const hasMoney = sum([...money.sources, ...money.functions.flat()]) !== 0;
    expect(charts.length > 0).toBe(hasMoney);
    for (const { narrow, wide } of charts) {
      expect([narrow, wide].every(({ boxes }) => boxes.length > 0)).toBe(true);
    }
  });

  it('keeps all labels apart and inside, narrow and wide', () => {
    for (const { id, narrow, wide } of charts) {
      expect(layoutFaults(narrow), id).toEqual([]);
      expect(layoutFaults(wide), id).toEqual([]);
    }
  });

  it('prints no money as nothing, in any table', () => {
    for (const { id, rows } of charts) {
      for (const { cells, values } of rows) {
        values.forEach((value, index) => {
          if (value !== null && value !== 0) expect(cells[index], id).not.toMatch(/^0\.00$/);
        });
      }
    }
  });

  it('says the same as when somebody read it', () => {
    expect(
      charts.map(({ id, title, notes, unit }) => [id, unit, title, ...notes].join(' | ')),
    ).toMatchSnapshot();
  });
});
