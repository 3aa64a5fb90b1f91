/** What this site holds and where, for language models (llmstxt.org). */
import type { APIRoute } from 'astro';
import { addresses, outside } from '../site/addresses.ts';
import { allSummaries } from '../collection/reports.ts';
import { newestReports } from '../share/feed.ts';
import { pageName } from '../site/report-names.ts';
import { site } from '../site/site.ts';

/** Names are as printed or declared: nothing in them is Markdown. */
const plain = (name: string) => name.replace(/[\\[\]<>`*_&]/g, '\\$&');

const link = (name: string, address: string, words: string) =>
  `- [${plain(name)}](${site.url === null ? address : outside(address)})：${words}`;

/** A heading with its list; nothing where that is empty. */
const part = (heading: string, items: readonly string[]) =>
  items.length === 0 ? [] : [`## ${heading}`, items.join('\n')];

export const GET: APIRoute = async () => {
  const summaries = await allSummaries();
  const years = [...new Set(summaries.map(({ year }) => year))].sort((one, other) => other - one);
  const text = [
    `# ${site.name}`,
    `> ${site.description}`,
    '每份报告有一页，网址是 `/<单位>/<年度>/`；结构化数据在 `/<单位>/<年度>/<final 或 budget>/report.json`，' +
      '全文在同一处的 `report.md`。金额的单位是分，每个数字带着原文的行号。引用时请写明单位、年度和原文行号。',
    '## 从哪里看起',
    [
      link('首页', addresses.home(), '按地区、单位和年度找报告'),
      link('名词解释', addresses.terms(), '预算和决算里的词是什么意思'),
      link('放在一起看', addresses.compare(), '几个单位的数字并列'),
      link('关于', addresses.about(), '怎么读、怎么核对，做不到什么'),
      link('数据格式', addresses.schema(), 'report.json 的 JSON Schema'),
    ].join('\n'),
    ...part(
      '年度',
      years.map((year) => link(`${year} 年的报告`, addresses.reportsOf(year), '按地区列出')),
    ),
    ...part(
      '最近的报告',
      newestReports(summaries).map((report) =>
        link(pageName([report]), addresses.markdown(report), '全文（Markdown）'),
      ),
    ),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
