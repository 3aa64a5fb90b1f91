/** The rate of execution that a form or a list prints is what was spent of the year's budget. */
import type { Project, ProjectFund } from '../../projects/project.ts';
import type { Check, Outcome } from '../check.ts';
import { asFine, compareRate, fractionAsRate, rateWords } from '../comparing/rates.ts';
import { FUND_NAMES, fundOperand, projectLabel } from '../reading/projects/project-operands.ts';

export const formRates: Check = {
  id: 'form-rates',
  family: 'performance',
  severity: 'figure',
  title: '预算执行率算得对不对',
  explanation:
    '绩效自评表和汇总表里印了全年预算数、全年执行数和执行率的，用两个数重算执行率。识别不清的表不核对。',
  formula: '预算执行率 = 全年执行数 ÷ 全年预算数 × 100%',
  find: ({ projects }) =>
    projects
      .filter(({ source, state }) => source !== 'narrative' && state !== 'unreadable')
      .flatMap((project) =>
        [project.funds, ...(project.funds?.parts ?? [])].flatMap((fund, row) =>
          fund ? findOne(project, fund, row) : [],
        ),
      ),
};

function findOne(project: Project, fund: ProjectFund, row: number): Outcome[] {
  const [spent, planned] = [
    fundOperand(project, fund, 'executed'),
    fundOperand(project, fund, 'fullYear'),
  ];
  if (!spent || !planned || !fund.rate) return [];
  const [part, whole] = spent.unit === planned.unit ? asFine(spent, planned) : [spent, planned];
  const bare = fund.rate.raw.replace(/[%％]/g, '');
  const fraction = /[%％]/.test(fund.rate.raw) ? null : fractionAsRate(bare);
  const asFraction = fraction === null ? null : compareRate(fraction, part, whole);
  const isFraction = asFraction?.status === 'holds';
  const [raw, compared] =
    isFraction && fraction !== null
      ? [fraction, asFraction]
      : [bare, compareRate(bare, part, whole)];
  if (!compared) return [];
  const sum = `${part.operand.raw} ÷ ${whole.operand.raw} = ${rateWords(compared.expected, raw)}`;
  const label = `${projectLabel(project)}${row === 0 ? '' : `第 ${row} 种资金`}预算执行率`;
  return [
    {
      ...compared,
      place: `${project.id}:${row}`,
      statement: compared.status === 'holds' ? `${sum}。` : `${label}印 ${raw}%，重算：${sum}。`,
      unit: '%',
      reconciliation: null,
      operands: [
        { label, raw: fund.rate.raw, line: fund.rate.line },
        { ...part.operand, label: FUND_NAMES.executed },
        { ...whole.operand, label: FUND_NAMES.fullYear },
      ],
    },
  ];
}
