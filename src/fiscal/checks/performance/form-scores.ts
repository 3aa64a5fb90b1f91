/** The scores of a form add up to its total. */
import type { Project } from '../../projects/project.ts';
import type { Check, Outcome } from '../check.ts';
import { formPoints } from './form-points.ts';
import { FULL_POINTS, pointsOf, pointsWords, projectLabel } from './project-operands.ts';

export const formScores: Check = {
  id: 'form-scores',
  family: 'performance',
  severity: 'figure',
  title: '各项得分之和是否等于总分',
  explanation:
    '绩效自评表里预算执行、资金管理和各项指标的得分加起来，应等于总分。只有各项分值加起来正好 100 分、说明每一行都读到了的表才核对。',
  formula: '总分 = 各项得分之和',
  find: ({ projects }) =>
    projects
      .filter(({ source, state }) => source === 'form' && state !== 'unreadable')
      .flatMap(findIn),
};

function findIn(project: Project): Outcome[] {
  const { total, indicators, management, funds } = project;
  const stated = pointsOf(total?.score ?? null);
  const points = formPoints(project);
  if (!total || stated === null || points?.weights !== FULL_POINTS) return [];
  const expected = points.scores;
  const difference = stated - expected;
  const label = projectLabel(project);
  const both = `${label}各项得分加起来是 ${pointsWords(expected)} 分，总分印 ${total.score ?? ''} 分`;
  const differs = difference !== 0;
  const rows = [...management, ...indicators].filter(({ score }) => pointsOf(score) !== 0);
  return [
    {
      status: differs ? 'differs' : 'holds',
      place: project.id,
      statement: differs
        ? `${both}，相差 ${pointsWords(Math.abs(difference))} 分。`
        : `加起来是 ${pointsWords(expected)} 分。`,
      unit: '分',
      stated: Number(pointsWords(stated)),
      expected: Number(pointsWords(expected)),
      difference: Number(pointsWords(Math.abs(difference))) * Math.sign(difference),
      tolerance: 0,
      reconciliation: null,
      operands: [
        { label: `${label}总分`, raw: total.score ?? '', line: total.line },
        ...(differs && funds?.score
          ? [{ label: '预算执行得分', raw: funds.score, line: funds.executed?.line ?? total.line }]
          : []),
        ...(differs
          ? rows.map(({ name, score, line }) => ({
              label: `“${name ?? ''}”得分`,
              raw: score ?? '',
              line,
            }))
          : []),
      ],
    },
  ];
}
