/** The parts of the explanation that every report must hold are there. */
import type { ReportContent, ReportKind, Section } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy, unverifiable } from '../comparing/without-amounts.ts';

interface Required {
  readonly id: string;
  readonly name: string;
  readonly words: RegExp;
  readonly kinds: readonly ReportKind[];
}

const BOTH: readonly ReportKind[] = ['final', 'budget'];

/** From 《预算法》 article 14 and the ministry's rules for disclosure by departments. */
const REQUIRED: readonly Required[] = [
  { id: 'duties', name: '部门职责', words: /职责|职能|概况/, kinds: BOTH },
  { id: 'organization', name: '机构设置', words: /机构|单位构成|概况/, kinds: BOTH },
  { id: 'income', name: '收入情况', words: /收入|收支|总体(?:情况|安排)/, kinds: BOTH },
  { id: 'expenditure', name: '支出情况', words: /支出|收支|总体(?:情况|安排)/, kinds: BOTH },
  {
    id: 'three-public',
    name: '“三公”经费情况',
    // Gansu states the expenses one by one, under another title.
    words: /三公|公务接待费(?:用|支出|预算|为)*\d[\d.,]*万?元/,
    kinds: BOTH,
  },
  { id: 'running-costs', name: '机关运行经费情况', words: /机关运行/, kinds: BOTH },
  { id: 'procurement', name: '政府采购情况', words: /政府采购|采购/, kinds: BOTH },
  { id: 'assets', name: '国有资产占用情况', words: /国有资产|资产占|固定资产/, kinds: BOTH },
  { id: 'performance', name: '预算绩效情况', words: /绩效/, kinds: BOTH },
  { id: 'terms', name: '名词解释', words: /名词解释|专业名词|术语|名词说明/, kinds: BOTH },
];

/** With fewer headings than this, the explanation was not read well enough to miss a part of it. */
const FEWEST_SECTIONS = 8;

export const requiredSections: Check = {
  id: 'required-sections',
  family: 'completeness',
  severity: 'wording',
  title: '情况说明是否齐全',
  explanation:
    '按照部门预算决算公开的要求，除表格外还要说明部门职责、机构设置、收支情况、“三公”经费、机关运行经费、政府采购、国有资产占用、预算绩效，并解释名词。标题或正文里提到的都算有。标题太少、可能没有读全的报告不作判断。',
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
  const required = REQUIRED.filter(({ kinds }) => kinds.includes(report.kind));
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
  const section = report.sections.find(({ title }) => words.test(withoutBlanks(title)));
  if (section) return section.line;
  const blocks = report.sections.flatMap((each) => each.blocks);
  const block = blocks.find(
    ({ type, text }) => type !== 'table' && type !== 'form' && words.test(withoutBlanks(text)),
  );
  if (block) return block.lines[0];
  const term = words.test('名词解释') ? report.terms[0] : undefined;
  return term?.lines[0] ?? null;
}
