/** The sentence of a form on its money says what the rows of the form say. */
import type { Project } from '../../projects/project.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum } from '../comparing/compare.ts';
import { readAmount } from '../../money.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { decimalsOf, stepOf } from '../../tables/print-precision.ts';
import { compareRate } from '../comparing/rates.ts';
import { fundOperand, projectLabel } from '../reading/projects/project-operands.ts';

const SENTENCE =
  /(?:预算)?(?:下达|安排)(?<planned>\d+(?:\.\d+)?)万元[,，]\s*(?:实际)?(?:执行|支出)(?<executed>\d+(?:\.\d+)?)万元[,，]\s*(?:预算)?执行率为?(?<rate>\d+(?:\.\d+)?)[%％]/;

export const formSentences: Check = {
  id: 'form-sentences',
  family: 'performance',
  severity: 'figure',
  title: '自评表里的文字与资金栏是否一致',
  explanation:
    '自评表的文字写“预算下达多少、实际执行多少、执行率多少”的，与同一张表的资金栏比预算数。执行数和执行率两个都与资金栏相同、只有预算数不同时才提示：这样可以排除识别错误。两处执行率各按自己的预算数算都对、只是不相同的，说明两处用的预算数不同。',
  formula: '文字里的预算数 = 资金栏的预算数',
  find: ({ projects }) =>
    projects.filter(({ source }) => source === 'form').flatMap((project) => findIn(project)),
};

function operand(label: string, raw: string, line: number): PrintedOperand | null {
  const reading = readAmount(raw, '万元');
  if (reading.kind !== 'amount') return null;
  const step = stepOf('万元', decimalsOf(raw));
  return { operand: { label, raw, line }, amount: reading.fen, step };
}

function findIn(project: Project): Outcome[] {
  const executed = fundOperand(project, project.funds, 'executed');
  const rate = project.funds?.rate?.raw.replace(/[%％]/g, '') ?? null;
  const planned = [
    fundOperand(project, project.funds, 'fullYear'),
    fundOperand(project, project.funds, 'yearStart'),
  ].filter((each) => each !== null);
  if (!executed || rate === null || planned.length === 0) return [];
  return project.raw.flatMap(({ cells, line }): Outcome[] => {
    const groups = SENTENCE.exec(cells.join(' '))?.groups;
    const label = `${projectLabel(project)}文字`;
    const said = groups && operand(`${label}预算`, groups['planned'] ?? '', line);
    const spent = groups && operand(`${label}执行`, groups['executed'] ?? '', line);
    if (!groups || !said || !spent) return [];
    const compared = planned.map((each) => ({ each, comparison: compareSum(said, [[1, each]]) }));
    const agreeing = compared.find(({ comparison: { status } }) => status !== 'differs');
    const isSame =
      compareSum(spent, [[1, executed]]).status !== 'differs' &&
      Number(groups['rate']) === Number(rate) &&
      compareRate(groups['rate'] ?? '', spent, said)?.status === 'differs';
    const rates = otherRate(project, groups['rate'] ?? '', [said, spent], executed);
    const found = agreeing ?? (isSame ? compared[0] : undefined);
    if (!found) return rates;
    const { each, comparison } = found;
    const both = `${label}写预算 ${said.operand.raw} 万元，资金栏的${each.operand.label.slice(-5)}是 ${each.words}`;
    return [
      {
        ...comparison,
        place: `${project.id}:${line}`,
        statement: comparedWords(both, comparison, '万元'),
        unit: '万元',
        reconciliation: null,
        operands: [said.operand, each.operand, spent.operand],
      },
      ...rates,
    ];
  });
}

/** The rate of the sentence and that of the row, where both are right, but of another budget. */
function otherRate(
  project: Project,
  raw: string,
  [planned, spent]: readonly [planned: PrintedOperand, spent: PrintedOperand],
  executed: PrintedOperand,
): Outcome[] {
  const { funds } = project;
  const whole = fundOperand(project, funds, 'fullYear');
  const printed = funds?.rate?.raw.replace(/[%％]/g, '') ?? '';
  const own = compareRate(raw, spent, planned);
  const other = whole && compareRate(raw, spent, whole);
  const isSameSpending = compareSum(spent, [[1, executed]]).status !== 'differs';
  if (!funds?.rate || !whole || !own || own.status === 'differs') return [];
  if (other?.status !== 'differs' || !isSameSpending) return [];
  const label = projectLabel(project);
  return [
    {
      ...other,
      status: 'unverifiable',
      place: `${project.id}:rate`,
      statement: `${label}文字写执行率 ${raw}%，资金栏印 ${printed}%。`,
      unit: '%',
      reconciliation: `文字按预算 ${planned.operand.raw} 万元算，资金栏按全年预算数 ${whole.words}算，两处用的预算数不同。`,
      operands: [
        { label: `${label}文字执行率`, raw: `${raw}%`, line: spent.operand.line },
        { label: `${label}预算执行率`, raw: funds.rate.raw, line: funds.rate.line },
      ],
    },
  ];
}
