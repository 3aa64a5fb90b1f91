/** Who and what a performance form is about: the cells above its amounts, and its title. */
import {
  hasCell,
  isLabel,
  PROJECT_NAME,
  tokensOf,
  type FormRow,
  type Token,
} from '../form-rows.ts';
import { OFFICE_END } from '../../printed/agency-end.ts';
import { readNumbering } from '../../printed/numbering.ts';
import { onlyOne } from '../../only-one.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';

/** What the head of a form says. */
interface FormHead {
  name: string | null;
  department: string | null;
  unit: string | null;
}

const NAME = new RegExp(`^${PROJECT_NAME}$`);
const DEPARTMENT =
  /^(?:(?:项目|业务|地方|[省市区县]级)?主管(?:部门|单位)(?:及代码)?|(?:[省市区县]级)?预算部门(?:名称)?|部门[（(]单位[）)]名称|部门名称)$/;
const UNIT =
  /^(?:(?:项目)?(?:实施|执行|预算|填报|资金使用|承担|用款)单位|实施[（(]主管[）)]单位|项目(?:实施)?单位)$/;
/** Who fills in the form, where it does not say who carries out the project. */
const NAMED_UNIT = /^单位名称$/;
/** Where the head ends: amounts, goals, indicators. */
const BODY =
  /^(?:项目资金.*|资金(?:使用(?!单位)|管理).{0,8}|(?:部门)?整体支出情况|部门整体支出情况|年初预算数?|全年预算数?|(?:年度)?资金总额[:：]?.*|年度.{0,4}目标|预期目标|绩效目标|绩效指标|[一二三]级指标)$/;
