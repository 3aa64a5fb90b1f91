/** No more projects reached all their targets than have no deviation in their forms. */
import type { Fact } from '../../fact.ts';
import type { Indicator, Project } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { countOutcome } from '../comparing/count-outcome.ts';
import { isSurelyMet } from './deviations.ts';
import { isRatedCount } from './project-counts.ts';
import { projectForms } from '../reading/projects/forms.ts';
import { pointsOf, projectLabel } from '../reading/projects/project-operands.ts';

/** Some projects only, or some of what they are rated by. */
const PARTIAL =
  /其中|重点|跨年|级|产出|效益|满意|执行率|质量|时效|成本|数量|进度|较大|严重|基本|个别/;
/** 2 个项目目标完成存在偏差. */
const DEVIATING = /项目.*(?:存在|出现|有)(?:一定)?的?偏差$/;
/** 3 个项目未全部完成绩效目标. */
const MISSING = /项目.*未(?:能|全部|全面|完全)?(?:完成|实现|达到).*(?:目标|指标)$/;
/** 9 个项目完成所有绩效指标, 11 个项目全部完成年度目标. */
const REACHING =
  /项目.*(?:(?<!未)(?:完成|实现|达到)了?(?:所有|全部).*(?:目标|指标)|(?:所有|全部|均)(?:已)?(?:完成|实现|达到).*(?:目标|指标))$/;

export const missedCounts: Check = {
  id: 'missed-counts',
  family: 'performance',
  severity: 'figure',
  title: '有偏差的项目数与自评表是否对得上',
  explanation:
    '说明写有几个项目存在偏差、几个项目完成所有指标的，与自评表比：表里有指标印着不为 0 的偏差度、又扣了分的，就是有偏差的项目。只数识别清楚的表，所以有偏差的表不比说明写的多时不提示；完成值超过目标值的不算没有完成；完成所有指标的个数只在每个项目都附了表时核对。',
  formula: '有偏差的项目数 ≥ 有指标因偏差扣分的自评表数',
  find: (report) => {
    const forms = projectForms(report);
    const read = forms.filter(({ state }) => state === 'clean');
    const total = report.facts.find(isRatedCount)?.value ?? null;
    const all = forms.length === total ? total : null;
    return report.facts.flatMap((fact) => findOne(fact, read, all));
  },
};

/** Whether an indicator lost points for a deviation that the form prints, be it more than was planned. */
function isDeviating({ weight, score, deviation }: Indicator): boolean {
  const [most, given] = [pointsOf(weight), pointsOf(score)];
  const printed = /^[-−－]?(\d+(?:\.\d+)?)[%％]?$/.exec(withoutNoise(deviation ?? ''))?.[1];
  return most !== null && given !== null && given < most && Number(printed ?? 0) > 0;
}

/** Whether it fell short of its target, for all that is known. */
function isMissed(indicator: Indicator): boolean {
  return isDeviating(indicator) && !isSurelyMet(indicator);
}

/** @param total of the projects, where each has a form */
function findOne(fact: Fact, forms: readonly Project[], total: number | null): Outcome[] {
  const { measure, unit, value, subject, raw, line } = fact;
  const name = withoutNoise(subject);
  if (measure !== 'count' || !/^[个项]$/.test(unit) || value === null) return [];
  if (PARTIAL.test(name)) return [];
  const isOfMissing = MISSING.test(name) || DEVIATING.test(name);
  if (!isOfMissing && !(total !== null && REACHING.test(name))) return [];
  const isMeant = DEVIATING.test(name) ? isDeviating : isMissed;
  const missed = forms.filter(({ indicators }) => indicators.some(isMeant));
  const [first] = missed;
  if (!first) return [];
  const expected = isOfMissing ? missed.length : (total ?? 0) - missed.length;
  const isPossible = isOfMissing ? value >= expected : value <= expected;
  const found = `说明写“${name}”的 ${raw} 个，自评表里有 ${missed.length} 个项目有指标因偏差扣了分`;
  return [
    countOutcome({
      place: `${line}:${isOfMissing ? 'missing' : 'reaching'}`,
      stated: fact,
      expected: isPossible ? value : expected,
      words: isOfMissing ? found : `${found}，其余最多 ${expected} 个`,
      note: isPossible ? '' : `；如${projectLabel(first)}`,
      others: missed.flatMap((project) =>
        project.indicators
          .filter(isMeant)
          .slice(0, 1)
          .map((indicator) => ({
            label: `${projectLabel(project)}“${withoutNoise(indicator.name ?? '')}”偏差度`,
            raw: indicator.deviation ?? '',
            line: indicator.line,
          })),
      ),
    }),
  ];
}
