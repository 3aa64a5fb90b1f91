/** As many projects are told to have a grade as have it, or the points for it, in their forms. */
import type { Fact } from '../../fact.ts';
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { countOutcome } from '../comparing/count-outcome.ts';
import { gradeOf } from './grade-counts.ts';
import { projectForms } from '../reading/projects/forms.ts';
import {
  GRADES,
  USUAL_LIMITS,
  hasGrade,
  printedLimits,
  type GradeLimits,
} from '../reading/projects/grade-limits.ts';
import { isRatedCount } from './project-counts.ts';
import { pointsOf, projectLabel } from '../reading/projects/project-operands.ts';

export const gradedForms: Check = {
  id: 'graded-forms',
  family: 'performance',
  severity: 'figure',
  title: '各等级的项目数与自评表是否对得上',
  explanation:
    '说明写有几个项目自评为优、良、中、差的，与后面附的自评表印的等级比；没有印等级的看得分，分数线用报告自己写的。报告没有写分数线时按财政部的办法（90、80、60 分）看，对不上的也只说明没法核对。只在每个项目都附了自评表时核对；没有读出得分的表算哪个等级都有可能。',
  formula: '某个等级的项目数 = 印着这个等级或得分在它范围内的自评表数',
  find: (report) => {
    const stated = Map.groupBy(
      report.facts.filter((fact) => GRADES.some((grade) => grade === gradeOf(fact))),
      gradeOf,
    );
    const forms = formsOfAll(report);
    return forms.length < 2
      ? []
      : [...stated].flatMap(([grade, [fact, ...others]]) =>
          grade !== null && fact && others.length === 0 ? findOne(report, forms, fact, grade) : [],
        );
  },
};

/** The forms, where each rated project has one. */
function formsOfAll(report: ReportContent): readonly Project[] {
  const forms = projectForms(report);
  return forms.length === report.facts.find(isRatedCount)?.value ? forms : [];
}

/** Whether a form has the grade: by its own word for it, else by its points; null where neither tells. */
function isGraded({ total, grade: own }: Project, grade: string, limits: GradeLimits | null) {
  if (own && GRADES.some((each) => own.startsWith(each))) return own.startsWith(grade);
  const points = pointsOf(total?.score ?? null);
  return points === null || limits === null ? null : hasGrade(points, grade, limits);
}

interface Counted {
  /** Those that surely have the grade, and those that surely have another. */
  readonly having: readonly Project[];
  readonly lacking: readonly Project[];
}

function count(forms: readonly Project[], grade: string, limits: GradeLimits | null): Counted {
  const of = (answer: boolean) => forms.filter((form) => isGraded(form, grade, limits) === answer);
  return { having: of(true), lacking: of(false) };
}

function findOne(
  report: ReportContent,
  forms: readonly Project[],
  stated: Fact,
  grade: string,
): Outcome[] {
  const printed = printedLimits(report);
  const value = stated.value ?? 0;
  const isPossible = ({ having, lacking }: Counted) =>
    having.length <= value && value <= forms.length - lacking.length;
  const byPrint = count(forms, grade, printed);
  const isByPrint = printed !== null || !isPossible(byPrint);
  const counted = isByPrint ? byPrint : count(forms, grade, USUAL_LIMITS);
  const place = `${stated.line}:${grade}`;
  const told = `说明写自评为“${grade}”的项目 ${stated.raw} 个`;
  if (isPossible(counted)) {
    const words = `${told}，与 ${forms.length} 张自评表没有矛盾`;
    return [countOutcome({ place, stated, expected: value, words, others: [] })];
  }
  const isTooFew = value < counted.having.length;
  const [named, expected] = isTooFew
    ? [counted.having, counted.having.length]
    : [counted.lacking, forms.length - counted.lacking.length];
  const basis = printed ? '报告写的分数线' : isByPrint ? '表里印的等级' : '财政部办法的分数线';
  return [
    countOutcome({
      place,
      stated,
      expected,
      words: `${told}；按${basis}，${forms.length} 张自评表里${isTooFew ? '至少' : '最多'} ${expected} 个是“${grade}”，${isTooFew ? '如' : '不是的如'}${listWords(named)}`,
      // Places that print no limits may have others than the usual ones.
      ...(!isByPrint && { otherwise: 'unverifiable', note: '；报告没有写自己的分数线，没法核对' }),
      others: named.map((form) => ({
        label: `${projectLabel(form)}得分`,
        raw: gradeWords(form),
        line: form.total?.line ?? form.lines[0],
      })),
    }),
  ];
}

/** As many as a sentence holds. */
const MOST_NAMED = 3;

function listWords(forms: readonly Project[]): string {
  return forms
    .slice(0, MOST_NAMED)
    .map((form) => `${projectLabel(form)}（${gradeWords(form)}）`)
    .join('、');
}

/** `良`, `85 分`. */
function gradeWords({ total, grade }: Project): string {
  return grade ?? `${total?.score ?? ''} 分`;
}
