import { expect, it } from 'vitest';
import { convertReport } from '../convert-report.ts';

const BODY = `一、主要职责
负责示例工作。
二、收支情况说明
2023年收入12.00万元，支出12.00万元。`;

it.each([
  [
    'a year in Chinese digits',
    ['邯郸市丛台区示例局二〇二三年度部门决算公开', '二〇二四年九月'],
    '邯郸市丛台区示例局',
  ],
  [
    'an owner called 预算主管部门',
    ['上海市徐汇区2023年区级部门预算', '预算主管部门：上海市徐汇区示例局'],
    '上海市徐汇区示例局',
  ],
  [
    'a party and its office',
    ['福州市鼓楼区示例街道党工委、办事处2023年部门决算'],
    '福州市鼓楼区示例街道党工委、办事处',
  ],
  [
    'a name in brackets',
    ['2023年部门预算公开', '（中共淄博市周村区委办公室）'],
    '中共淄博市周村区委办公室',
  ],
  [
    '人民政府 on the next line',
    ['营口市老边区示例镇', '人民政府', '2023年度部门决算'],
    '营口市老边区示例镇人民政府',
  ],
  [
    'a name cut in two',
    ['浙江省住房和', '城乡建设厅', '2023年度部门决算'],
    '浙江省住房和城乡建设厅',
  ],
  [
    'a place of a zone above',
    ['四川省绵阳高新技术产业开发区', '示例检察院2023年度部门决算'],
    '四川省绵阳高新技术产业开发区示例检察院',
  ],
  ['the name of a site above', ['北京市政府信息公开', '示例教育局2023年部门预算'], '示例教育局'],
])('%s', (_, cover, name) => {
  const { report } = convertReport({
    path: 'report.txt',
    slug: 'example',
    bytes: new TextEncoder().encode([...cover, BODY].join('\n')),
    declared: {},
    corrections: [],
  });
  expect(report).toMatchObject({ agency: { name }, year: 2023 });
});
