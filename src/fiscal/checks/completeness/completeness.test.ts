/** What a report must hold: what is there, what is missing, and what cannot be told. */
import { expect, it } from 'vitest';
import { checkedReport, type Change } from '../../fixtures/checked-report.ts';
import { exampleReport, exampleTable } from '../../fixtures/report.ts';
import type { Report, Section, Term } from '../../report.ts';
import { checkReport } from '../index.ts';
import { COMPLETENESS_CHECKS } from './index.ts';

function found(id: string, report: Report): string[] {
  const checks = COMPLETENESS_CHECKS.filter((check) => check.id === id);
  return checkReport(report, checks).map(({ status, statement }) => `${status} ${statement}`);
}

const term = (name: string): Term => ({
  term: name,
  definition: '……',
  group: null,
  lines: [300, 300],
});

it('finds nothing missing in a whole report', () => {
  const findings = checkReport(checkedReport(), COMPLETENESS_CHECKS);
  expect(findings.filter(({ status }) => status !== 'holds')).toEqual([]);
  expect([...new Set(findings.map(({ check }) => check))].toSorted()).toEqual(
    COMPLETENESS_CHECKS.map(({ id }) => id).toSorted(),
  );
});

it('misses a table that is not there', () => {
  expect(found('statutory-tables', checkedReport([], { without: ['income'] }))).toEqual([
    'differs 没有找到收入表，也没有找到为什么没有的说明。',
  ]);
});

it('takes the word of a report that says why a table is missing', () => {
  const sections = [
    {
      id: 'section-1',
      title: '八、国有资本经营预算支出情况',
      depth: 2,
      line: 210,
      blocks: [
        {
          type: 'paragraph' as const,
          text: '我部门没有使用国有资本经营预算安排的支出。',
          lines: [211, 211] as [number, number],
        },
      ],
    },
  ];
  const report = checkedReport([], { without: ['state-capital'], parts: { sections } });
  expect(found('statutory-tables', report)).toEqual([
    'holds 有 8 张法定表，另外 1 张说明了没有的原因。',
  ]);
});

it.each([
  ['我部门2024年度没有政府性基金预算财政拨款收入和支出。', 1],
  ['我部门无政府性基金预算财政拨款支出，故此表无数据。', 1],
  ['我部门2023年度没有政府性基金预算财政拨款收入和支出。', 0],
  ['我部门本级没有政府性基金预算财政拨款收入和支出。', 0],
  ['我部门没有政府性基金预算财政拨款安排的基本支出。', 0],
])('finds money in the table of what the text says there is none of: %s', (text, times) => {
  const sections: Section[] = [
    {
      id: 'section-1',
      title: '八、政府性基金预算财政拨款收入支出决算情况说明',
      depth: 2,
      line: 210,
      blocks: [{ type: 'paragraph', text, lines: [211, 211] }],
    },
  ];
  const report = checkedReport([], { parts: { sections, year: 2024 } });
  const told = (withMoney: Report) =>
    found('notes-of-empty-tables', withMoney).filter((each) => each.startsWith('differs'));
  expect(told(report)).toHaveLength(times);
  const tables = report.tables.map((table) => ({ ...table, rows: [] }));
  expect(told({ ...report, tables })).toEqual([]);
});

it('does not miss a table that may stand under a title nobody knows', () => {
  const whole = checkedReport([], { without: ['income'] });
  const foundWith = (columns: string[]) => {
    const unknown = exampleTable({ id: 'table-1', title: '附表', columns, cells: [] });
    return found('statutory-tables', { ...whole, tables: [...whole.tables, unknown] });
  };
  expect(foundWith(['项目', '合计'])).toEqual([
    'unverifiable 没有找到收入表；报告里有认不出标题的表，可能就是它。',
  ]);
  // A list of units holds no money.
  expect(foundWith(['单位名称', '在职人数'])).toEqual([
    'differs 没有找到收入表，也没有找到为什么没有的说明。',
  ]);
});

it('judges nothing in a report of which little could be read', () => {
  expect(found('statutory-tables', exampleReport())[0]).toMatch(/^unverifiable 只读到 0 张法定表/);
  expect(found('required-sections', exampleReport())[0]).toMatch(
    /^unverifiable 只读到 0 个文字部分的标题/,
  );
  expect(found('terms-explained', exampleReport())).toEqual([
    'unverifiable 没有读到名词解释，没有核对用到的名词有没有解释。',
  ]);
});

