/** How many projects got which grade adds up to how many were graded. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { oncePer } from '../../once-per.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { besides } from '../reading/statements/nearby.ts';
import { countOutcome } from '../comparing/count-outcome.ts';
import { isRatedCount } from './project-counts.ts';
import { projectForms } from '../reading/projects/forms.ts';
import { pointsOf, projectLabel } from '../reading/projects/project-operands.ts';

const GRADE =
  /(?:等级|评定?|结果)(?:结果|等级)?为?[“"]?(优秀?|良好?|中等?|合格|差|不合格)[”"]?(?:的项目)?$/;
const GRADED = /自评|评价/;
/** Fewer points are 差, 《项目支出绩效评价管理办法》（财预〔2020〕10 号）, in millionths. */
const LEAST_PASSING = 60e6;

export const gradeCounts: Check = {
  id: 'grade-counts',
  family: 'performance',
  severity: 'figure',
  title: '各等级的项目数加起来是否等于总数',
  explanation:
    '说明写了自评项目共几个、又写优、良、中、差各几个的，各等级的个数加起来应等于总数。只写了一个等级的，只在它比总数还多时提示。',
  formula: '自评项目数 = 优 + 良 + 中 + 差',
  find: (report) => {
    const places = new Map<string, Fact[]>();
    for (const fact of report.facts.filter((each) => gradeOf(each) !== null)) {
      const near = besides(report, fact);
      const key = `${fact.section}:${near[0]?.line ?? fact.line}`;
      places.set(key, [...(places.get(key) ?? []), fact]);
    }
    return [...places].flatMap(([place, grades]) => findAt(report, place, grades));
  },
};

/** 优秀 is 优. */
export function gradeOf({ measure, subject, quote }: Fact): string | null {
  if (measure !== 'count') return null;
  const name = withoutNoise(subject);
  return /项目|自评|评价/.test(name + quote) ? (GRADE.exec(name)?.[1]?.[0] ?? null) : null;
}

/** Whether a number counts projects. */
function countsProjects({ measure, unit, subject, quote }: Fact): boolean {
  return measure === 'count' && /个|项/.test(unit) && /项目|自评/.test(subject + quote);
}

/** The largest number of projects in a report that says how many were rated: others may be of some of them only. */
const largestCount = oncePer(({ facts }: ReportContent): Fact | null => {
  const counts = facts.filter((fact) => countsProjects(fact) && gradeOf(fact) === null);
  const [first = null] = counts.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return facts.some(isRatedCount) ? first : null;
});

/** The number of all that were graded: the one count of projects before the grades. */
function totalOf(report: ReportContent, first: Fact): Fact | null {
  const before = besides(report, first).slice(0, besides(report, first).indexOf(first));
  const counts = before.filter(countsProjects);
  const values = new Set(counts.map(({ value }) => value));
  const graded = counts.filter(({ subject, quote }) => GRADED.test(subject + quote));
  return values.size === 1 ? (graded.at(-1) ?? counts.at(-1) ?? null) : null;
}

function findAt(report: ReportContent, place: string, grades: readonly Fact[]): Outcome[] {
  const [first] = grades;
  const near = first ? totalOf(report, first) : null;
  const total = near ?? largestCount(report);
  const names = grades.map((fact) => gradeOf(fact));
  const isRepeated = new Set(names).size < names.length;
  if (total?.value == null || isRepeated) return [];
  const expected = grades.reduce((sum, { value }) => sum + (value ?? 0), 0);
  // Of a count that stands elsewhere, or of one grade alone, only so much is sure: no grade has more than all.
  if ((near === null || grades.length < 2) && expected <= total.value) return [];
  const list = grades.map((fact) => `${gradeOf(fact) ?? ''} ${fact.raw} 个`).join('、');
  const absent = ['优', '良', '中', '差'].filter((grade) => !names.includes(grade));
  const note = absent.length > 0 ? `，没有写“${absent.join('”“')}”的个数` : '';
  return [
    countOutcome({
      place,
      stated: total,
      expected,
      words: `说明写自评项目 ${total.raw} 个，各等级的个数是${list}，加起来 ${expected} 个`,
      note,
      reconciliation: absent.includes('差') ? failingForms(report, total.value - expected) : null,
      others: grades,
    }),
  ];
}

/** Whether as many forms as are missing have too few points for any grade but 差, which the text does not count. */
function failingForms(report: ReportContent, missing: number): string | null {
  const failing = projectForms(report).filter(
    ({ total }) => (pointsOf(total?.score ?? null) ?? LEAST_PASSING) < LEAST_PASSING,
  );
  if (missing <= 0 || failing.length !== missing) return null;
  const names = failing.map((form) => `${projectLabel(form)} ${form.total?.score ?? ''} 分`);
  return `得分低于 60 分的自评表也是 ${missing} 张：${names.join('、')}。`;
}
