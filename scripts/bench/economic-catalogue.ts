/** What invented agencies pay for: groups and items of the economic classification that tables of basic expenditure print. */

/** Economic items of basic expenditure by category: of people, and of the office. */
/** An economic item: code and name. */
export type EconomicName = readonly [code: string, name: string];
/** A category with its items. */
export type EconomicGroup = readonly [code: string, name: string, items: readonly EconomicName[]];

export const ECONOMIC: {
  readonly people: readonly EconomicGroup[];
  readonly office: readonly EconomicGroup[];
} = {
  people: [
    [
      '301',
      '工资福利支出',
      [
        ['30101', '基本工资'],
        ['30102', '津贴补贴'],
        ['30103', '奖金'],
        ['30107', '绩效工资'],
        ['30108', '机关事业单位基本养老保险缴费'],
        ['30109', '职业年金缴费'],
        ['30110', '职工基本医疗保险缴费'],
        ['30112', '其他社会保障缴费'],
        ['30113', '住房公积金'],
        ['30199', '其他工资福利支出'],
      ],
    ],
    [
      '303',
      '对个人和家庭的补助',
      [
        ['30301', '离休费'],
        ['30302', '退休费'],
        ['30305', '生活补助'],
        ['30309', '奖励金'],
      ],
    ],
  ],
  office: [
    [
      '302',
      '商品和服务支出',
      [
        ['30201', '办公费'],
        ['30202', '印刷费'],
        ['30205', '水费'],
        ['30206', '电费'],
        ['30207', '邮电费'],
        ['30208', '取暖费'],
        ['30211', '差旅费'],
        ['30213', '维修（护）费'],
        ['30215', '会议费'],
        ['30216', '培训费'],
        ['30226', '劳务费'],
        ['30228', '工会经费'],
        ['30229', '福利费'],
        ['30239', '其他交通费用'],
        ['30299', '其他商品和服务支出'],
      ],
    ],
    [
      '310',
      '资本性支出',
      [
        ['31002', '办公设备购置'],
        ['31003', '专用设备购置'],
        ['31007', '信息网络及软件购置更新'],
      ],
    ],
  ],
};
