import { describe, expect, it } from 'vitest';
import { executionScores } from '../../../src/fiscal/checks/performance/execution-scores.ts';
import { formScores } from '../../../src/fiscal/checks/performance/form-scores.ts';
import { exampleProject, projectScoredForSpending } from '../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../src/fiscal/fixtures/report.ts';
import { ROWS_BELOW_HEADER, type Project } from '../../../src/fiscal/projects/project.ts';
import { emptyIndicator } from '../projects/indicators/indicator-of.ts';
import { outcomesOf, sampleReport } from './fixtures/sample-findings.ts';

describe('form-rates', () => {
  it('differs where a list prints another rate', () => {
    expect(outcomesOf('form-rates', ['60.00	75.00%', '60.00	85.00%'])).toEqual([
      'differs 自评汇总表“校舍维修”预算执行率印 85.00%，重算：60.00 ÷ 80.00 = 75.00%。',
    ]);
  });

  it('takes an amount without decimals for as exact as the one beside it', () => {
    expect(outcomesOf('form-rates', ['80.00	60.00	75.00%', '8	6.12	73.00%'])).toEqual([
      'differs 自评汇总表“校舍维修”预算执行率印 73.00%，重算：6.12 ÷ 8 = 76.50%。',
    ]);
  });

  it('takes a rate that was cut for rounding', () => {
    expect(outcomesOf('form-rates', ['10	94.12	9.41', '10	94.11	9.41'])[0]).toMatch(/^rounding/);
  });
});

describe('a form whose amounts stand below their columns', () => {
  const row = '350.00	340.00	320.00	10	94.12	9.41';

  it('says that the rate is another one', () => {
    expect(outcomesOf('form-rates', [row, row.replace('94.12', '49.12')])).toEqual([
      'differs 部门整体自评表预算执行率印 49.12%，重算：320.00 ÷ 340.00 = 94.12%。',
    ]);
  });

  it('says that more was spent than the sources and the rate tell', () => {
    const changed = row.replace('320.00', '230.00');
    expect(outcomesOf('form-rates', [row, changed])).toEqual([
      'differs 部门整体自评表预算执行率印 94.12%，重算：230.00 ÷ 340.00 = 67.65%。',
    ]);
    expect(outcomesOf('form-sources', [row, changed])).toEqual([
      'differs 部门整体自评表资金总额的全年执行数是 230.00 万元，各项资金来源加起来是 320.00 万元，相差 90.00 万元。',
    ]);
  });

  it('says so where the points for the rate are others, too, and the sources vouch for the other columns', () => {
    const changed = row.replace('320.00', '230.00').replace('9.41', '10');
    expect(outcomesOf('form-sources', [row, changed])).toEqual([
      'differs 部门整体自评表资金总额的全年执行数是 230.00 万元，各项资金来源加起来是 320.00 万元，相差 90.00 万元。',
    ]);
  });

  it('says that a source is another one', () => {
    expect(outcomesOf('form-sources', ['20.00	20.00	20.00', '20.00	30.00	20.00'])).toEqual([
      'differs 部门整体自评表资金总额的全年预算数是 340.00 万元，各项资金来源加起来是 350.00 万元，相差 10.00 万元。',
    ]);
  });

  it('takes a source that stands alone, or two names of one, for parts that need not add up', () => {
    const others = `	（2）财政专户管理资金	0	0	0	-	0	-
	（3）单位资金	20.00	20.00	20.00	-	100	-
`;
    const first = '资金来源：（1）政府预算资金	330.00	320.00	300.00	-	93.75	-\n';
    const found = (sources: string) => outcomesOf('form-sources', [`${first}${others}`, sources]);
    expect(found('其中：财政拨款	330.00	320.00	300.00	-	93.75	-\n')).toEqual([]);
    expect(
      found('财政拨款	330.00	320.00	300.00	-	93.75	-\n	其中：当年财政拨款	310.00	310.00	290.00	-	93.55	-\n'),
    ).toEqual([]);
  });

  it('says nothing where nothing at all of the row holds', () => {
    expect(outcomesOf('form-rates', [row, '35.00	34.00	32.00	10	49.12	9.41'])).toEqual([]);
  });
});

describe('form-scores', () => {
  it('differs where all rows were read and their scores give another total', () => {
    expect(outcomesOf('form-scores', ['100	98.41', '100	97.41'])).toEqual([
      'differs 部门整体自评表各项得分加起来是 98.41 分，总分印 97.41 分，相差 1 分。',
    ]);
  });

  it('is silent where nobody can tell how many points the execution of the budget got', () => {
    expect(outcomesOf('form-scores', ['10	94.12	9.41', '10	94.12	12'])).toEqual([]);
  });

  it('differs where rows were lost and the total is more than they can have, or less than the others', () => {
    const [read] = sampleReport([]).projects.flatMap(({ indicators }) => indicators);
    const found = (total: string, cell = '') =>
      formScores
        .find(
          exampleReport({
            projects: [
              exampleProject({
                name: '甲',
                state: 'partial',
                indicators: read ? [{ ...read, weight: '80', score: '70' }] : [],
                total: { weight: '100', score: total, line: 90 },
                raw: [{ cells: [cell], line: 89 }],
              }),
            ],
          }),
        )
        .map(({ status, statement }) => `${status} ${statement}`);
    expect(found('90')).toEqual([]);
    expect(found('70')).toEqual([]);
    expect(found('69.5', '扣分项目')).toEqual([]);
    expect(found('91')).toEqual([
      'differs 自评表“甲”读到的各项得分加起来是 70 分，没有读到的分值有 20 分，总分最多 90 分，却印 91 分。',
    ]);
    expect(found('69.5')).toEqual([
      'differs 自评表“甲”读到的各项得分加起来是 70 分，没有读到的分值有 20 分，总分不会更少，却印 69.5 分。',
    ]);
  });

  it('is silent where a row was lost', () => {
    expect(outcomesOf('form-scores', ['			结转结余率	≤5%	5.88%	10	9	17.60%	项目未完成。\n', ''])).toEqual(
      [],
    );
  });
});

