/** The lines of a performance form as rows of cells, whatever they were printed as. */
import { closeUp, withoutNoise } from '../printed/text.ts';
import { cellsOf, linesOf, textOf, type Form } from '../tree.ts';

/** A printed row; a line without cells is one cell. */
export interface FormRow {
  cells: string[];
  line: number;
  /** The line of each cell, where they were printed one below the other. */
  cellLines?: readonly number[];
}

/** A cell that is not blank. */
export interface Token {
  text: string;
  column: number;
  line: number;
}

/** All lines of a form, its title among them. */
export function rowsOf(form: Form): FormRow[] {
  return form.children.flatMap((child) =>
    child.type === 'table'
      ? cellsOf(child).map(({ cells, lines }) => ({ cells, line: lines[0] }))
      : [{ cells: [textOf(child)], line: linesOf(child)[0] }],
  );
}

/** The cells that are not blank, the blanks of line wrapping removed. */
export function tokensOf(row: FormRow): Token[] {
  return row.cells.flatMap((cell, column) =>
    withoutNoise(cell) === ''
      ? []
      : [{ text: closeUp(cell), column, line: row.cellLines?.[column] ?? row.line }],
  );
}

/** Whether any cell of a row matches. */
export function hasCell(row: Pick<FormRow, 'cells'>, pattern: RegExp): boolean {
  return row.cells.some((cell) => pattern.test(withoutNoise(cell)));
}

/** What stands beside or above the name of a project. */
export const PROJECT_NAME = '(?:项目|专项|转移支付)(?:[（(](?:项目|政策)[）)])?(?:资金|支出)?名称';

/** Words that a form prints to say what stands beside or below them; never a value. */
const LABELS = [
  // Which project, and whose.
  '项目(?:基本)?(?:信息|情况)',
  PROJECT_NAME,
  '项目(?:类型|类别|属性|性质|编码|编号|代码|周期|级次|状态|起止(?:时间|年限|日期)?)',
  '资金性质|(?:预算|评价)年度|实施期限?|是否.{2,10}',
  '项目(?:名称)?主管部门|(?:项目|业务|中央|地方|[省市区县]级)?主管(?:部门|单位)(?:及代码)?',
  '(?:[省市区县]级)?预算部门(?:名称)?|财政(?:归口)?[处科]室',
  '(?:项目)?(?:实施|执行|预算|填报|资金使用|承担|用款)单位|项目单位|实施[（(]主管[）)]单位',
  '部门[（(]单位[）)]名称|(?:部门|单位)名称',
  '(?:项目)?(?:负责人(?:及电话)?|联系(?:人|电话))',
  // Money: of which kind, planned and spent.
  '项目资金.*|资金(?:使用|管理|来源|投入).{0,12}|(?:部门)?整体支出情况',
  '(?:年度)?资金总额[:：]?|总额|合计',
  '(?:年初|全年|年度|调整(?:后的?)?)预算数?|预算数|全年执行数?|执行数|(?:实际|预算)(?:支出|执行)数?',
  '预算资金|预算执行情况|(?:预算|资金)(?:安排|到位|执行)情况|到位数|执行率.{0,4}',
  '财政拨款[:：]?|财政专户管理资金|单位资金|其他资金|政府性?预算资金',
  '安排科学性|拨付合规性|使用规范性|预算绩效管理情况',
  // What was to be reached, and what was.
  '年度(?:总体|绩效|履职)目标|(?:项目)?(?:当年|总体|整体){1,2}绩效目标|项目总体目标',
  '预期目标|总体目标|绩效目标|全年[（(]调整[）)]绩效目标|年初(?:设定|绩效)目标|(?:项目)?年度(?:预期)?目标',
  '年度.{0,4}(?:目标|指标)完成情况(?:综述)?|具体完成情况|总体(?:目标)?完成(?:率|情况)',
  '(?:全年|年度|年末)?(?:目标)?实际完成.{0,4}|年度主要任务|任务名称|主要内容',
  // Indicators, points and remarks.
  '绩效指标|[一二三四]级指标|年(?:度|初)指标值|调整.{0,2}指标值|指标值|偏差.{0,16}',
  '分值.{0,6}|权重|得分|总分|评价(?:方式|得分|等级|结果)|自评(?:得分|总分|等级|等次|结论)',
  '情况说明|存在问题.{0,8}|改进措施|备注',
];
const FORM_LABEL = new RegExp(`^(?:${LABELS.join('|')})$`);

/** Whether a cell is a label, or several of them (`项目名称 主管部门`). */
export function isLabel(text: string): boolean {
  const words = withoutNoise(text);
  // `全年预算数（A）`, `分值（10分）`, `年度资金总额：`
  if (
    [words, words.replace(/(?:[（(][^（）()]{1,8}[）)]|[:：])$/, '')].some((label) =>
      FORM_LABEL.test(label),
    )
  )
    return true;
  const pieces = text.trim().split(/\s+/);
  return pieces.length > 1 && pieces.length <= 6 && pieces.every((piece) => FORM_LABEL.test(piece));
}
