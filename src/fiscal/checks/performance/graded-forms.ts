/** No more projects are graded 优 than have the points for it. */
import type { Fact } from '../../fact.ts';
import type { Project } from '../../projects/project.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { countOutcome } from './count-outcome.ts';
import { gradeOf } from './grade-counts.ts';
import { isRatedCount } from './project-counts.ts';
import { pointsOf, projectLabel } from './project-operands.ts';

/** Fewer points are not 优, 《项目支出绩效评价管理办法》（财预〔2020〕10 号）, in millionths. */
const LEAST_EXCELLENT = 90e6;

export const gradedForms: Check = {
  id: 'graded-forms',
  family: 'performance',
  severity: 'figure',
  title: '评为优的项目数与自评表的得分是否对得上',
  explanation:
    '说明写有几个项目自评为优的，与后面附的自评表比：财政部的办法规定 90 分以上为优，得分不到 90 分的不会是优。只在每个项目都附了自评表时核对；没有得分的、没有读出得分的、自己印着“优”的都算可能是优。',
  formula: '优的项目数 ≤ 得分不低于 90 分的自评表数',
  find: (report) => {
    const [stated, ...others] = report.facts.filter((fact) => gradeOf(fact) === '优');
    return stated && others.length === 0 ? findOne(report, stated) : [];
  },
};

function findOne(report: ReportContent, stated: Fact): Outcome[] {
  const total = report.facts.find(isRatedCount)?.value ?? null;
  const forms = report.projects.filter(
    ({ kind, source }) => kind === 'project' && source === 'form',
  );
  if (stated.value === null || forms.length < 2 || forms.length !== total) return [];
  const lower = forms.filter(isLower);
  const most = forms.length - lower.length;
  const isPossible = stated.value <= most;
  const names = lower.map((form) => `${projectLabel(form)} ${form.total?.score ?? ''} 分`);
  const short = names.length > 0 ? `${names.join('、')}不到 90 分` : '没有不到 90 分的';
  return [
    countOutcome({
      place: String(stated.line),
      stated,
      expected: isPossible ? stated.value : most,
      words: `说明写自评为优的项目 ${stated.raw} 个；${forms.length} 张自评表里${short}${isPossible ? '' : `，最多 ${most} 个能评为优`}`,
      others: isPossible
        ? []
        : lower.map((form) => ({
            label: `${projectLabel(form)}得分`,
            raw: form.total?.score ?? '',
            line: form.total?.line ?? form.lines[0],
          })),
    }),
  ];
}

/** Whether a form has fewer points, and does not say itself that it is 优: some places ask for fewer. */
function isLower({ total, grade }: Project): boolean {
  const points = pointsOf(total?.score ?? null);
  return points !== null && points < LEAST_EXCELLENT && !grade?.startsWith('优');
}
