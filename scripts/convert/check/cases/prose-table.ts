/** What the rules about the text and its tables come to. */
import { EXACT, LEFT_ALONE, type Changes, type RuleCases } from './rule-case.ts';

const again = (amount: string): Changes => [
  ['基本支出200.00万元。其中', `支出年初预算为${amount}万元。基本支出200.00万元。其中`],
];
const running = (amount: string): Changes => [
  ['机关运行经费支出50.00万元', `机关运行经费支出${amount}万元`],
];
const assets = (owned: string): Changes => [
  ['完成预算的80.00%。', '完成预算的80.00%。2024年期末，部门开支财政拨款的公务用车保有量为2辆。'],
  [
    '第四部分 名词解释',
    `十四、国有资产占用情况说明\n\n2024年期末，我部门共有车辆${owned}辆。\n\n第四部分 名词解释`,
  ],
];

/** What the text says of the assets that the sample has no table of, and that table. */
const owned = (said: string): Changes => [
  [
    '第四部分 名词解释',
    `十四、国有资产占用情况说明

2024年期末，我部门固定资产金额为${said}万元，共有车辆2辆。

固定资产占用情况表

项目	数量	价值（万元）
资产总额		30.00
1、房屋（平方米）	100	10.00
其中：办公用房（平方米）	80	8.00
2、车辆（台、辆）	2	15.00
3、其他固定资产		5.00

第四部分 名词解释`,
  ],
];

export const PROSE_TABLE_CASES: RuleCases = {
  'prose-amounts': {
    holds: [],
    rounding: [
      ['人员经费150.00万元', '人员经费149.6万元'],
      ['人员经费合计\t\t150.00', '人员经费合计\t\t149.58'],
    ],
    differs: [['人员经费150.00万元', '人员经费151.00万元']],
    unverifiable: LEFT_ALONE,
  },
  shares: {
    holds: [],
    rounding: [['项目支出120.00万元，占37.50%', '项目支出120.00万元，占37.49%']],
    differs: [['占62.50%', '占63.50%']],
    unverifiable: LEFT_ALONE,
  },
  'completion-rates': {
    holds: [],
    rounding: [
      [
        '预算为4.00万元，支出决算为3.20万元，完成预算的80.00%',
        '预算为4.0万元，支出决算为3.2万元，完成预算的79.00%',
      ],
    ],
    differs: [['88.00%', '98.00%']],
    unverifiable: LEFT_ALONE,
  },
  'item-sums': {
    holds: [],
    rounding: [['年初预算为330.00万元', '年初预算为330.01万元']],
    differs: [['年初预算为330.00万元', '年初预算为410.00万元']],
    unverifiable: LEFT_ALONE,
  },
  'part-sums': {
    holds: [],
    rounding: [['政府采购服务支出20.00万元', '政府采购服务支出20.01万元']],
    differs: [['政府采购服务支出20.00万元', '政府采购服务支出25.00万元']],
    unverifiable: LEFT_ALONE,
  },
  'running-costs': {
    holds: [],
    rounding: running('50.01'),
    differs: 'it may be of other units than the table',
    unverifiable: running('52.00'),
  },
  'repeated-amounts': {
    holds: again('330'),
    rounding: again('330.01'),
    differs: again('340.00'),
    unverifiable: LEFT_ALONE,
  },
  assets: {
    holds: owned('30.00'),
    rounding: owned('30.01'),
    differs: owned('35.00'),
    unverifiable: LEFT_ALONE,
  },
  vehicles: {
    holds: assets('2'),
    rounding: EXACT,
    differs: assets('1'),
    unverifiable: LEFT_ALONE,
  },
};
