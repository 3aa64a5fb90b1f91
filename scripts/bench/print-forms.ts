/** The performance forms of invented projects: nine columns, weights of 100, scores that add up. */
import type { Fen } from '../../src/fiscal/money.ts';
import type { Account, Chance, InventedProject } from './account.ts';
import { percent, print, row } from './forms/print.ts';

const wan = (amount: Fen) => print(amount, { unit: '万元', isGrouped: false });

const INDICATORS = [
  ['产出指标', '数量指标', ['完成工作次数', '服务对象人数', '购置设备数量'], '次'],
  ['产出指标', '质量指标', ['验收合格率', '任务完成质量'], '%'],
  ['产出指标', '时效指标', ['按期完成率', '资金拨付及时率'], '%'],
  ['效益指标', '社会效益指标', ['政策知晓率', '公共服务水平提高'], '%'],
  ['满意度指标', '服务对象满意度指标', ['服务对象满意度', '群众满意度'], '%'],
] as const;
const WEIGHTS = [20, 15, 15, 30, 10];

function form(account: Account, project: InventedProject, chance: Chance): string[] {
  const tenths = project.planned === 0 ? 100 : Math.round((project.spent * 100) / project.planned);
  const lost = chance.happens(30) ? chance.between(1, 5) : 0;
  const indicators = INDICATORS.map(([level1, level2, names, unit], index) => {
    const target = unit === '%' ? chance.oneOf([90, 95, 98]) : chance.between(2, 60);
    const score = WEIGHTS[index]! - (index === 0 ? lost : 0);
    const actual = index === 0 && lost > 0 ? Math.max(1, target - 1) : target;
    return row(
      index === 0 ? '绩效指标' : '',
      level1,
      level2,
      chance.oneOf(names),
      `≥${target}${unit}`,
      `${actual}${unit}`,
      String(WEIGHTS[index]),
      String(score),
      index === 0 && lost > 0 ? '年初计划偏高' : '',
    );
  });
  const score = (900 - lost * 10 + tenths) / 10;
  return [
    '',
    '项目支出绩效自评表',
    '',
    row('项目名称', project.name, '', '', '', '', '', '', ''),
    row('主管部门', account.agency, '', '', '实施单位', account.agency, '', '', ''),
    row(
      '项目资金（万元）',
      '',
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
      '',
    ),
    row(
      '',
      '年度资金总额',
      wan(project.planned),
      wan(project.planned),
      wan(project.spent),
      '10',
      project.planned === 0 ? '100.00%' : percent(project.spent, project.planned),
      String(tenths / 10),
      '',
    ),
    row(
      '',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ),
    ...indicators,
    row('总分', '', '', '', '', '', '100', String(score), ''),
  ];
}

/** A form for each project of final accounts; a budget has none. */
export function printForms(account: Account, chance: Chance): string[] {
  if (account.kind === 'budget') return [];
  return account.projects.flatMap((project) => form(account, project, chance));
}
