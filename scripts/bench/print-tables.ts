/** The statutory tables of an invented account, in the ministry's form: cells parted by tabs. */
import { formatFen, sumFen, type Fen } from '../../src/fiscal/money.ts';
import { KIND_NAMES } from '../../src/fiscal/report.ts';
import type { Account, EconomicItem, SpentItem } from './account.ts';
import { ECONOMIC, type EconomicGroup } from './economic-catalogue.ts';
import { row } from './forms/print.ts';
import { cell, frame, sumOf, total, whole } from './print-cells.ts';
import { appropriationTable, overview } from './print-overviews.ts';

/** Categories, sections and items in the order of their codes, each with its sums. */
function tree(
  items: readonly SpentItem[],
): { code: string; name: string; basic: Fen; project: Fen }[] {
  return [3, 5, 7]
    .flatMap((length, level) =>
      [...Map.groupBy(items, ({ code }) => code.slice(0, length))].map(([code, own]) => ({
        code,
        name: own[0]!.names[level]!,
        basic: sumFen(own.map((item) => item.basic)),
        project: sumFen(own.map((item) => item.project)),
      })),
    )
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

function incomeTable(account: Account): string[] {
  const line = (code: string, name: string, amount: Fen) =>
    row(code, name, cell(amount), cell(amount), '', '', '', '', '');
  return [
    ...frame(account, 2, `收入${KIND_NAMES[account.kind]}表`),
    row(
      '项目',
      '',
      '本年收入合计',
      '财政拨款收入',
      '上级补助收入',
      '事业收入',
      '经营收入',
      '附属单位上缴收入',
      '其他收入',
    ),
    row('功能分类科目编码', '科目名称', '', '', '', '', '', '', ''),
    row('栏次', '', '1', '2', '3', '4', '5', '6', '7'),
    line('合计', '', total(account.items)),
    ...tree(account.items).map((node) => line(node.code, node.name, whole(node))),
    '',
    '注：本表反映部门本年度取得的各项收入情况。',
  ];
}

function spendingTable(
  account: Account,
  number: number,
  title: string,
  columns: readonly string[],
  rest: number,
): string[] {
  const basic = sumFen(account.items.map((item) => item.basic));
  const project = sumFen(account.items.map((item) => item.project));
  const blanks = Array.from({ length: rest }, () => '');
  return [
    ...frame(account, number, title),
    row('项目', '', ...columns),
    row('功能分类科目编码', '科目名称', ...columns.map(() => '')),
    row('栏次', '', ...columns.map((_, index) => String(index + 1))),
    row('合计', '', cell(total(account.items)), cell(basic), cell(project), ...blanks),
    ...tree(account.items).map((node) =>
      row(node.code, node.name, cell(whole(node)), cell(node.basic), cell(node.project), ...blanks),
    ),
    '',
    '注：本表反映部门本年度各项支出情况。',
  ];
}

function economicLines(
  groups: readonly EconomicGroup[],
  items: readonly EconomicItem[],
): string[][] {
  return groups.flatMap(([code, name]) => {
    const own = items.filter((item) => item.code.startsWith(code));
    return [
      [code, name, cell(sumOf(own))],
      ...own.map((item) => [item.code, item.name, cell(item.amount)]),
    ];
  });
}

function basicTable(account: Account): string[] {
  const people = economicLines(ECONOMIC.people, account.people);
  const office = economicLines(ECONOMIC.office, account.office);
  const none = ['', '', ''];
  const lines = Array.from({ length: Math.max(people.length, office.length) }, (_, index) =>
    row(...(people[index] ?? none), ...(office[index] ?? none)),
  );
  const kind = KIND_NAMES[account.kind];
  return [
    ...frame(account, 6, `一般公共预算财政拨款基本支出${kind}明细表`),
    row('人员经费', '', '', '公用经费', '', ''),
    row('经济分类科目编码', '科目名称', `${kind}数`, '经济分类科目编码', '科目名称', `${kind}数`),
    ...lines,
    row(
      '人员经费合计',
      '',
      cell(sumOf(account.people)),
      '公用经费合计',
      '',
      cell(sumOf(account.office)),
    ),
    '',
    '注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。',
  ];
}

function emptyTables(account: Account): string[] {
  const kind = KIND_NAMES[account.kind];
  return [
    ...frame(account, 7, `政府性基金预算财政拨款收入支出${kind}表`),
    row('项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'),
    row('功能分类科目编码', '科目名称', '', '', '小计', '基本支出', '项目支出', ''),
    row('栏次', '', '1', '2', '3', '4', '5', '6'),
    row('合计', '', '', '', '', '', '', ''),
    '',
    '说明：我部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
    '',
    ...frame(account, 8, `国有资本经营预算财政拨款支出${kind}表`),
    row('项目', '', '本年支出', '', ''),
    row('科目代码', '科目名称', '合计', '基本支出', '项目支出'),
    row('栏次', '', '1', '2', '3'),
    row('合计', '', '', '', ''),
    '',
    '说明：我部门没有使用国有资本经营预算安排的支出，故本表无数据。',
  ];
}

function threePublicTable(account: Account): string[] {
  const { cars, reception, kind } = account;
  const parts = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
  const leaves = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''];
  const amount = (value: Fen) => formatFen(value, '万元').replaceAll(',', '');
  const side = (car: Fen, guests: Fen) => [
    amount(sumFen([car, guests])),
    '0.00',
    amount(car),
    '0.00',
    amount(car),
    amount(guests),
  ];
  const title = `一般公共预算财政拨款“三公”经费支出${KIND_NAMES[kind]}表`;
  if (kind === 'budget')
    return [
      ...frame(account, 9, title),
      row(...parts),
      row(...leaves),
      row(...side(cars.planned, reception.planned)),
    ];
  return [
    ...frame(account, 9, title),
    row('预算数', '', '', '', '', '', '决算数', '', '', '', '', ''),
    row(...parts, ...parts),
    row(...leaves, ...leaves),
    row(...Array.from({ length: 12 }, (_, index) => String(index + 1))),
    row(...side(cars.planned, reception.planned), ...side(cars.spent, reception.spent)),
  ];
}

/** All nine, each with title, frame, header and notes. */
export function printTables(account: Account): string[] {
  const kind = KIND_NAMES[account.kind];
  const all = [
    '本年支出合计',
    '基本支出',
    '项目支出',
    '上缴上级支出',
    '经营支出',
    '对附属单位补助支出',
  ];
  return [
    overview(account),
    incomeTable(account),
    spendingTable(account, 3, `支出${kind}表`, all, 3),
    appropriationTable(account),
    spendingTable(
      account,
      5,
      `一般公共预算财政拨款支出${kind}表`,
      ['小计', '基本支出', '项目支出'],
      0,
    ),
    basicTable(account),
    emptyTables(account),
    threePublicTable(account),
  ].flatMap((lines) => [...lines, '']);
}
