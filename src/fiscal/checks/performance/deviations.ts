/** The deviation that a form prints follows from the target and what was reached. */
import type { Indicator, Project } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { decimalsOf, type Exactness } from '../../tables/print-precision.ts';
import { compareRate, rateWords, type RateComparison } from '../comparing/rates.ts';
import { wholeForms } from '../reading/projects/forms.ts';
import { projectLabel } from '../reading/projects/project-operands.ts';
import { bestOf } from '../comparing/compare.ts';

export const deviations: Check = {
  id: 'deviations',
  family: 'performance',
  severity: 'figure',
  title: '指标的偏差度重算',
  explanation:
    '自评表印了目标值、完成值和偏差度，而且两个值是单位相同的数的，重算偏差度，只看大小，不看正负。达到目标的应印 0，超过目标的也可以印超过的部分，或先扣掉允许的 30%。各地自评办法不同，所以只有这份报告里绝大多数指标都重算得出来时，重算不出来的才算不一致；百分数也可以印相差几个百分点；不然只列为没法核对，印成 0 的不核对。',
  formula: '偏差度 =（完成值 − 目标值）÷ 目标值 × 100%',
  find: (report) => {
    const rows = wholeForms(report).flatMap((project) =>
      project.indicators.flatMap((indicator) => rowOf(project, indicator)),
    );
    const odd = rows.filter(({ compared }) => compared.status === 'differs');
    // Signs are often misread: where no target was missed, nothing shows that these are not.
    const isProven = rows.some(({ isMet, compared }) => !isMet && compared.status !== 'differs');
    const isUsual = isProven && rows.length >= ENOUGH && odd.length * MOST_ODD <= rows.length;
    return rows.flatMap((row) => outcomeOf(row, isUsual ? rows.length - odd.length : null));
  },
};

/** So many indicators tell how a report works its deviations out, where one in so many at most is otherwise. */
const ENOUGH = 8;
const MOST_ODD = 8;
/** The part of a target that may be reached beyond it: forms print 21.91% where 151.91% of a target was reached. */
const ALLOWED = 0.3;

/** 100%, as `numberOf` reads it. */
const WHOLE: Exactness = { amount: 100e8, step: 0 };

interface Quantity extends Exactness {
  readonly sign: string;
  readonly unit: string;
}

/** `≥95%` is 95 of `%`; in hundred-millionths, so that all of it is whole numbers. */
function numberOf(raw: string | null): Quantity | null {
  const match = /^([≥≤=＝>＞<＜≧≦﹥]?)(\d{1,7}(?:\.\d{1,4})?)(\D{0,4})$/.exec(
    withoutNoise(raw ?? ''),
  );
  const [, sign = '', digits, unit = ''] = match ?? [];
  if (digits === undefined) return null;
  return { amount: Math.round(Number(digits) * 1e8), step: 0, sign, unit };
}

function reaches(reached: Quantity, planned: Quantity): boolean {
  const gap = reached.amount - planned.amount;
  return gap === 0 || (/[≤<＜≦]/.test(planned.sign) ? gap < 0 : gap > 0);
}

/** Whether target and what was reached are numbers of one unit, of which the second is as it should be. */
export function isSurelyMet({ target, actual }: Indicator): boolean {
  const [planned, reached] = [numberOf(target), numberOf(actual)];
  return planned !== null && planned.unit === reached?.unit && reaches(reached, planned);
}

/** A row that prints target, what was reached and the deviation as numbers, and what of it fits best. */
interface Row {
  readonly project: Project;
  readonly indicator: Indicator;
  readonly raw: string;
  readonly isMet: boolean;
  readonly compared: RateComparison;
  /** The deviation recomputed, in words. */
  readonly again: string;
}

function rowOf(project: Project, indicator: Indicator): Row[] {
  const { target, actual, deviation } = indicator;
  const raw = /^[-−－]?(\d+(?:\.\d+)?)[%％]?$/.exec(withoutNoise(deviation ?? ''))?.[1];
  const [planned, reached] = [numberOf(target), numberOf(actual)];
  if (raw === undefined || !planned || !reached) return [];
  if (planned.unit !== reached.unit || planned.amount <= 0) return [];
  const distance = Math.abs(reached.amount - planned.amount);
  const isMet = reaches(reached, planned);
  const rateOf = (amount: number, whole: Exactness = planned) => {
    const part = { amount, step: 0 };
    const shown = decimalsOf(raw) === 0 ? `${raw}.00` : raw;
    const comparison = compareRate(raw, part, whole);
    const exact = compareRate(shown, part, whole);
    return comparison && exact ? [{ comparison, words: rateWords(exact.expected, shown) }] : [];
  };
  const [plain] = rateOf(distance);
  const [beyond] = rateOf(Math.max(0, distance - Math.round(planned.amount * ALLOWED)));
  const [nothing] = rateOf(0);
  if (!plain || !beyond || !nothing) return [];
  // 90% where 95% was the target may be told as 5%: so many points less.
  const points = /[%％]/.test(planned.unit) ? rateOf(distance, WHOLE) : [];
  const fitting = [plain, ...points, ...(isMet ? [nothing, beyond] : [])];
  const best = bestOf(fitting) ?? plain;
  const again = best === beyond ? `${plain.words}，扣掉允许的 30% 是 ${beyond.words}` : best.words;
  return [{ project, indicator, raw, isMet, compared: best.comparison, again }];
}

/** @param others how many rows of the report are as they should be, where they tell how all are worked out */
function outcomeOf(
  { project, indicator, raw, compared, again }: Row,
  others: number | null,
): Outcome[] {
  const { name, target, actual, deviation, line } = indicator;
  const differs = compared.status === 'differs';
  // A deviation of nothing says little by itself.
  if (Number(raw) === 0 && !(differs && others !== null)) return [];
  const words = withoutNoise(name ?? '');
  const both = `${projectLabel(project)}“${words}”的目标是 ${target ?? ''}，完成 ${actual ?? ''}，偏差度印 ${deviation ?? ''}，重算是 ${again}`;
  const why =
    others === null
      ? '，可能按当地的自评办法先扣掉了允许的偏差，没法核对'
      : `；这份报告其余 ${others} 个指标都重算得出来`;
  return [
    {
      ...compared,
      status: differs && others === null ? 'unverifiable' : compared.status,
      place: `${project.id}:${line}`,
      statement: `${both}${differs ? why : ''}。`,
      unit: '%',
      reconciliation: null,
      operands: [
        { label: `${projectLabel(project)}“${words}”偏差度`, raw: deviation ?? '', line },
        { label: '目标值', raw: target ?? '', line },
        { label: '完成值', raw: actual ?? '', line },
      ],
    },
  ];
}
