/** The official cars that appropriation pays for are among all the vehicles of the department. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { besides } from '../reading/statements/nearby.ts';
import { isOfThisYear, paragraphText, topicOf } from '../reading/statements/stated.ts';

const KEPT = /公务用车(?:的)?保有量/;
/** All vehicles of a department, by the words of texts and tables without blanks. */
export const OWNED_VEHICLES = /^(?:共有)?(?:公务用)?车辆(?:总数|数?合计|数量?)?$/;
/** 特种专业技术用车（救护车） is one, too. */
const KIND = /(?:用车|保障车|(?:执勤|通信|技术|服务)车)(?:[（(][^（）()]*[）)])?$/;

export const vehicles: Check = {
  id: 'vehicles',
  family: 'prose-table',
  severity: 'figure',
  title: '车辆数前后是否一致',
  explanation:
    '“三公”经费说明写了用财政拨款开支的公务用车保有量，国有资产说明写了期末共有车辆。前者是后者的一部分，不应更多。国有资产说明逐类写了车辆数的，各类加起来应等于总数。',
  formula: '公务用车保有量 ≤ 车辆总数 = 各类车辆之和',
  find: (report) => {
    const counts = report.facts.filter(
      (fact) =>
        fact.measure === 'count' &&
        /^[辆台]$/.test(fact.unit) &&
        // A budget tells what is owned at the end of the year before.
        (report.kind === 'budget' || isOfThisYear(report, fact)),
    );
    // （三）国有资产占用。截至…: the title may stand in the paragraph.
    const owned = counts.filter(
      (fact) =>
        OWNED_VEHICLES.test(withoutNoise(fact.subject)) &&
        (topicOf(report, fact.section) + paragraphText(report, fact)).includes('资产'),
    );
    const kept = counts.filter(({ subject }) => KEPT.test(withoutNoise(subject)));
    const [all, ...more] = owned;
    if (all?.value == null || more.length > 0) return [];
    const isKeptThen = [all, ...kept].every((fact) => isOfThisYear(report, fact));
    return [...(isKeptThen ? keptOf(all, kept) : []), ...kindsOf(report, all)];
  },
};

function operand({ subject, raw, unit, line }: Fact) {
  return { label: `说明“${withoutNoise(subject)}”`, raw: `${raw}${unit}`, line };
}

function outcome(
  place: string,
  differs: boolean,
  [stated, expected]: readonly [number, number],
  rest: Pick<Outcome, 'statement' | 'operands'>,
): Outcome {
  return {
    status: differs ? 'differs' : 'holds',
    place,
    unit: '辆',
    stated,
    expected,
    difference: stated - expected,
    tolerance: 0,
    reconciliation: null,
    ...rest,
  };
}

function keptOf(all: Fact, [kept, ...others]: readonly Fact[]): Outcome[] {
  const [some, total] = [kept?.value ?? null, all.value ?? 0];
  if (!kept || some === null || others.length > 0) return [];
  const both = `“三公”经费说明写公务用车保有量 ${kept.raw} 辆，国有资产说明写共有车辆 ${all.raw} 辆`;
  return [
    outcome('kept', some > total, [some, total], {
      statement: some > total ? `${both}，保有量比车辆总数多 ${some - total} 辆。` : `${both}。`,
      operands: [operand(kept), operand(all)],
    }),
  ];
}

/** The kinds behind the total, where 其他用车 closes the list. */
function kindsOf(report: ReportContent, all: Fact): Outcome[] {
  const near = besides(report, all);
  const kinds = near
    .slice(near.indexOf(all) + 1)
    .filter(
      ({ subject, unit, measure }) =>
        measure === 'count' && unit === all.unit && KIND.test(withoutNoise(subject)),
    );
  const isWhole = kinds.some(({ subject }) => subject.includes('其他用车'));
  const isRepeated = new Set(kinds.map(({ subject }) => subject)).size < kinds.length;
  const [total, sum] = [
    all.value ?? 0,
    kinds.reduce((count, { value }) => count + (value ?? 0), 0),
  ];
  if (kinds.length < 2 || isRepeated || (!isWhole && sum <= total)) return [];
  return [
    outcome('kinds', sum !== total, [total, sum], {
      statement: `国有资产说明写共有车辆 ${all.raw} 辆，各类加起来是 ${sum} 辆。`,
      operands: [operand(all), ...kinds.filter(({ value }) => value !== 0).map(operand)],
    }),
  ];
}
