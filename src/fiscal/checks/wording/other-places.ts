/** A form of the report names the report's own agency, not the one of another place. */
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { projectLabel } from '../performance/project-operands.ts';
import { wordingOutcome } from './paragraphs.ts';

/** 主管部门及代码: `105-示例县农业农村局`. */
const CODE = /^\d+[-—－]?|[-—－]?\d+$/g;
/** The place before the name of an office: 示例市 of 示例市教育局. */
const PLACED = /^(.*(?:省|市|县|区|旗|州|盟))([\p{Script=Han}]{3,})$/u;

export const otherPlaces: Check = {
  id: 'other-places',
  family: 'wording',
  severity: 'wording',
  title: '主管部门是不是本地的单位',
  explanation:
    '绩效表的“主管部门”与报告的单位名称只差地名，而这个地名又不是报告所在的省、市、县的，在这里列出。可能是抄了别处的表，也可能是识别错误。',
  formula: '绩效表的主管部门 = 本部门',
  find: (report) => report.projects.flatMap((project) => findOne(report, project)),
};

function findOne({ agency }: ReportContent, project: Project): Outcome[] {
  const { department, source, kind, id, lines } = project;
  const own = PLACED.exec(withoutBlanks(agency.name));
  const other = PLACED.exec(withoutBlanks(department ?? '').replace(CODE, ''));
  if (!own || !other || source !== 'form' || kind === 'overall') return [];
  const [, place = '', office] = own;
  const [, elsewhere = '', otherOffice] = other;
  const { province, city, district } = agency.region;
  // A county's form may name the city, and the other way round; only places of the same level are mixed up.
  const isSameLevel = place.at(-1) === elsewhere.at(-1);
  const isKnown = [province, city, district, place].some(
    (name) => name !== null && (elsewhere.includes(name) || name.includes(elsewhere)),
  );
  if (office !== otherOffice || place === elsewhere || !isSameLevel || isKnown) return [];
  return [
    wordingOutcome(
      id,
      `${projectLabel(project)}的主管部门写“${department ?? ''}”，报告是${agency.name}的。`,
      [{ label: `${projectLabel(project)}主管部门`, raw: department ?? '', line: lines[0] }],
    ),
  ];
}
