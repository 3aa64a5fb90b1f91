/** The score of a form for spending its money is its share of the weight, where the report scores so. */
import type { Project } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { decimalsOf } from '../../tables/print-precision.ts';
import { readForms } from '../reading/projects/forms.ts';
import { pointsOf, pointsWords, projectLabel } from '../reading/projects/project-operands.ts';
import { comparedPoints } from '../comparing/compared-points.ts';

/** So many other forms of the report must score by the rate before one that does not is said to differ. */
const FEWEST_OTHERS = 3;
const FULL_RATE = 100_000_000;

export const executionScores: Check = {
  id: 'execution-scores',
  family: 'performance',
  severity: 'figure',
  title: '预算执行得分与执行率是否相称',
  explanation:
    '不少地方的自评表把预算执行得分按“分值 × 执行率”折算。同一份报告里其他项目都这样折算、只有个别不这样的，在这里列出；部门整体自评表没有印评分办法，执行率最高的几个项目可能达到一定执行率就给满分，不相称时只说明不能确定。',
  formula: '预算执行得分 = 分值 × 预算执行率',
  find: (report) => {
    const forms = readForms(report).filter(({ kind }) => kind !== 'target');
    const places = finestPlaces(forms);
    const scored = forms.flatMap((project) => readScore(project, places) ?? []);
    const usage = usageOf(scored);
    return scored.flatMap((each) => findIn(each, usage));
  },
};

interface Scored {
  readonly project: Project;
  readonly rate: number;
  readonly score: number;
  readonly expected: number;
  readonly tolerance: number;
  readonly isByRate: boolean;
  /** Its score is that of the rate to the last place, and not by rounding to whole points. */
  readonly showsRate: boolean;
  readonly isFull: boolean;
}

/** How the projects of a report are scored that spent some of their money, but not all. */
interface Usage {
  /** How many are scored by the rate; 0 where they are too few to tell, or too many are not. */
  readonly byRate: number;
  /** The highest of their rates. */
  readonly highest: number;
}

/** Half a unit of a decimal place, in millionths. */
const halfOf = (places: number) => 500_000 / 10 ** places;
const halfStep = (raw: string) => halfOf(decimalsOf(raw));

/** The most decimals that a score for spending is printed with; two where none prints any. */
function finestPlaces(forms: readonly Project[]): number {
  const places = forms.map(({ funds }) => decimalsOf(withoutNoise(funds?.score ?? '')));
  return places.reduce((most, each) => Math.max(most, each), 0) || 2;
}

function readScore(project: Project, places: number): Scored | null {
  const { funds } = project;
  const rateText = withoutNoise(funds?.rate?.raw ?? '').replace(/[%％]$/, '');
  const rate = pointsOf(rateText);
  const [weight, score] = [pointsOf(funds?.weight ?? null), pointsOf(funds?.score ?? null)];
  if (rate === null || weight === null || score === null) return null;
  if (rate > FULL_RATE) return null;
  const expected = (weight / FULL_RATE) * rate;
  const ofRate = (halfStep(rateText) * weight) / FULL_RATE;
  const scoreText = withoutNoise(funds?.score ?? '');
  // Full marks are printed in whole points even where 9.996 was rounded to them.
  const isFull = score === weight;
  const tolerance = Math.floor(ofRate + (isFull ? halfOf(places) : halfStep(scoreText)));
  const difference = Math.abs(score - expected);
  const isByRate = difference <= tolerance;
  return {
    project,
    rate,
    score,
    expected,
    tolerance,
    isByRate,
    showsRate: isByRate && (decimalsOf(scoreText) > 0 || difference <= ofRate),
    isFull,
  };
}

function usageOf(scored: readonly Scored[]): Usage {
  const telling = scored.filter(({ project, rate }) => {
    return project.kind === 'project' && rate > 0 && rate < FULL_RATE;
  });
  const byRate = telling.filter(({ showsRate }) => showsRate);
  const others = telling.filter(({ isByRate }) => !isByRate);
  const isUsual = byRate.length >= FEWEST_OTHERS * Math.max(1, others.length);
  return {
    byRate: isUsual ? byRate.length : 0,
    highest: byRate.reduce((most, { rate }) => Math.max(most, rate), 0),
  };
}

function findIn(
  { project, rate, score, expected, tolerance, isByRate, isFull }: Scored,
  { byRate, highest }: Usage,
): Outcome[] {
  const { funds, kind, id } = project;
  const isOverall = kind === 'overall';
  if (!funds?.rate || (!isByRate && !isOverall && byRate === 0)) return [];
  const label = projectLabel(project);
  const [printedRate, weight, printed] = [funds.rate.raw, funds.weight ?? '', funds.score ?? ''];
  const sum = `按执行率折算是 ${weight} × ${printedRate.replace(/[%％\s]/g, '')}% = ${pointsWords(Math.round(expected / 10_000) * 10_000)} 分`;
  // Full marks may be given from some rate on that is higher than any other.
  const mayBeEnough = isFull && rate > highest;
  const isSure = !isOverall && !mayBeEnough;
  const ending = isOverall
    ? '；报告没有印评分办法，不能确定。'
    : mayBeEnough
      ? '；可能达到一定执行率就给满分，不能确定。'
      : `；这份报告里其他 ${byRate} 个项目按执行率折算。`;
  return [
    {
      place: id,
      status: isByRate ? 'holds' : isSure ? 'differs' : 'unverifiable',
      statement: isByRate ? `${sum}。` : `${label}预算执行得分印 ${printed} 分，${sum}${ending}`,
      ...comparedPoints(score, Math.round(expected), tolerance),
      operands: [
        { label: `${label}预算执行得分`, raw: printed, line: funds.rate.line },
        { label: `${label}预算执行率`, raw: printedRate, line: funds.rate.line },
      ],
    },
  ];
}
