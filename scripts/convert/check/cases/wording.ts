/** What the rules about words come to. */
import { exampleProject } from '../../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../../src/fiscal/fixtures/report.ts';
import { without, words, type RuleCases } from './rule-case.ts';

export const WORDING_CASES: RuleCases = {
  reasons: words([['主要原因是项目未完成', '主要原因是学前教育支出增加']]),
  'rates-of-nothing': words([
    [
      '政府采购支出总额30.00万元，其中：政府采购货物支出10.00万元、政府采购工程支出0.00万元、政府采购服务支出20.00万元',
      '政府采购支出总额0.00万元',
    ],
    ['招生计划覆盖率\t≥90%\t95%', '政府采购执行率\t≥100%\t100%'],
  ]),
  'wrong-years': words([
    ['第三部分 2024年度部门决算情况说明', '第三部分 2022年度部门决算情况说明'],
  ]),
  placeholders: words([['主要原因是办公费增加。', '主要原因是共接待****次。']]),
  punctuation: words([['主要原因是办公费增加。', '主要原因是办公费增加。。']]),
  'other-places': {
    ...words([]),
    differs: without(exampleReport(), {
      agency: { ...exampleReport().agency, name: '甲市教育局' },
      projects: [exampleProject({ department: '乙市教育局' })],
    }),
  },
};
