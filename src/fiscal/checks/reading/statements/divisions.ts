/** Totals that a running text takes apart, and what it calls their parts. */
import type { Measure } from '../../../fact.ts';
import { THREE_PUBLIC_PARTS, THREE_PUBLIC_WORDS } from '../../../figures/three-public-names.ts';

/**
 * A total and its parts by their words; of several divisions, the first that a text lists. `all`: these are all the
 * parts there are, so the sum may not be smaller; where some are not stated, it may only not be larger. `isNet`: the total is what is left of what the parts cost.
 */
export interface Division {
  readonly total: RegExp;
  readonly parts: readonly RegExp[];
  readonly all: boolean;
  readonly isNet?: true;
  /** The measure that is divided so, unless it is any amount. */
  readonly measure?: Measure;
  /** The total is told by no name but by its parts, which follow right behind it. */
  readonly isLed?: true;
}

export const DIVISIONS: readonly Division[] = [
  {
    total: /^(?:本年)?支出(?:预算)?合计$|^支出预算$|^预算支出$|^(?:部门|单位)支出(?:预算)?$/,
    parts: [
      /^基本支出$/,
      /^项目支出$/,
      /^上缴上级支出$|^上解上级支出$/,
      /^经营支出$/,
      /^对附属单位补助支出$/,
    ],
    all: false,
  },
  {
    total: /^(?:本年)?收入(?:预算)?合计$|^收入预算$|^预算收入$|^(?:部门|单位)收入(?:预算)?$/,
    parts: [
      /^财政拨款收入$|^一般公共预算(?:财政)?(?:拨款)?收入$/,
      /^政府性?基金(?:预算)?(?:财政)?(?:拨款)?收入$|^基金预算收入$/,
      /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入$/,
      /^上级补助收入$/,
      /^事业收入$/,
      /^经营收入$/,
      /^附属单位上缴收入$/,
      /^其他收入$/,
    ],
    all: false,
  },
  {
    total: /^(?:财政拨款)?收入总计$/,
    parts: [/^本年收入(?:合计)?$|^收入合计$/, /^(?:年初|上年)(?:财政拨款)?结转和?结余$/],
    all: false,
  },
  {
    total: /^(?:财政拨款)?支出总计$/,
    parts: [/^本年支出(?:合计)?$|^支出合计$/, /^年末(?:财政拨款)?结转和?结余$/],
    all: false,
  },
  {
    total: /基本支出$/,
    parts: [/^人员经费$/, /^(?:日常)?公用经费$/],
    all: true,
  },
  {
    // 项目支出 90 万元，其中：商品和服务支出 60 万元；对个人和家庭的补助 20 万元；对社会保障基金补助 10 万元
    total: /(?:基本|项目)支出$/,
    parts: [
      /^工资福利支出$/,
      /^商品和服务支出$/,
      /^对个人和家庭的?补助(?:支出)?$/,
      /^债务利息及费用支出$/,
      /^资本性支出$/,
      /^对企业补助(?:支出)?$/,
      /^对社会保障基金补助(?:支出)?$/,
    ],
    all: false,
  },
  {
    // 预算支出 90 万元，其中：人员支出 60 万元、公用支出 10 万元、对个人和家庭的补助支出 5 万元、项目支出 15 万元, as Shenzhen divides it
    total: /^(?!.*基本支出)/,
    parts: [/^人员支出$/, /^(?:日常)?公用支出$/, /^对个人和家庭的?补助(?:支出)?$/, /^项目支出$/],
    all: true,
    isLed: true,
  },
  ...THREE_PUBLIC_PARTS.map((parts) => ({
    total: /三公经费(?:财政拨款)?(?:支出|预算|决算|总额|合计)*$/,
    parts,
    all: true,
  })),
  {
    total: THREE_PUBLIC_WORDS.cars,
    parts: [THREE_PUBLIC_WORDS['car-purchase'], THREE_PUBLIC_WORDS['car-running']],
    all: true,
  },
  {
    // 公务用车运行维护费中，公务用车加油 6 万元，公务用车维修 5 万元，公务用车保险 4 万元，公务用车其他支出 3 万元
    total: THREE_PUBLIC_WORDS['car-running'],
    parts: [/^公务用车加油/, /^公务用车维修/, /^公务用车保险/, /^公务用车其他/],
    all: true,
  },
  {
    // 公务用车运行费 19 万元。其中：燃料费 9 万元；维修费 5 万元；过桥过路费 2 万元；保险费 3 万元
    total: THREE_PUBLIC_WORDS['car-running'],
    parts: [/^(?:燃[料油]|加油)费$/, /^维修费$/, /^过[路桥]过[路桥]费$/, /^保险费$/],
    all: false,
  },
  {
    total: THREE_PUBLIC_WORDS.reception,
    parts: [/^(?:外宾|外事|国（境）外)(?:公务)?接待费?$/, /^(?:其他)?国内(?:公务)?接待费?$/],
    all: true,
  },
  {
    total: /^政府采购(?:支出)?(?:总额|预算|合计)?$/,
    parts: [
      /货物(?:类)?(?:采购)?(?:支出|预算)?$/,
      /工程(?:类)?(?:采购)?(?:支出|预算)?$/,
      /服务(?:类)?(?:采购)?(?:支出|预算)?$/,
    ],
    all: true,
  },
  {
    // 部门整体支出绩效自评涉及资金 9 万元，其中：一般公共预算支出 9 万元、政府性基金预算支出 0 万元
    total: /^(?!一般公共|政府性|国有资本)/,
    parts: [/^一般公共预算/, /^政府性?基金/, /^国有资本经营/],
    all: false,
    measure: 'involved',
  },
  {
    // 安排资金 6900 万元，其中：中央资金 4140 万元，省级资金 1380 万元，县级资金 1380 万元
    total: /^/,
    parts: ['中央', '(?:省|自治区)级?', '[市州]级', '(?:[区县旗]|区县|县区|县市区)级'].map(
      (level) => new RegExp(`^${level}(?:财政)?(?:补助|配套|专项)?资金$`),
    ),
    all: false,
    isLed: true,
  },
  {
    total: /^资产(?:总额|总计|合计)$/,
    parts: [
      /^流动资产$/,
      /^固定资产(?:净值)?$/,
      /^对外投资(?:及|和|\/)?有价证券$/,
      /^在建工程$/,
      /^无形资产(?:净值)?$/,
      /^其他资产$/,
    ],
    all: false,
    isNet: true,
  },
];
