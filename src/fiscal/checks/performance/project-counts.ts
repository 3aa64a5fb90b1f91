/** As many projects as the text says were rated are in the list of them. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { countOutcome } from '../comparing/count-outcome.ts';
import { fullestAccount } from '../reading/projects/forms.ts';
import { projectPlace } from '../reading/projects/project-operands.ts';

/** 涵盖项目 6 个, 需绩效自评项目 11 个, 二级项目绩效自评个数 19 个, 共自评 35 个项目. */
const RATED = /自评|全面.*评价/;
const OTHER = /监控|事前|重点|抽取|选取|选择|部门评价|财政评价|等级|评为|指标|偏差|问题|建议/;

export const projectCounts: Check = {
  id: 'project-counts',
  family: 'performance',
  severity: 'figure',
  title: '自评项目的个数与汇总表是否一致',
  explanation:
    '说明写的自评项目个数，与自评汇总表的行数或正文逐个列出的项目数比。只附了部分自评表的报告很多，所以单张的自评表比说明写的少不算矛盾。',
  formula: '自评项目数 = 汇总表的项目数',
  find: (report) => {
    const stated = report.facts.find(isRatedCount);
    return stated ? findFor(report, stated) : [];
  },
};

/** The first statement of how many projects were rated. */
export function isRatedCount({ measure, unit, value, subject, quote, section }: Fact): boolean {
  const words = withoutNoise(subject + quote);
  return (
    measure === 'count' &&
    /^[个项]$/.test(unit) &&
    (value ?? 0) > 0 &&
    section !== '' &&
    words.includes('项目') &&
    RATED.test(words) &&
    !OTHER.test(words)
  );
}

const ACCOUNT_WORDS = {
  list: '自评汇总表列了',
  narrative: '正文逐个写了',
  form: '后面附了',
} as const;

function findFor(report: ReportContent, stated: Fact): Outcome[] {
  const counted = fullestAccount(report);
  const [first] = counted;
  if (!first) return [];
  const isForms = first.source === 'form';
  const isFewer = counted.length < (stated.value ?? 0);
  const what = isForms ? `${counted.length} 张项目自评表` : `${counted.length} 个项目`;
  return [
    countOutcome({
      place: String(stated.line),
      stated,
      expected: counted.length,
      words: `说明写自评项目 ${stated.raw} 个，${ACCOUNT_WORDS[first.source]} ${what}`,
      note: isForms && isFewer ? '，可能只附了一部分' : '',
      otherwise: isFewer && first.source !== 'list' ? 'unverifiable' : 'differs',
      others: [first, counted.at(-1)].flatMap((project) =>
        project
          ? [{ label: projectPlace(project), raw: project.name ?? '', line: project.lines[0] }]
          : [],
      ),
    }),
  ];
}