it('asks an empty table for a word of explanation', () => {
  const { tables, ...rest } = checkedReport();
  const silent = tables.map((table) => ({ ...table, notes: [] }));
  expect(found('empty-tables', { ...rest, tables: silent })).toEqual([
    'differs 国有资本经营预算财政拨款支出决算表没有数据，也没有找到说明。',
  ]);
});

it('takes a table whose numbers stand in no certain column for no empty one', () => {
  const { tables, ...rest } = checkedReport([['state-capital', 0, 2, '8.00']]);
  const unread = tables.map((table) => ({
    ...table,
    notes: [],
    rows: table.rows.map((row) => ({ ...row, values: row.values.map(() => null) })),
  }));
  const report = { ...rest, tables: unread };
  expect(found('empty-tables', report)).toEqual([]);
  expect(found('empty-table-totals', report)).toEqual([]);
});

it('takes what stands below a heading of such money for its explanation', () => {
  const { tables, sections, ...rest } = checkedReport();
  const silent = tables.map((table) => ({ ...table, notes: [] }));
  const said: Section = {
    id: 'said',
    title: '（一）结转',
    depth: 3,
    line: 901,
    blocks: [{ type: 'paragraph', text: '预算安排0万元。', lines: [902, 902] }],
  };
  const above: Section = { ...said, id: 'above', title: '国有资本经营预算', depth: 2, blocks: [] };
  expect(
    found('empty-tables', { ...rest, tables: silent, sections: [...sections, above, said] }),
  ).toEqual(['holds 国有资本经营预算财政拨款支出决算表没有数据，报告里有说明。']);
});

it('finds money of a kind whose table is empty', () => {
  const change: Change = ['appropriation', 3, 6, '4.00'];
  expect(found('empty-table-totals', checkedReport([change]))).toEqual([
    'differs 国有资本经营预算财政拨款支出决算表没有数据，财政拨款收入支出决算总表“本年支出合计”“国有资本经营预算财政拨款”却印 4.00 万元。',
  ]);
});

it('finds amounts above a note that says there are none', () => {
  const report = checkedReport();
  const tables = report.tables.map((table) => ({
    ...table,
    notes: table.id === 'government-fund' ? [{ text: '本表无数据', line: 160 }] : [],
  }));
  expect(found('notes-of-empty-tables', { ...report, tables })).toEqual([
    'differs 政府性基金预算财政拨款收入支出决算表的注说没有数据，政府性基金预算财政拨款收入支出决算表“合计”“年初结转和结余”却印 2.00 万元。',
  ]);
});

it('misses a part of the explanation', () => {
  const report = checkedReport();
  const sections = report.sections.filter(({ title }) => !title.includes('采购'));
  expect(found('required-sections', { ...report, sections })).toEqual([
    'differs 没有找到关于政府采购情况的说明。',
  ]);
});

it.each([
  [2017, '绩效', []],
  [2018, '绩效', ['differs 没有找到关于预算绩效情况的说明。']],
  [2017, '资产', []],
  [2018, '资产', ['differs 没有找到关于国有资产占用情况的说明。']],
] as const)('final accounts of %s without %s miss what was required then', (year, part, missed) => {
  const report = checkedReport();
  const sections = report.sections.filter(({ title }) => !title.includes(part));
  const outcomes = found('required-sections', { ...report, year, sections });
  expect(outcomes.filter((each) => each.startsWith('differs'))).toEqual(missed);
});

it('takes 机构运行经费, as Inner Mongolia calls them, for what organs cost to run', () => {
  const report = checkedReport();
  const sections = report.sections.map((section) => ({
    ...section,
    title: section.title.replace('机关运行', '机构运行'),
    blocks: [],
  }));
  expect(found('required-sections', { ...report, sections })[0]).toMatch(/^holds/);
});

it('is not sure of a report older than all that requires parts of it', () => {
  expect(found('required-sections', { ...checkedReport(), year: 2012 })).toEqual([
    'unverifiable 这里核对的各项，都是这份报告公布以后才规定要说明的，没有核对。',
  ]);
});

it('finds a word that is explained under another name', () => {
  const terms = ['基本支出', '项目支出', '“三公”经费', '机关运行费'].map(term);
  expect(found('terms-explained', checkedReport([], { parts: { terms } }))).toContain(
    'differs 正文叫“机关运行经费”，名词解释里叫“机关运行费”，叫法不同。',
  );
});

it('never takes income for expenditure of the same name', () => {
  const terms = ['基本收入', '“三公”经费', '机关运行经费'].map(term);
  expect(found('terms-explained', checkedReport([], { parts: { terms } }))).toEqual([
    'holds 表格和正文用到的 2 个名词都有解释。',
  ]);
});
