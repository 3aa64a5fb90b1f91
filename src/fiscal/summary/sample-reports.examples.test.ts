/** The summaries of the reports in `content/sources/`, as they were when somebody checked them against the reports. */
import { beforeAll, expect, it } from 'vitest';
import { sampleReports } from '../../../scripts/examples/sample-reports.ts';
import type { Report } from '../report.ts';
import { plainWords } from './index.ts';
import { sentenceText } from './sentence.ts';

let reports: Report[] = [];
beforeAll(async () => {
  reports = await sampleReports();
}, 60_000);

it('says of each report what it prints', () => {
  const words = reports.map((report) => [report.id, plainWords(report).map(sentenceText)] as const);
  expect(Object.fromEntries(words)).toMatchInlineSnapshot(`
    {
      "jiaozuo-macun-ybj/2024-final": [
        "这个部门这一年花了 702.69 万元，比上一年少 70.41 万元。",
        "一般公共预算的支出年初计划 1,895.88 万元，实际花了 702.69 万元，是计划的 37.1%。",
        "最多的一块用于卫生健康，683.80 万元，每 100 元里约有 97 元；其中“公务员医疗补助”最多，211.47 万元。",
        "基本支出 99.24 万元，用于日常运转（发工资、办公等）；项目支出 603.45 万元，用来做专门的事情。",
        "“三公”经费（因公出国、公车、接待）没有安排，也没有花钱。",
      ],
      "jincheng-ybj/2023-final": [
        "这个单位这一年花了 1,600.60 万元，比上一年少 187.38 万元。",
        "一般公共预算的支出年初计划 12,041.89 万元，实际花了 1,600.60 万元，是计划的 13.3%。",
        "最多的一块用于卫生健康，1,430.02 万元，每 100 元里约有 89 元；其中“行政运行”最多，631.77 万元。",
        "基本支出 837.28 万元，用于日常运转（发工资、办公等）；项目支出 763.32 万元，用来做专门的事情。",
        "“三公”经费（因公出国、公车、接待）花了 1.81 万元，和预算一样多，全部用于公车。",
      ],
      "langfang-guangyang-ybj/2023-budget": [
        "这个单位这一年计划花 3,698.72 万元，比上一年多 60.47 万元。",
        "预计收到的钱和计划花的一样多，全部来自一般公共预算拨款。",
        "最多的一块安排给卫生健康，3,560.52 万元，每 100 元里约有 96 元；其中“财政对城乡居民基本医疗保险基金的补助”最多，2,880.00 万元。",
        "基本支出 642.95 万元，用于日常运转（发工资、办公等）；项目支出 3,055.77 万元，用来做专门的事情。",
        "“三公”经费（因公出国、公车、接待）计划花 4.38 万元，全部安排给公车。",
      ],
      "luoyang-chanhe-ybj/2023-final": [
        "这个部门这一年花了 467.00 万元，比上一年多 140.39 万元。",
        "一般公共预算的支出年初计划 385.79 万元，实际花了 467.00 万元，是计划的 121.1%。",
        "最多的一块用于卫生健康，444.23 万元，每 100 元里约有 95 元；其中“城乡医疗救助”最多，296.88 万元。",
        "基本支出 114.00 万元，用于日常运转（发工资、办公等）；项目支出 353.00 万元，用来做专门的事情。",
        "“三公”经费（因公出国、公车、接待）花了 9.70 万元，和预算一样多，全部用于公车。",
      ],
      "nanyang-ybj/2023-final": [
        "这个部门这一年花了 2,076.79 万元。把往年结转的钱也算上，收支总数比上一年多 181.43 万元。",
        "这一年收到 2,049.03 万元，比花的少 27.76 万元；账上还有往年剩下的 27.76 万元可以用。",
        "一般公共预算的支出年初计划 1,838.69 万元，实际花了 2,032.65 万元，是计划的 110.5%。",
        "最多的一块用于卫生健康，1,240.07 万元，每 100 元里约有 60 元；其中“行政运行”最多，701.12 万元。",
        "“三公”经费（因公出国、公车、接待）花了 2.92 万元，比预算少 2,800 元，其中公车 2.15 万元、接待 7,700 元。",
      ],
    }
  `);
});

it('leads to lines of the report', () => {
  for (const report of reports) {
    const pieces = plainWords(report).flatMap((sentence) => sentence.pieces);
    for (const piece of pieces) {
      if (typeof piece === 'string') continue;
      expect(piece.line).toBeLessThanOrEqual(report.source.lines);
      const use = report.lines.find(({ from, to }) => from <= piece.line && piece.line <= to);
      expect(use, `${report.id} line ${piece.line}`).not.toHaveProperty('dropped');
    }
  }
});
