/**
 * What a column holds, read from its flattened header (`收入 / 金额`, `项目 / 科目编码`).
 *
 * One definition for the converter (which cells are amounts), the page (what is right-aligned) and
 * the charts (which column is meant).
 */
import { withoutNoise } from '../words.ts';

/** Between the levels of a flattened header. */
export const HEADER_SEPARATOR = ' / ';

/** What the cells of a column are. */
export type ColumnRole = 'code' | 'label' | 'ordinal' | 'count' | 'date' | 'text' | 'amount';

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:行次|序号|栏次|编号|顺序号)$/],
  ['code', /(?:编码|代码)$|^[类款项]$|^科目$|目录序号|科目编号/],
  [
    'label',
    /^(?:项目|科目|支出项目|收入项目|“?三公”?经费项目|内容|名称|收入|支出|[收支][入出]科目)$|分类(?:科目)?$|(?:功能|经济)分?科目$|名称$|(?:采购|购买服务)项目$|^按.{0,6}(?:功能|经济|性质|支出).{0,4}分类?(?:科目)?$|品名$|类别$|类型$|^单位[（(].{0,6}(?:科目|项目)(?:名称)?[）)]$|^(?:项目|实施|预算|采购|主管)单位$|^主管部门$/,
  ],
  ['date', /时间$|日期$|^年[度份]$/],
  [
    'count',
    /人数$|编制数?$|^(?:台数|辆数|人数|面积|个数|人次)$|数量$|(?:批次|团组|人次|车辆|保有)数?量?$|(?<!公务)用车$|(?:分值|得分|满分|权重)$/,
  ],
  [
    'text',
    /(?:采购|服务)(?:目录|品目)$|领域$|简述$|绩效目标$|计量单位|性质$|单位规格|形式$|来源$|备注|说明|依据|方式$|规格|型号|是否|管理$|^[一二三]级$/,
  ],
];

const RATE = /[（(][%％][）)]$|[%％]$|率$|占比$|比[例重]$|幅度?$/;

/** Whether a column of numbers prints rates (增减（%）, 占比), which are no money though no % stands beside them. */
export function isRateColumn(column: string): boolean {
  return RATE.test(withoutNoise(columnLeaf(column)));
}

/** The last level of a flattened header: `收入 / 金额` is `金额`. */
export function columnLeaf(column: string): string {
  return column.split(HEADER_SEPARATOR).at(-1) ?? '';
}

const known = new Map<string, ColumnRole>();

/** The role of a column; whatever is no code, label, number of order, count or text is an amount. */
export function columnRole(column: string): ColumnRole {
  // Asked for every cell of every table, of few different columns.
  const role = known.get(column) ?? readRole(column);
  known.set(column, role);
  return role;
}

function readRole(column: string): ColumnRole {
  const leaf = withoutNoise(columnLeaf(column));
  if (leaf === '') return 'text';
  // 项目（按功能分类） is a label as 项目 is; 数量（辆） a count as 数量 is.
  const plain = leaf.replace(/[（(][^（）()]*[）)]$/, '');
  const counted =
    /[（(](?:个|人|人次|辆|批次?|次|台|套|平方米|台[/、](?:套|辆)|台[（(]套[）)])[）)](?:[（(]不含车辆[）)])?$/.test(
      leaf,
    );
  if (leaf !== column && column.startsWith('固定资产') && /^车辆$|设备$/.test(leaf))
    return 'amount';
  return (
    ROLES.find(([, words]) => words.test(leaf) || words.test(plain))?.[0] ??
    (counted ? 'count' : 'amount')
  );
}
