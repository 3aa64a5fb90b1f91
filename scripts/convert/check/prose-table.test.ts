import { describe, expect, it } from 'vitest';
import { differencesAfter, findingsAfter, outcomesOf } from './fixtures/sample-findings.ts';

it('finds nothing in a report that agrees with itself', () => {
  const found = findingsAfter();
  expect(found.filter(({ status }) => status !== 'holds' && status !== 'rounding')).toEqual([]);
  const checks = new Set(found.map(({ check }) => check));
  for (const check of ['prose-amounts', 'shares', 'completion-rates', 'item-sums', 'part-sums'])
    expect(checks).toContain(check);
});

describe('repeated-amounts', () => {
  const again = (words: string) =>
    outcomesOf('repeated-amounts', [
      '2024年度一般公共预算财政拨款基本支出200.00万元。',
      `2024年度一般公共预算财政拨款支出${words}。2024年度一般公共预算财政拨款基本支出200.00万元。`,
    ]);

  it('differs where one budget has two values', () => {
    expect(again('年初预算为340.00万元')).toEqual([
      'differs “一般公共预算财政拨款支出”年初预算数，一处写 330.00 万元，另一处写 340.00 万元，相差 10.00 万元。',
    ]);
  });

  it('is silent on the same once more, and on another budget', () => {
    expect(again('年初预算为330万元')).toEqual([]);
    expect(again('全年预算为340.00万元')).toEqual([]);
  });
});

it('names each of several differences', () => {
  expect(differencesAfter(['占62.50%', '占63.50%'], ['88.00%', '98.00%'])).toHaveLength(2);
});

it('holds running costs to the table, and leaves a department that spends less on them alone', () => {
  const running = (amount: string) =>
    outcomesOf('running-costs', ['机关运行经费支出50.00万元', `机关运行经费支出${amount}万元`]);
  expect(running('52.00')).toEqual([
    'unverifiable 说明写机关运行经费 52.00 万元，一般公共预算财政拨款基本支出决算明细表“公用经费合计”是 50.00 万元，相差 2.00 万元，两处算的范围可能不同，不能确定。',
  ]);
  expect(running('48.00')).toEqual([]);
});

describe('assets', () => {
  const found = (text: string, rows: string) =>
    outcomesOf('assets', [
      '第四部分 名词解释',
      `十四、国有资产占用情况说明\n\n2024年期末，我部门${text}。\n\n${rows}\n\n第四部分 名词解释`,
    ]);
  const holdings = (cars: string, whole: string) => `固定资产占用情况表

项目	数量	价值（万元）
资产总额		${whole}
1、房屋（平方米）		10.00
其中：办公用房（平方米）		8.00
2、车辆（台、辆）	${cars}	15.00
3、其他固定资产		5.00`;
  const statistics = (cars: string) => `国有资产占用情况表

项目	行次	统计数
（一）车辆数合计（辆）	1	${cars}
1.副部(省)级及以上领导用车	2	1
2.其他用车	3	
（二）单价100万元（含）以上设备（不含车辆）	4	2`;

  it('differs where the table prints another number of vehicles', () => {
    expect(found('共有车辆3辆', holdings('2', '30.00'))).toEqual([
      'differs 说明写“车辆” 3 辆，固定资产占用情况表印 2，相差 1 辆。',
    ]);
    expect(
      found(
        '共有车辆3辆，其中：副部（省）级及以上领导用车2辆、其他用车1辆；单价100万元（含）以上设备（不含车辆）2台（套）',
        statistics('4'),
      ),
    ).toEqual([
      'differs 说明写“副部（省）级及以上领导用车” 2 辆，国有资产占用情况表印 1，相差 1 辆。',
      'differs 说明写“车辆” 3 辆，国有资产占用情况表印 4，相差 1 辆。',
    ]);
  });

  it('differs where the kinds of assets add up to another sum', () => {
    expect(found('共有车辆2辆', holdings('2', '33.00'))).toEqual([
      'differs 固定资产占用情况表“资产总额”“价值（万元）”印 33.00 万元，下面 3 项加起来是 30.00 万元，相差 3.00 万元。',
    ]);
  });

  it('is silent on what was bought, and on what the table does not print', () => {
    expect(
      found('固定资产金额30.00万元，拟购置固定资产总额5.00万元', holdings('2', '30.00')),
    ).toEqual([]);
    expect(found('共有车辆2辆', holdings('', '30.00'))).toEqual([]);
  });
});

