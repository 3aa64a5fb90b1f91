/** The weights of a form add up to a hundred. */
import type { Project } from '../../projects/project.ts';
import type { Check, Outcome } from '../check.ts';
import { readForms } from '../reading/projects/forms.ts';
import { formPoints } from '../reading/projects/form-points.ts';
import {
  FULL_POINTS,
  pointsOf,
  pointsWords,
  projectLabel,
} from '../reading/projects/project-operands.ts';

export const formWeights: Check = {
  id: 'form-weights',
  family: 'performance',
  severity: 'figure',
  title: '各项分值之和是否为 100 分',
  explanation:
    '绩效自评表里预算执行、资金管理和各项指标的分值加起来，应是 100 分。总分的分值印 100 分、得分加起来正好等于总分、各项分值却超过 100 分的表，在这里列出；少于 100 分的，可能有得 0 分的行没有读到，不判断。',
  formula: '100 = 各项分值之和',
  find: (report) => readForms(report).flatMap(findIn),
};

function findIn(project: Project): Outcome[] {
  const { total, funds, management, indicators } = project;
  const points = formPoints(project);
  const stated = pointsOf(total?.score ?? null);
  if (!total || !points || points.weights < FULL_POINTS) return [];
  const differs = points.weights > FULL_POINTS;
  // A form that prints no hundred as its whole may give points on top, or be out of more.
  const saysHundred = pointsOf(total.weight) === FULL_POINTS;
  if (differs && !(saysHundred && points.scores === stated)) return [];
  const label = projectLabel(project);
  const expected = Number(pointsWords(points.weights));
  const rows = [...management, ...indicators];
  return [
    {
      status: differs ? 'differs' : 'holds',
      place: project.id,
      statement: differs
        ? `${label}各项分值加起来是 ${expected} 分，应是 100 分，多 ${pointsWords(points.weights - FULL_POINTS)} 分。`
        : '加起来是 100 分。',
      unit: '分',
      stated: 100,
      expected,
      difference: 100 - expected,
      tolerance: 0,
      reconciliation: null,
      operands: [
        { label: `${label}总分的分值`, raw: total.weight ?? '', line: total.line },
        ...(differs && funds?.weight
          ? [{ label: '预算执行分值', raw: funds.weight, line: funds.executed?.line ?? total.line }]
          : []),
        ...(differs
          ? rows.map(({ name, weight, line }) => ({
              label: `“${name ?? ''}”分值`,
              raw: weight ?? '',
              line,
            }))
          : []),
      ],
    },
  ];
}
