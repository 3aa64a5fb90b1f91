/** A form of the report names the report's own agency, not the one of another place. */
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import { literal, withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { projectLabel } from '../reading/projects/project-operands.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';

/** 主管部门及代码: `105-示例县农业农村局`. */
const CODE = /^\d+[-—－]?|[-—－]?\d+$/g;
/** The place before the name of an office: 示例市 of 示例市教育局. */
const PLACED = /^(.*(?:省|市|县|区|旗|州|盟))([\p{Script=Han}]{3,})$/u;

export const otherPlaces: Check = {
  id: 'other-places',
  family: 'wording',
  severity: 'wording',
  title: '绩效表写的是不是本地的单位',
  explanation:
    '绩效表的“主管部门”与报告的单位名称只差地名，而这个地名又不是报告所在的省、市、县的，在这里列出。绩效表别处的句子以本单位的名称开头、地名却有一个字不同，报告里又没有这个地方的，也列出。可能是沿用了别处的样表，也可能是文字识别有误。',
  formula: '绩效表写的单位 = 本部门',
  find: (report) => [
    ...report.projects.flatMap((project) => findOne(report, project)),
    ...misreadPlaces(report),
  ],
};

function findOne({ agency }: ReportContent, project: Project): Outcome[] {
  const { department, source, kind, id, lines } = project;
  const own = PLACED.exec(withoutNoise(agency.name));
  const other = PLACED.exec(withoutNoise(department ?? '').replace(CODE, ''));
  if (!own || !other || source !== 'form' || kind === 'overall') return [];
  const [, place = '', office] = own;
  const [, elsewhere = '', otherOffice] = other;
  const { province, city, district } = agency.region;
  // A county's form may name the city, and the other way round; only places of the same level are mixed up.
  const isSameLevel = place.at(-1) === elsewhere.at(-1);
  const isKnown = [province, city, district, place].some(
    (name) =>
      name !== null &&
      (elsewhere.includes(name) || name.includes(elsewhere) || isShortFor(elsewhere, name)),
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

/** `示例县` is what people call 示例苗族瑶族自治县. */
function isShortFor(short: string, name: string): boolean {
  return name.includes('自治') && name.startsWith(short.slice(0, -1));
}

/** 示例 of 示例市 and of 示例回族自治县. */
const SUFFIX = /(?:\p{Script=Han}{1,3}族)?(?:自治)?[市县区旗州盟]$/u;
/** What is no name of a place, or only a part of one. */
const NO_PLACE = /[市县区旗省州我本各该全级]/;

/** More places with almost the same name are no misprints. */
const MOST_PLACES = 3;

/** Whether two names of places differ in one character. */
function isMisread(one: string, other: string): boolean {
  const different = [...one].filter((character, at) => character !== other[at]);
  return one.length === other.length && one.length > 1 && different.length === 1;
}

/** A clause of a form that begins with the own office, of a place that the report knows nothing of. */
function misreadPlaces({ agency, projects }: ReportContent): Outcome[] {
  const office = PLACED.exec(withoutNoise(agency.name))?.[2];
  const { province, city, district } = agency.region;
  const known = [province, city, district].filter((name) => name !== null);
  const own = known.map((name) => name.replace(SUFFIX, '')).filter((name) => name.length > 1);
  if (!office || own.length === 0) return [];
  const named = new RegExp(
    `(?:^|[，。；：（(“"])(\\p{Script=Han}{2,4}?)[市县区旗]?${literal(office)}`,
    'gu',
  );
  const texts = projects
    .filter(({ source }) => source === 'form')
    .flatMap((project) =>
      project.raw.flatMap(({ cells, line }) =>
        cells
          .filter((cell) => cell.includes(office))
          .map((cell) => ({ project, text: withoutNoise(cell), line })),
      ),
    );
  const found = texts.flatMap(({ project, text, line }) =>
    [...text.matchAll(named)].map(([words, place = '']) => ({ project, words, place, line })),
  );
  const suspected = found.filter(
    ({ place }) =>
      !NO_PLACE.test(place) &&
      !known.some((name) => name.includes(place)) &&
      own.some((name) => isMisread(place, name)),
  );
  const places = new Set(suspected.map(({ place }) => place));
  if (places.size === 0 || places.size > MOST_PLACES) return [];
  const isTold = new RegExp(`(?:${[...places].join('|')})[市县区旗](?!${literal(office)})`);
  const isElsewhere = projects.some(({ raw }) =>
    raw.some(({ cells }) => cells.some((cell) => isTold.test(cell))),
  );
  if (isElsewhere) return [];
  return suspected.map(({ project, words, line }) => {
    const written = words.replace(/^[，。；：（(“"]/, '');
    return wordingOutcome(
      `${project.id}:${line}:${written}`,
      `${projectLabel(project)}写“${written}”，报告是${agency.name}的。`,
      [{ label: projectLabel(project), raw: written, line }],
    );
  });
}