describe('activity-counts', () => {
  const found = (said: string, table: string) =>
    outcomesOf('activity-counts', [
      '第四部分 名词解释',
      `十四、“三公”经费有关情况\n\n${said}\n\n相关信息统计表\n\n${table}\n\n第四部分 名词解释`,
    ]);

  it('takes guests for those of the receptions before them, at home only', () => {
    const table = '项目\t行次\t统计数\n国内公务接待批次（个）\t1\t3\n国内公务接待人次（人）\t2\t28';
    expect(
      found(
        '共安排国内公务接待3批次（其中：外事接待1批次），接待人次26人。共安排国（境）外公务接待2批次，接待人次9人。',
        table,
      ),
    ).toEqual(['differs 说明写“国内公务接待人次” 26 人，相关信息统计表印 28，相差 2 人。']);
    expect(found('共安排国（境）外公务接待2批次，接待人次9人。', table)).toEqual([]);
  });

  it('takes the number right behind a name where two stand in a row', () => {
    expect(
      found(
        '2024年末公务用车保有量为3辆。',
        '项目\t数量\t项目\t数量\n公务用车购置数（辆）\t1\t公务用车保有量（辆）\t2',
      ),
    ).toEqual(['differs 说明写“公务用车保有量” 3 辆，相关信息统计表印 2，相差 1 辆。']);
  });

  it('is silent where the text says two things, or the table nothing', () => {
    const table = (kept: string) => `项目\t行次\t统计数\n公务用车保有量（辆）\t1\t${kept}`;
    expect(found('2024年末公务用车保有量为3辆。下属单位公务用车保有量为1辆。', table('2'))).toEqual(
      [],
    );
    expect(found('2024年末公务用车保有量为3辆。', table('—'))).toEqual([]);
  });

  it('is silent where a row prints numbers of two years, or only its own number in the form', () => {
    const said = '2024年末公务用车保有量为3辆。';
    expect(found(said, '项目\t2023年预算\t2024年预算\n公务用车保有量（辆）\t5\t3')).toEqual([]);
    expect(found(said, '项目\t2023年决算\t2024年决算\n公务用车保有量（辆）\t5\t3')).toEqual([]);
    expect(found(said, '项目\t行次\t数量\n公务用车保有量（辆）\t27\t2')).toEqual([
      'differs 说明写“公务用车保有量” 3 辆，相关信息统计表印 2，相差 1 辆。',
    ]);
  });

  it('counts what stands in two halves of a form, each with its column of counts', () => {
    expect(
      found(
        '2024年末公务用车保有量为3辆。',
        '项目\t行次\t统计数\t项目\t行次\t统计数\n“三公”经费支出\t1\t3.00\t公务用车保有量（辆）\t20\t2',
      ),
    ).toEqual(['differs 说明写“公务用车保有量” 3 辆，相关信息统计表印 2，相差 1 辆。']);
  });

  it.each([
    '全年使用财政拨款安排本部门出国团组1个、参加其他单位出国团组1个。',
    '全年共接待3批次，其中：局机关国内公务接待2批次。',
    '下属单位公务用车保有量为1辆。',
    '年初公务用车保有量为4辆。',
  ])('is silent on what is only some of all: %s', (said) => {
    const rows = [
      '因公出国（境）团组数（个）\t2',
      '公务用车保有量（辆）\t3',
      '国内公务接待批次（个）\t3',
    ];
    expect(found(said, ['项目\t统计数', ...rows].join('\n'))).toEqual([]);
  });

  it('leaves trainings of others, and numbers that are only about right', () => {
    const table = '项目\t行次\t统计数\n参加培训人次（人）\t1\t30\n国内公务接待人次（人）\t2\t28';
    expect(found('共安排国内公务接待3批次，接待人次约30人。', table)).toEqual([]);
    expect(
      outcomesOf('activity-counts', [
        '第四部分 名词解释',
        `十四、绩效评价情况\n\n全年组织培训120人次。\n\n相关信息统计表\n\n${table}\n\n第四部分 名词解释`,
      ]),
    ).toEqual([]);
  });
});
