/** No score of a form is above its weight. */
import type { Project } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedPoints } from '../comparing/compared-points.ts';
import { readForms } from '../reading/projects/forms.ts';
import { formPoints } from '../reading/projects/form-points.ts';
import { FULL_POINTS, pointsOf, projectLabel } from '../reading/projects/project-operands.ts';

export const scoresWithinWeights: Check = {
  id: 'scores-within-weights',
  family: 'performance',
  severity: 'figure',
  title: '得分有没有超过分值',
  explanation:
    '绩效自评表里每一项的得分不会超过这一项的分值。只看各项分值加起来正好 100 分、说明每一行的分值都读对了的表。',
  formula: '各项得分 ≤ 各项分值',
  find: (report) => readForms(report).flatMap(findIn),
};

function findIn(project: Project): Outcome[] {
  if (formPoints(project)?.weights !== FULL_POINTS) return [];
  const label = projectLabel(project);
  const rows = [...project.management, ...project.indicators];
  const above = rows.flatMap(({ name, weight, score, line }): Outcome[] => {
    const [most, given] = [pointsOf(weight), pointsOf(score)];
    if (most === null || given === null || given <= most) return [];
    const words = `“${withoutNoise(name ?? '')}”`;
    return [
      {
        status: 'differs',
        place: `${project.id}:${line}`,
        statement: `${label}${words}得分 ${score ?? ''} 分，超过了它的分值 ${weight ?? ''} 分。`,
        ...comparedPoints(given, most),
        operands: [
          { label: `${label}${words}得分`, raw: score ?? '', line },
          { label: `${words}分值`, raw: weight ?? '', line },
        ],
      },
    ];
  });
  return above.length > 0 ? above : [allWithin(project, rows.length)];
}

/** All scores of a form are as they should be: one outcome for all of them, beside the first. */
function allWithin({ id, management, indicators }: Project, count: number): Outcome {
  const [first] = [...management, ...indicators];
  const { score, weight, line } = first ?? { score: null, weight: null, line: 1 };
  return {
    status: 'holds',
    place: id,
    statement: `${count} 项得分都不超过分值。`,
    ...comparedPoints(pointsOf(score) ?? 0, pointsOf(weight) ?? 0),
    operands: [{ label: `“${withoutNoise(first?.name ?? '')}”得分`, raw: score ?? '', line }],
  };
}