describe('execution-scores', () => {
  const form = projectScoredForSpending;
  const outcomes = (...projects: readonly Project[]) =>
    executionScores
      .find(exampleReport({ projects: [...projects] }))
      .flatMap(({ status, statement }) => (status === 'holds' ? [] : `${status} ${statement}`));
  const usual = [form('90%', '9'), form('12.08%', '1.21'), form('17.50%', '1.8')];

  it('differs where the others are scored by their rate', () => {
    expect(outcomes(...usual, form('98.4%', '9.84'), form('96.81', '10'))).toEqual([
      'differs 自评表“甲”预算执行得分印 10 分，按执行率折算是 10 × 96.81% = 9.68 分；这份报告里其他 4 个项目按执行率折算。',
    ]);
  });

  it('is not sure where full marks may be given from some rate on', () => {
    expect(outcomes(...usual, form('96.81', '10'))).toEqual([
      'unverifiable 自评表“甲”预算执行得分印 10 分，按执行率折算是 10 × 96.81% = 9.68 分；可能达到一定执行率就给满分，不能确定。',
    ]);
  });

  it('takes full marks for a score that was rounded to them', () => {
    expect(outcomes(...usual, form('99.97', '10'))).toEqual([]);
  });

  it('is silent where scores in whole points look like rates, or several are none', () => {
    const whole = [form('85%', '8'), form('65%', '6'), form('45%', '4'), form('55%', '4')];
    expect(outcomes(...whole, form('30%', '0'))).toEqual([]);
    expect(outcomes(...usual, form('55%', '4'), form('30%', '0'))).toEqual([]);
  });

  it('is silent where the others are not, or all was spent', () => {
    expect(outcomes(form('95', '10'), form('96', '10'), form('97', '10'))).toEqual([]);
    expect(
      outcomes(form('100', '10'), form('100', '10'), form('0', '0'), form('97', '10')),
    ).toEqual([]);
  });
});

describe('form-weights', () => {
  it('differs where all scores are read and the weights are more than a hundred', () => {
    expect(outcomesOf('form-weights', ['≤10%	2.86%	10	10', '≤10%	2.86%	20	10'])).toEqual([
      'differs 部门整体自评表各项分值加起来是 110 分，应是 100 分，多 10 分。',
    ]);
  });

  it('is silent where the form is out of more than a hundred by its own words', () => {
    expect(
      outcomesOf('form-weights', ['≤10%	2.86%	10	10', '≤10%	2.86%	20	10'], ['100	98.41', '110	98.41']),
    ).toEqual([]);
  });

  it('is silent where weights are less, which rows that nobody could read may explain', () => {
    expect(outcomesOf('form-weights', ['≤5%	5.88%	10	9', '≤5%	5.88%	9	9'])).toEqual([]);
  });
});

describe('scores-within-weights', () => {
  it('differs where a score is above its weight', () => {
    expect(outcomesOf('scores-within-weights', ['≥90%\t95%\t30\t30', '≥90%\t95%\t30\t32'])).toEqual(
      ['differs 部门整体自评表“家长满意度”得分 32 分，超过了它的分值 30 分。'],
    );
  });

  it('is silent where the weights are no hundred, so that one of them may be misread', () => {
    expect(outcomesOf('scores-within-weights', ['≥90%\t95%\t30\t30', '≥90%\t95%\t3\t30'])).toEqual(
      [],
    );
  });
});

describe('scores without weights', () => {
  const indicator = emptyIndicator(5);
  const outcomes = (total: string, rows: readonly string[], change: Partial<Project> = {}) =>
    formScores
      .find(
        exampleReport({
          projects: [
            exampleProject({
              funds: null,
              total: { weight: null, score: total, line: 9 },
              indicators: rows.map((score, index) => ({
                ...indicator,
                name: index === 0 ? '预算执行率' : '培训人数',
                weight: null,
                score,
              })),
              provenBy: { indicators: [ROWS_BELOW_HEADER] },
              ...change,
            }),
          ],
        }),
      )
      .map(({ status }) => status);

  it('are compared with the total where every row stands below the header', () => {
    expect(outcomes('98', ['9', '89'])).toEqual(['holds']);
    expect(outcomes('97', ['9', '89'])).toEqual(['differs']);
  });

  it('are not where rows may be lost, or the score for spending', () => {
    expect(outcomes('97', ['9', '89'], { provenBy: {} })).toEqual([]);
    expect(
      outcomes('97', [], { indicators: [{ ...indicator, weight: null, score: '89' }] }),
    ).toEqual([]);
  });
});
