/** The deviation that a form prints follows from the target and what was reached. */
import type { Indicator, Project } from '../../projects/project.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { decimalsOf } from '../printed.ts';
import { compareRate, rateWords } from '../rates.ts';
import { projectLabel } from './project-operands.ts';

export const deviations: Check = {
  id: 'deviations',
  family: 'performance',
  severity: 'figure',
  title: '指标的偏差度算得对不对',
  explanation:
    '自评表印了目标值、完成值和偏差度，而且两个值是单位相同的数的，重算偏差度，只看大小，不看正负。偏差度印成 0 的、目标是 0 的不核对。各地自评办法不同，有的先扣掉允许的偏差，所以重算不出来的只列为没法核对，不算不一致。',
  formula: '偏差度 =（完成值 − 目标值）÷ 目标值 × 100%',
  find: ({ projects }) =>
    projects
      .filter(({ source, state }) => source === 'form' && state === 'clean')
      .flatMap((project) => project.indicators.flatMap((indicator) => findOne(project, indicator))),
};

/** `≥95%` is 95 of `%`; in hundred-millionths, so that all of it is whole numbers. */
function numberOf(raw: string | null): { amount: number; step: number; unit: string } | null {
  const match = /^[≥≤=＝>＞<＜≧≦﹥]?(\d{1,7}(?:\.\d{1,4})?)(\D{0,4})$/.exec(
    withoutBlanks(raw ?? ''),
  );
  const digits = match?.[1];
  if (digits === undefined) return null;
  const amount = Math.round(Number(digits) * 1e8);
  return { amount, step: 0, unit: match?.[2] ?? '' };
}

function findOne(project: Project, indicator: Indicator): Outcome[] {
  const { name, target, actual, deviation, line } = indicator;
  const raw = /^[-−－]?(\d+(?:\.\d+)?)[%％]?$/.exec(withoutBlanks(deviation ?? ''))?.[1];
  const [planned, reached] = [numberOf(target), numberOf(actual)];
  if (raw === undefined || Number(raw) === 0 || !planned || !reached) return [];
  if (planned.unit !== reached.unit || planned.amount <= 0) return [];
  const part = { amount: Math.abs(reached.amount - planned.amount), step: 0 };
  const compared = compareRate(raw, part, planned);
  if (!compared) return [];
  const words = withoutBlanks(name ?? '');
  const shown = decimalsOf(raw) === 0 ? `${raw}.00` : raw;
  const again = compareRate(shown, part, planned)?.expected ?? compared.expected;
  const both = `${projectLabel(project)}“${words}”的目标是 ${target ?? ''}，完成 ${actual ?? ''}，偏差度印 ${deviation ?? ''}，重算是 ${rateWords(again, shown)}`;
  const isUncertain = compared.status === 'differs';
  return [
    {
      ...compared,
      status: isUncertain ? 'unverifiable' : compared.status,
      place: `${project.id}:${line}`,
      statement: `${both}${isUncertain ? '，可能按当地的自评办法先扣掉了允许的偏差，没法核对' : ''}。`,
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
