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
  [
    'an index card without colons above',
    ['名称 2023年阳新县示例局预算公开情况说明', '2023年阳新县示例局预算公开情况说明'],
    '阳新县示例局',
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

it.each([
  '徐州市铜山区第三学区',
  '徐州市第二高中',
  '铜山县第一中',
  '徐州市示范实验学校附小',
  '铜山县职高',
  '徐州市公路段',
  '徐州市青少年宫',
  '铜山县社科联',
  '新疆生产建设兵团第八师',
])('takes %s for an agency', (name) => {
  const { report } = convertReport({
    path: 'report.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(`${name}2023年度部门决算\n${BODY}`),
    declared: {},
    corrections: [],
  });
  expect(report?.agency.name).toBe(name);
});

function identityOf(...lines: readonly string[]) {
  return convertReport({
    path: 'report.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(lines.join('\n')),
    declared: {},
    corrections: [],
  }).report;
}

it('finds the place of a town before another mention of it', () => {
  expect(
    identityOf('示例镇人民政府2023年部门决算', BODY, '江西省德兴市示例镇位于山区。'),
  ).toMatchObject({ agency: { name: '示例镇人民政府', region: { code: '361181' } } });
});

it.each([
  ['a heading', '德兴市示例局主要职责\n负责示例预算工作。'],
  ['its accounts', '从部门决算单位构成看，德兴市示例局2023年度部门决算包括本级决算。'],
])('reads the agency from %s where no title names it', (_, line) => {
  expect(identityOf(line, BODY)).toMatchObject({ agency: { name: '德兴市示例局' } });
});

it.each([
  ['更新时间：2024-02-19 浏览次数：0', '2024-02-19'],
  ['2024/1/29 15:03:16本站原创', '2024-01-29'],
  ['2024年09月20日 13:53:36 访问量:157 作者:示例', '2024-09-20'],
])('dates a page by %s', (line, published) => {
  expect(identityOf('德兴市示例局2023年度部门决算', line, BODY)).toMatchObject({ published });
});

it('takes accounts that only their overview tells of for those of a unit', () => {
  expect(identityOf('2023年度德兴市示例院决算', '第一部分 单位概况', BODY)?.scope).toBe('unit');
});

it('makes a title where the lines of the cover name neither agency nor year', () => {
  const cover = ['部门预算公开表', '部门预算信息公开情况说明'];
  expect(identityOf(...cover, BODY, '单位名称：德兴市示例局')?.title).not.toContain('公开表');
});

it('knows where a town lies by the number for supervision that Yunnan prints', () => {
  const { report } = convertReport({
    path: 'report.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(
      ['监督索引号53293003200401000', '示例乡2023年度部门决算', BODY].join('\n'),
    ),
    declared: {},
    corrections: [],
  });
  expect(report?.agency).toMatchObject({ level: 'township', region: { district: '洱源县' } });
});

it('knows of which autonomous region an agency is that leaves it out, by the only one that the text names', () => {
  const { report } = convertReport({
    path: 'report.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(
      ['自治区示例局2023年度部门决算', BODY, '根据《广西壮族自治区示例规定》编制。'].join('\n'),
    ),
    declared: {},
    corrections: [],
  });
  expect(report?.agency).toMatchObject({
    level: 'province',
    region: { province: '广西壮族自治区' },
  });
});
