/** A target that was missed does not get all its points, one that was reached gets some. */
import type { Indicator, Project } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { wholeForms } from '../reading/projects/forms.ts';
import { pointsOf, projectLabel } from '../reading/projects/project-operands.ts';

/** Rates of which more is always better; the sign before a target is too often misread to be asked. */
const MORE_IS_BETTER =
  /(?:满意度|满意率|覆盖率|合格率|知晓率|知晓度|参保率|达标率|入学率|就业率|正常运行率|及格率|到位率|发放率|普及率|(?:预算|资金)执行率)$/;

export const missedTargets: Check = {
  id: 'missed-targets',
  family: 'performance',
  severity: 'figure',
  title: '得分与达没达到目标是否对得上',
  explanation:
    '满意度、覆盖率、合格率这类越高越好的指标，完成值低于目标值却得了满分的，和达到了目标值却得 0 分的，在这里列出。只看各项得分加得拢、识别清楚的表；其他指标不判断。',
  formula: '完成值 < 目标值 时，得分 < 分值；完成值 ≥ 目标值 时，得分 > 0',
  find: (report) =>
    wholeForms(report).flatMap((project) =>
      project.indicators.flatMap((indicator) => findOne(project, indicator)),
    ),
};

const PERCENT = /^(?:≥|[>＞﹥]?[=＝]?)(\d{1,3}(?:\.\d+)?)[%％]$/;
/** `86` beside `≥85%`, where the form has a column for what targets are measured in; 0.86 may be a share of one. */
const WITHOUT_SIGN = /^([1-9]\d{1,2}(?:\.\d+)?)$/;

function percentOf(raw: string | null, pattern = PERCENT): number | null {
  const match = pattern.exec(withoutNoise(raw ?? ''));
  return match ? Number(match[1]) : null;
}

/** Less than this share of the points is lost by rounding: 9.997 of 10 is printed as 10. */
const ROUNDED_AWAY = 0.0005;

function findOne(project: Project, indicator: Indicator): Outcome[] {
  const { name, target, actual, weight, score, line } = indicator;
  const [planned, reached] = [
    percentOf(target),
    percentOf(actual) ?? percentOf(actual, WITHOUT_SIGN),
  ];
  const [most, given] = [pointsOf(weight), pointsOf(score)];
  const words = withoutNoise(name ?? '').replace(/指标$/, '');
  const isKnown = planned !== null && reached !== null && most !== null && given !== null;
  // No such rate is above 100 %: 290% is ≥90%, misread.
  if (!isKnown || planned > 100 || most === 0 || !MORE_IS_BETTER.test(words)) return [];
  const isReached = reached >= planned;
  // What was reached and has points is as it should be nearly everywhere.
  if (isReached && given > 0) return [];
  if (!isReached && given === most && planned - reached < planned * ROUNDED_AWAY) return [];
  const label = projectLabel(project);
  const differs = isReached || given === most;
  const verdict = isReached ? '：达到了目标，得分是 0' : '：没有达到目标，得分是满分';
  return [
    {
      status: differs ? 'differs' : 'holds',
      place: `${project.id}:${line}`,
      statement: `${label}“${words}”的目标是 ${target ?? ''}，完成 ${actual ?? ''}，得分 ${score ?? ''}（分值 ${weight ?? ''}）${differs ? verdict : ''}。`,
      unit: '分',
      stated: Number(score),
      expected: null,
      difference: null,
      tolerance: null,
      reconciliation: null,
      operands: [
        { label: `“${words}”目标`, raw: target ?? '', line },
        { label: `“${words}”完成值`, raw: actual ?? '', line },
        { label: `“${words}”得分`, raw: score ?? '', line },
      ],
    },
  ];
}
