/** The scores of a form add up to its total. */
import { ROWS_BELOW_HEADER, type Project } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import type { Operand } from '../finding.ts';
import { readForms } from '../reading/projects/forms.ts';
import { formPoints, type FormPoints } from '../reading/projects/form-points.ts';
import {
  FULL_POINTS,
  pointsOf,
  pointsWords,
  projectLabel,
} from '../reading/projects/project-operands.ts';
import { comparedPoints } from '../comparing/compared-points.ts';

export const formScores: Check = {
  id: 'form-scores',
  family: 'performance',
  severity: 'figure',
  title: '各项得分之和是否等于总分',
  explanation:
    '绩效自评表里预算执行、资金管理和各项指标的得分加起来，应等于总分。各项分值加起来正好 100 分、说明每一行都读到了的表这样核对，没有印分值、每一行都与表头对齐的表也这样核对；分值加起来不到 100 分、有的行没有读到的，总分不会比读到的得分少，也不会比读到的得分加上缺的分值多。',
  formula: '总分 = 各项得分之和',
  find: (report) =>
    readForms(report)
      .filter((project) => !hasExtraPoints(project))
      .flatMap(findIn),
};

/** `加分项`, `扣分项`: points beside the hundred. */
function hasExtraPoints({ raw }: Project): boolean {
  return raw.some(({ cells }) =>
    cells.some((cell) => /^[加扣]分(?:项|指标|因素)/.test(withoutNoise(cell))),
  );
}

function findIn(project: Project): Outcome[] {
  const { total } = project;
  const stated = pointsOf(total?.score ?? null);
  const points = formPoints(project);
  if (!total || stated === null) return [];
  if (points && points.weights < FULL_POINTS) return outOfReach(project, points);
  if (points && points.weights > FULL_POINTS) return [];
  const expected = points?.scores ?? scoresWithoutWeights(project);
  if (expected === null) return [];
  const difference = stated - expected;
  const label = projectLabel(project);
  const both = `${label}各项得分加起来是 ${pointsWords(expected)} 分，总分印 ${(total.score ?? '').replace(/\s*分$/, '')} 分`;
  const differs = difference !== 0;
  return [
    {
      status: differs ? 'differs' : 'holds',
      place: project.id,
      statement: differs
        ? `${both}，相差 ${pointsWords(Math.abs(difference))} 分。`
        : `加起来是 ${pointsWords(expected)} 分。`,
      ...comparedPoints(stated, expected),
      operands: scoreOperands(project, total).slice(0, differs ? undefined : 1),
    },
  ];
}

/**
 * What the scores of a form add up to that prints no weights, where every row stands below its header, so that none is
 * lost, and the score for spending is known; null for any other form.
 */
function scoresWithoutWeights({ funds, management, indicators, provenBy }: Project): number | null {
  const isWhole = provenBy.indicators?.includes(ROWS_BELOW_HEADER) && management.length === 0;
  const hasWeights = indicators.some(({ weight }) => weight !== null);
  const isSpending = indicators.some(({ name }) => (name ?? '').includes('执行率'));
  const ofMoney = pointsOf(funds?.score ?? null);
  if (!isWhole || hasWeights || (ofMoney === null) !== isSpending) return null;
  const scores = indicators.map(({ score }) => pointsOf(score));
  return scores.some((score) => score === null)
    ? null
    : scores.reduce<number>((sum, score) => sum + (score ?? 0), ofMoney ?? 0);
}

/** More points than this are not lost with a row or two: a form of which so little was read says nothing. */
const MOST_LOST = 40e6;

/** A total that the rows that were read, and full marks for all others, do not reach, or that they are beyond. */
function outOfReach(project: Project, { weights, scores }: FormPoints): Outcome[] {
  const { total } = project;
  const stated = pointsOf(total?.score ?? null);
  const lost = FULL_POINTS - weights;
  if (!total || stated === null || lost > MOST_LOST) return [];
  const most = scores + lost;
  if (stated >= scores && stated <= most) return [];
  const expected = stated > most ? most : scores;
  const read = `${projectLabel(project)}读到的各项得分加起来是 ${pointsWords(scores)} 分，没有读到的分值有 ${pointsWords(lost)} 分`;
  const bound = stated > most ? `总分最多 ${pointsWords(most)} 分` : '总分不会更少';
  return [
    {
      status: 'differs',
      place: `${project.id}:reach`,
      statement: `${read}，${bound}，却印 ${total.score ?? ''} 分。`,
      ...comparedPoints(stated, expected),
      operands: scoreOperands(project, total),
    },
  ];
}

/** The total and all that it is made up of. */
function scoreOperands(project: Project, total: NonNullable<Project['total']>): Operand[] {
  const { funds, management, indicators } = project;
  const label = projectLabel(project);
  const rows = [...management, ...indicators].filter(({ score }) => pointsOf(score) !== 0);
  return [
    { label: `${label}总分`, raw: total.score ?? '', line: total.line },
    ...(funds?.score
      ? [{ label: '预算执行得分', raw: funds.score, line: funds.executed?.line ?? total.line }]
      : []),
    ...rows.map(({ name, score, line }) => ({
      label: `“${name ?? ''}”得分`,
      raw: score ?? '',
      line,
    })),
  ];
}
