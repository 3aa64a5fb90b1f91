/** What invented agencies spend on: items of 《政府收支分类科目》 that many reports print. */

/** An item 项 with its category 类 and section 款; `share` of it is a project's, as a rule. */
export interface FunctionItem {
  readonly code: string;
  readonly names: readonly [category: string, section: string, item: string];
  readonly isProject: boolean;
}

function section(
  category: readonly [code: string, name: string],
  [code, name]: readonly [code: string, name: string],
  items: readonly (readonly [code: string, name: string, isProject: boolean])[],
): FunctionItem[] {
  return items.map(([item, itemName, isProject]) => ({
    code: category[0] + code + item,
    names: [category[1], name, itemName],
    isProject,
  }));
}

const OFFICE = [
  ['01', '行政运行', false],
  ['02', '一般行政管理事务', true],
] as const;

const GENERAL = ['201', '一般公共服务支出'] as const;
const EDUCATION = ['205', '教育支出'] as const;
const SOCIAL = ['208', '社会保障和就业支出'] as const;
const HEALTH = ['210', '卫生健康支出'] as const;
const URBAN = ['212', '城乡社区支出'] as const;
const FARMING = ['213', '农林水支出'] as const;
const TRAFFIC = ['214', '交通运输支出'] as const;

/** What every agency pays for its people. */
export const PEOPLE: readonly FunctionItem[] = [
  ...section(
    SOCIAL,
    ['05', '行政事业单位养老支出'],
    [
      ['01', '行政单位离退休', false],
      ['05', '机关事业单位基本养老保险缴费支出', false],
      ['06', '机关事业单位职业年金缴费支出', false],
    ],
  ),
  ...section(
    HEALTH,
    ['11', '行政事业单位医疗'],
    [
      ['01', '行政单位医疗', false],
      ['02', '事业单位医疗', false],
      ['03', '公务员医疗补助', false],
    ],
  ),
  ...section(['221', '住房保障支出'], ['02', '住房改革支出'], [['01', '住房公积金', false]]),
];

/** Kinds of agencies, by what they do. */
export const AGENCIES: readonly (readonly [name: string, items: readonly FunctionItem[]])[] = [
  [
    '财政局',
    section(
      GENERAL,
      ['06', '财政事务'],
      [...OFFICE, ['07', '信息化建设', true], ['08', '财政委托业务支出', true]],
    ),
  ],
  [
    '统计局',
    section(
      GENERAL,
      ['05', '统计信息事务'],
      [...OFFICE, ['05', '专项统计业务', true], ['07', '专项普查活动', true]],
    ),
  ],
  ['审计局', section(GENERAL, ['08', '审计事务'], [...OFFICE, ['04', '审计业务', true]])],
  [
    '市场监督管理局',
    section(
      GENERAL,
      ['38', '市场监督管理事务'],
      [...OFFICE, ['05', '市场秩序执法', true], ['16', '食品安全监管', true]],
    ),
  ],
  [
    '教育局',
    [
      ...section(EDUCATION, ['01', '教育管理事务'], OFFICE),
      ...section(
        EDUCATION,
        ['02', '普通教育'],
        [
          ['01', '学前教育', true],
          ['02', '小学教育', false],
          ['03', '初中教育', false],
          ['04', '高中教育', true],
        ],
      ),
    ],
  ],
  [
    '民政局',
    [
      ...section(SOCIAL, ['02', '民政管理事务'], [...OFFICE, ['07', '行政区划和地名管理', true]]),
      ...section(
        SOCIAL,
        ['19', '最低生活保障'],
        [
          ['01', '城市最低生活保障金支出', true],
          ['02', '农村最低生活保障金支出', true],
        ],
      ),
      ...section(SOCIAL, ['20', '临时救助'], [['01', '临时救助支出', true]]),
    ],
  ],
  [
    '卫生健康委员会',
    [
      ...section(HEALTH, ['01', '卫生健康管理事务'], OFFICE),
      ...section(
        HEALTH,
        ['04', '公共卫生'],
        [
          ['08', '基本公共卫生服务', true],
          ['09', '重大公共卫生服务', true],
        ],
      ),
    ],
  ],
  [
    '医疗保障局',
    [
      ...section(
        HEALTH,
        ['12', '财政对基本医疗保险基金的补助'],
        [['02', '财政对城乡居民基本医疗保险基金的补助', true]],
      ),
      ...section(HEALTH, ['13', '医疗救助'], [['01', '城乡医疗救助', true]]),
      ...section(HEALTH, ['15', '医疗保障管理事务'], [...OFFICE, ['05', '医疗保障政策管理', true]]),
    ],
  ],
  [
    '住房和城乡建设局',
    section(URBAN, ['01', '城乡社区管理事务'], [...OFFICE, ['06', '工程建设管理', true]]),
  ],
  [
    '农业农村局',
    section(
      FARMING,
      ['01', '农业农村'],
      [
        ...OFFICE,
        ['08', '病虫害控制', true],
        ['09', '农产品质量安全', true],
        ['22', '农业生产发展', true],
      ],
    ),
  ],
  [
    '水利局',
    section(
      FARMING,
      ['03', '水利'],
      [
        ...OFFICE,
        ['05', '水利工程建设', true],
        ['06', '水利工程运行与维护', true],
        ['14', '防汛', true],
      ],
    ),
  ],
  [
    '交通运输局',
    section(
      TRAFFIC,
      ['01', '公路水路运输'],
      [...OFFICE, ['04', '公路建设', true], ['06', '公路养护', true]],
    ),
  ],
];

/** The numbered categories on the expenditure side of the overview, in the order of the form. */
export const OVERVIEW_CATEGORIES = [
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
  '其他支出',
] as const;

/** Why more or less was spent than planned, as reports put it. */
export const REASONS = {
  more: [
    '年中追加项目经费',
    '人员增加，相应经费增加',
    '工资标准调整，人员经费增加',
    '上级专项资金年中下达',
    '社会保险缴费基数调整',
  ],
  less: [
    '落实过紧日子要求，压减一般性支出',
    '部分项目尚未结算，资金结转下年使用',
    '人员调出、退休，经费减少',
    '政府采购节约资金',
    '项目实施进度放缓',
  ],
} as const;

/** What projects are called; a name of the place goes in front of some. */
export const PROJECT_WORDS = [
  '信息系统运行维护',
  '业务培训',
  '专项检查工作经费',
  '宣传教育活动',
  '设备购置',
  '基层服务能力建设',
  '专项补助资金',
  '办公用房维修',
  '监测评估',
  '数字化平台建设',
  '困难群众帮扶',
  '重点工程前期费用',
] as const;
