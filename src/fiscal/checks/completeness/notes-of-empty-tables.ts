/** What is said to have no data, in a note below a table or in the text, has none in its table. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { withoutBlanks } from '../../characters.ts';
import { withoutNoise } from '../../words.ts';
import { cellsAt, cellWords } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { kindOfMoney, MONEY_TABLES } from '../../tables/kinds-of-money.ts';
import { cellsOfTotal, WHOLE } from '../reading/cells/cells-by-words.ts';
import { topicOf } from '../reading/statements/stated.ts';
import { tableTitle } from '../../tables/statutory-tables.ts';
import { noteworthy } from '../comparing/without-amounts.ts';

export const notesOfEmptyTables: Check = {
  id: 'notes-of-empty-tables',
  family: 'completeness',
  severity: 'wording',
  title: '说“无数据”的表是否没有数据',
  explanation:
    '表下的注说“本表无数据”或“空表列示”时，表里不应印有金额；说明写本部门没有政府性基金或国有资本经营预算收支的，那张表里也不应有支出。',
  formula: '写“无数据”“没有收支”的，表是空的',
  find: (report) => [
    ...report.tables.flatMap((table) => findIn(report, table)),
    ...(['fund', 'capital'] as const).flatMap((kind) => findSaid(report, kind)),
  ],
};

/** `本部门2023年度没有政府性基金预算财政拨款收入和支出`, as a sentence of its own. */
const NONE =
  /^[^，。；]{0,30}(?:没有|无|未发生|未安排)(?:使用)?(?:政府性?基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?(?:收入[、和及与]?支出|收支|支出)(?:情况)?$/;
/** Of a part of the agency, of another kind of expenditure or of another year, it says nothing of the table. */
const OF_PART = /本级|机关|[下所]属|上一?年|去年/;

function findSaid(report: ReportContent, kind: 'fund' | 'capital'): Outcome[] {
  const own = report.sections.filter(({ id }) => kindOfMoney(topicOf(report, id)) === kind);
  const said = own
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'paragraph')
    .find(({ text }) =>
      withoutNoise(text)
        .split(/[。；，]/)
        .some((sentence) => NONE.test(sentence) && saysThisYear(report, sentence)),
    );
  const cell = cellsOfTotal(report, MONEY_TABLES[kind], WHOLE).find(({ amount }) => amount !== 0);
  if (!said || !cell) return [];
  return [
    noteworthy({
      place: `said:${kind}`,
      status: 'differs',
      statement: `说明写“${withoutBlanks(said.text)}”，${cell.operand.label}却印 ${cellWords(cell)}。`,
      operands: [{ label: '说明', raw: said.text, line: said.lines[0] }, cell.operand],
    }),
  ];
}

function saysThisYear({ year }: ReportContent, sentence: string): boolean {
  const printed = /20\d\d(?=年)/.exec(sentence)?.[0];
  return !OF_PART.test(sentence) && (printed === undefined || Number(printed) === year);
}

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const note = table.notes.find(({ text }) =>
    /本表(?:无|没有)(?:任何)?(?:数据|内容)|本表为空|空表列示|以空表/.test(withoutNoise(text)),
  );
  if (!note) return [];
  const cells = cellsAt(
    report,
    table.rows.flatMap((row) => row.values.map((_, column) => ({ table, row, column }))),
  );
  const filled = cells.find(({ amount }) => amount !== 0);
  const said = { label: `${tableTitle(table)}的注`, raw: note.text, line: note.line };
  return [
    noteworthy({
      place: table.id,
      status: filled ? 'differs' : 'holds',
      statement: filled
        ? `${tableTitle(table)}的注说没有数据，${filled.operand.label}却印 ${cellWords(filled)}。`
        : `${tableTitle(table)}的注说没有数据，表里确实没有金额。`,
      operands: filled ? [said, filled.operand] : [said],
    }),
  ];
}
