/** The score of a form for spending its money is its share of the weight, where the report scores so. */
import type { Project } from '../../project.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { decimalsOf } from '../printed.ts';
import { pointsOf, pointsWords, projectLabel } from './project-operands.ts';

/** So many other forms of the report must score by the rate before one that does not is said to differ. */
const FEWEST_OTHERS = 3;
const FULL_RATE = 100_000_000;

export const executionScores: Check = {
  id: 'execution-scores',
  family: 'performance',
  severity: 'figure',
  title: '预算执行得分与执行率是否相称',
  explanation:
    '不少地方的自评表把预算执行得分按“分值 × 执行率”折算。同一份报告里其他项目都这样折算、只有个别不这样的，在这里列出；部门整体自评表没有印评分办法，不相称时只说明不能确定。',
  formula: '预算执行得分 = 分值 × 预算执行率',
  find: ({ projects }) => {
    const scored = projects.flatMap((project) => readScore(project) ?? []);
    const others = scored.filter(({ project, isByRate, rate }) => {
      return project.kind === 'project' && isByRate && rate > 0 && rate < FULL_RATE;
    });
    const isUsual = others.length >= FEWEST_OTHERS;
    return scored.flatMap((each) => findIn(each, isUsual));
  },
};

interface Scored {
  readonly project: Project;
  readonly rate: number;
  readonly score: number;
  readonly expected: number;
  readonly tolerance: number;
  readonly isByRate: boolean;
}

/** Half a unit of the last printed place, in millionths. */
const halfStep = (raw: string) => 500_000 / 10 ** decimalsOf(raw);

function readScore(project: Project): Scored | null {
  const { funds, source, kind, state } = project;
  const isScored = source === 'form' && kind !== 'target' && state !== 'unreadable';
  const rateText = withoutBlanks(funds?.rate?.raw ?? '').replace(/[%％]$/, '');
  const rate = pointsOf(rateText);
  const [weight, score] = [pointsOf(funds?.weight ?? null), pointsOf(funds?.score ?? null)];
  if (!isScored || rate === null || weight === null || score === null) return null;
  if (rate > FULL_RATE) return null;
  const expected = (weight / FULL_RATE) * rate;
  const ofRate = (halfStep(rateText) * weight) / FULL_RATE;
  // Full marks in whole points are given, not rounded.
  const ofScore = score === weight ? 0 : halfStep(withoutBlanks(funds?.score ?? ''));
  const tolerance = Math.floor(ofRate + ofScore);
  return {
    project,
    rate,
    score,
    expected,
    tolerance,
    isByRate: Math.abs(score - expected) <= tolerance,
  };
}

function findIn(
  { project, score, expected, tolerance, isByRate }: Scored,
  isUsual: boolean,
): Outcome[] {
  const { funds, kind, id } = project;
  const isOverall = kind === 'overall';
  if (!funds?.rate || (!isByRate && !isOverall && !isUsual)) return [];
  const label = projectLabel(project);
  const [rate, weight, printed] = [funds.rate.raw, funds.weight ?? '', funds.score ?? ''];
  const sum = `按执行率折算是 ${weight} × ${rate.replace(/[%％\s]/g, '')}% = ${pointsWords(Math.round(expected / 10_000) * 10_000)} 分`;
  const ending = isOverall
    ? '；报告没有印评分办法，不能确定。'
    : '；这份报告里其他项目都按执行率折算。';
  return [
    {
      place: id,
      status: isByRate ? 'holds' : isOverall ? 'unverifiable' : 'differs',
      statement: isByRate ? `${sum}。` : `${label}预算执行得分印 ${printed} 分，${sum}${ending}`,
      unit: '分',
      stated: Number(pointsWords(score)),
      expected: Number(pointsWords(Math.round(expected))),
      difference:
        Number(pointsWords(Math.round(Math.abs(score - expected)))) * Math.sign(score - expected),
      tolerance: Number(pointsWords(tolerance)),
      reconciliation: null,
      operands: [
        { label: `${label}预算执行得分`, raw: printed, line: funds.rate.line },
        { label: `${label}预算执行率`, raw: rate, line: funds.rate.line },
      ],
    },
  ];
}
