/** The parts of the explanation that every report must hold are there. */
import type { ReportContent, Section } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy, unverifiable } from '../comparing/without-amounts.ts';

interface Required {
  readonly id: string;
  readonly name: string;
  readonly words: RegExp;
  /** Reports published from this year on had to hold it: budgets of that year, final accounts of the year before. */
  readonly since: number;
}

/** 《预算法》 as amended, in force since 2015-01-01, article 14: money, 机关运行经费, 政府采购. */
const BUDGET_LAW = 2015;
/** 《地方预决算公开操作规程》 (财预〔2016〕143号, October 2016): duties, units, terms; assets and performance only step by step. */
const DISCLOSURE_RULES = 2017;
/** 《关于全面实施预算绩效管理的意见》 (中发〔2018〕34号, September 2018). By then assets were usual, too. */
const PERFORMANCE_RULES = 2019;

const REQUIRED: readonly Required[] = [
  { id: 'duties', name: '部门职责', words: /职责|职能|概况/, since: DISCLOSURE_RULES },
  { id: 'organization', name: '机构设置', words: /机构|单位构成|概况/, since: DISCLOSURE_RULES },
  { id: 'income', name: '收入情况', words: /收入|收支|总体(?:情况|安排)/, since: BUDGET_LAW },
  { id: 'expenditure', name: '支出情况', words: /支出|收支|总体(?:情况|安排)/, since: BUDGET_LAW },
  {
    id: 'three-public',
    name: '“三公”经费情况',
    // Gansu states the expenses one by one, under another title.
    words: /三公|公务接待费(?:用|支出|预算|为)*\d[\d.,]*万?元/,
    since: BUDGET_LAW,
  },
  // Inner Mongolia calls it 机构运行经费.
  { id: 'running-costs', name: '机关运行经费情况', words: /机[关构]运行/, since: BUDGET_LAW },
  { id: 'procurement', name: '政府采购情况', words: /采购/, since: BUDGET_LAW },
  {
    id: 'assets',
    name: '国有资产占用情况',
    words: /国有资产|资产占|固定资产/,
    since: PERFORMANCE_RULES,
  },
  { id: 'performance', name: '预算绩效情况', words: /绩效/, since: PERFORMANCE_RULES },
  {
    id: 'terms',
    name: '名词解释',
    words: /名词解释|专业名词|术语|名词说明/,
    since: DISCLOSURE_RULES,
  },
];

/** With fewer headings than this, the explanation was not read well enough to miss a part of it. */
const FEWEST_SECTIONS = 8;

export const requiredSections: Check = {
  id: 'required-sections',
  family: 'completeness',
  severity: 'wording',
  title: '情况说明是否齐全',
  explanation:
    '按照部门预算决算公开的要求，除表格外还要说明部门职责、机构设置、收支情况、“三公”经费、机关运行经费、政府采购、国有资产占用、预算绩效，并解释名词；报告公布以后才规定的不要求。标题或正文里提到的都算有。标题太少、可能没有读全的报告不作判断。',
  formula: '应当说明的各项都有',
  find,
};

function find(report: ReportContent): Outcome[] {
  const texts = report.sections.filter(isText);
  if (texts.length < FEWEST_SECTIONS)
    return [
      unverifiable(
        'all',
        `只读到 ${texts.length} 个文字部分的标题，可能没有读全，没有核对情况说明是否齐全。`,
      ),
    ];
  const published = report.kind === 'final' ? report.year + 1 : report.year;
  const required = REQUIRED.filter(({ since }) => since <= published);
  if (required.length === 0)
    return [unverifiable('all', '这里核对的各项，都是这份报告公布以后才规定要说明的，没有核对。')];
  const found = required.map((each) => ({ ...each, line: lineAbout(report, each.words) }));
  const lost = found.filter(({ line }) => line === null);
  if (lost.length > 0)
    return lost.map(({ id, name }) =>
      noteworthy({
        place: id,
        status: 'differs',
        statement: `没有找到关于${name}的说明。`,
        operands: [],
      }),
    );
  return [
    noteworthy({
      place: 'all',
      status: 'holds',
      statement: `应当说明的 ${required.length} 项都有。`,
      operands: found.flatMap(({ name, line }) =>
        line === null ? [] : [{ label: name, raw: '', line }],
      ),
    }),
  ];
}

/** Tables and forms have headings of their own. */
function isText({ blocks }: Section): boolean {
  return blocks.every(({ type }) => type !== 'table' && type !== 'form');
}

/** The first heading with these words, else the first paragraph; terms count by themselves. */
function lineAbout(report: ReportContent, words: RegExp): number | null {
  const section = report.sections.find(({ title }) => words.test(withoutNoise(title)));
  if (section) return section.line;
  const blocks = report.sections.flatMap((each) => each.blocks);
  const block = blocks.find(
    ({ type, text }) => type !== 'table' && type !== 'form' && words.test(withoutNoise(text)),
  );
  if (block) return block.lines[0];
  const term = words.test('名词解释') ? report.terms[0] : undefined;
  return term?.lines[0] ?? null;
}