const AGENCY = new RegExp(`^(?:\\d{3,9}[-—－]?)?\\p{Script=Han}{2,28}${OFFICE_END}$`, 'u');
const NO_NAME =
  /^(?:\d{4}\s*年(?:度)?(?:\s*\d{1,2}\s*月)?|[（(]?\d{4}年?度?[）)]?|[\d.,%％/—－-]+|[（(]?(?:金额)?单位[:：].*|无|是|否|新增项目|延续项目|经常性项目|一次性项目|得分|.*[:：])$/;
const LONGEST_NAME = 120;

interface Field {
  label: string;
  values: Token[];
}

/** Cells behind each label of a row, up to the next label; `项目名称：X` in one cell too. */
function fieldsOf(tokens: readonly Token[]): Field[] {
  const fields: Field[] = [];
  for (const token of tokens.map(withoutCaption).filter(({ text }) => text !== '')) {
    const [, label, value] = /^([^:：]{2,14})[:：]\s*(.+)$/s.exec(token.text) ?? [];
    if (label !== undefined && value !== undefined && isLabel(label))
      fields.push({ label: labelWords(label), values: [{ ...token, text: value }] });
    else if (isLabel(token.text)) fields.push({ label: labelWords(token.text), values: [] });
    else fields.at(-1)?.values.push(token);
  }
  return fields;
}

/** Of `填报单位：X 金额单位：万元` only what stands before the unit or the date, in one cell or in two. */
function withoutCaption(token: Token): Token {
  const at = token.text.search(/(?:金额单位|(?:填报|填表|申报|编制)(?:日期|时间|人))[:：]/);
  return at === -1 ? token : { ...token, text: token.text.slice(0, at).trim() };
}

/** `实施单位（盖章）：` is 实施单位. */
function labelWords(text: string): string {
  return withoutNoise(text).replace(/(?:[（(](?:盖章|公章|签章)[）)])?[:：]?$/, '');
}

function onlyValue(fields: readonly Field[], label: RegExp): string | null {
  const printed = fields.filter((field) => label.test(field.label) && field.values.length > 0);
  if (printed.some(({ values }) => values.length > 1)) return null;
  const texts = new Set(printed.flatMap(({ values }) => values.map(({ text }) => text)));
  return onlyOne(texts);
}

/** Whether a cell reads like the name of an agency, which is then no name of a project. */
export function isAgencyName(text: string): boolean {
  return AGENCY.test(withoutNoise(text));
}

function isName(text: string): boolean {
  const words = withoutNoise(text);
  return (
    /\p{Script=Han}|[A-Za-z]{2}/u.test(words) &&
    words.length >= 2 &&
    words.length <= LONGEST_NAME &&
    !NO_NAME.test(words) &&
    !isLabel(text) &&
    !isAgencyName(text) &&
    !/[。；]/.test(words)
  );
}

/** The code of an agency that stands before its name. */
const codeOf = ({ text }: Token) => /^(\d{3,9})[-—－]/.exec(withoutNoise(text))?.[1] ?? '';

/** `主管部门及代码 | 151-X局 | 151001-X局`: the label of the unit was lost, but its code is one of the department's. */
function ownersByCode(fields: readonly Field[]): Omit<FormHead, 'name'> | null {
  const printed = fields.filter(({ label, values }) => DEPARTMENT.test(label) && values.length > 0);
  const [department, unit, ...others] = printed.flatMap(({ values }) => values);
  if (!department || !unit || others.length > 0) return null;
  const [code, below] = [codeOf(department), codeOf(unit)];
  const isBelow = code !== '' && below.length > code.length && below.startsWith(code);
  return isBelow ? { department: department.text, unit: unit.text } : null;
}

/** 主管部门 above, and `X | 实施单位 | Y` in a row of its own: X is the department. */
function departmentBesideUnit(fields: readonly Field[], rows: readonly Token[][]): string | null {
  if (
    !fields.some(
      ({ label, values }) =>
        /主管(?:部门|单位)/.test(label) && !values.some(({ text }) => isAgencyName(text)),
    )
  )
    return null;
  const beside = rows.filter(
    (tokens) =>
      tokens.length === 3 &&
      UNIT.test(withoutNoise(tokens[1]?.text ?? '')) &&
      isAgencyName(tokens[0]?.text ?? '') &&
      isAgencyName(tokens[2]?.text ?? ''),
  );
  return onlyOne(beside)?.[0]?.text ?? null;
}

/** The name in the cell beside its label, or the one cell of the head that is neither label nor agency. */
function projectName(fields: readonly Field[], rows: readonly Token[][]): string | null {
  if (!fields.some(({ label }) => NAME.test(label) || /项目名称|^项目主管部门$/.test(label)))
    return null;
  const beside = fields.filter(({ label, values }) => NAME.test(label) && values.length > 0);
  const value = onlyOne(onlyOne(beside)?.values ?? [])?.text;
  if (value !== undefined && isName(value)) return value;
  const names = new Set(
    rows
      .flatMap((tokens) =>
        tokens.flatMap((token) =>
          fieldsOf([token])
            .flatMap(({ values }) => values)
            .concat(isLabel(token.text) || /[:：]/.test(token.text) ? [] : token),
        ),
      )
      .map(({ text }) => text)
      .filter(isName),
  );
  return onlyOne(names);
}

/** The rows above the amounts, goals and indicators of a form. */
export function headOf(rows: readonly FormRow[]): readonly FormRow[] {
  const body = rows.findIndex((row) => hasCell(row, BODY));
  return body === -1 ? rows : rows.slice(0, body);
}

/** Reads the head of a form from its rows, title excluded. */
export function readFormHead(rows: readonly FormRow[]): FormHead {
  const head = headOf(rows).map(tokensOf);
  const fields = head.flatMap(fieldsOf);
  const owners = ownersByCode(fields);
  const department =
    owners?.department ?? onlyValue(fields, DEPARTMENT) ?? departmentBesideUnit(fields, head);
  const unit = onlyValue(fields, UNIT) ?? onlyValue(fields, NAMED_UNIT) ?? owners?.unit ?? null;
  return { name: projectName(fields, head), department, unit };
}

const TITLE =
  /^(.*?)(?:项目)?(?:支出)?(?:预算)?(?:绩效)?(?:目标(?=自评|自我评价))?(?:目标|自评|自我评价|评价)(?:(?:价|完成)?情况|结果|报告)?(?:申报|评分|打分)?表(?:[（(].{1,14}[）)])?$/;
const GENERIC =
  /^(?:[（(]?\d{4}年?度?[）)]?|省|市|区|县|本级|级|部门|单位|[（(]单位[）)]|重点|专项|预算|财政|项目|整体|资金|支出|绩效|一般公共|转移支付|中央|地方|对|下|[（(]区域[）)]|区域|[（(]项目[）)]|共同|事权|上级|补助|经费|政策|其他|情况|和|及|、|附件?\d*|表\d*|[:：])*$/;

/** The project that a title names (`校园安保资金项目支出绩效自评表`), or null where it names none. */
export function nameInTitle(title: string): string | null {
  const words = withoutNoise(closeUp(readNumbering(title)?.rest ?? title));
  const name = TITLE.exec(words)?.[1]?.replace(/^\d{4}年度(?=.)/, '') ?? '';
  return name.length >= 3 &&
    name.length <= LONGEST_NAME &&
    !GENERIC.test(name) &&
    !isAgencyName(name) &&
    !/(?:年度|部门|单位|本级|整体)$/.test(name)
    ? name
    : null;
}
