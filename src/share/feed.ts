/**
 * News of the site for feed readers: reports by the day of their publication, and declared corrections by the day that
 * they bear, else by that of their report.
 */
import { createHash } from 'node:crypto';
import { Feed, type Item } from 'feed';
import { toHtml } from 'hast-util-to-html';
import type { Correction, Report, ReportSummary } from '../fiscal/report.ts';
import { plainWords } from '../fiscal/summary/index.ts';
import { sentenceText } from '../fiscal/summary/sentence.ts';
import { addresses, outside } from '../site/addresses.ts';
import { pageName } from '../site/report-names.ts';
import { site } from '../site/site.ts';

/** What tells when a report was published. */
type Published = Pick<ReportSummary, 'id' | 'published' | 'year' | 'kind'>;

/** Reports in the feed. */
const NEWEST = 50;

/**
 * The day that a report was published: the first of the month or year where it prints no more, and the first day on
 * which it could have been where it prints nothing. Never the day of a build, which would make old reports news.
 */
export function publicationDay({ published, year, kind }: Published): Date {
  const first = `${kind === 'final' ? year + 1 : year}-01-01`;
  const [wholeYear = first, month = '01', day = '01'] = (published ?? first).split('-');
  return new Date(`${wholeYear}-${month}-${day}T00:00:00Z`);
}

function byDay(one: Published, other: Published): number {
  const days = publicationDay(other).getTime() - publicationDay(one).getTime();
  return days || (one.id < other.id ? -1 : 1);
}

/** The reports that were published last, the newest first. */
export function newestReports<Summary extends Published>(summaries: readonly Summary[]): Summary[] {
  return summaries.toSorted(byDay).slice(0, NEWEST);
}

/** The feed's texts are HTML, and what reports print is not. */
function htmlOf(value: string): string {
  return toHtml({ type: 'text', value });
}

function reportItem(report: Report): Item {
  const page = outside(addresses.year(report.agency.slug, report.year));
  const description = plainWords(report).map(sentenceText).join('');
  return {
    id: `${page}#${report.kind}`,
    title: htmlOf(pageName([report])),
    link: page,
    date: publicationDay(report),
    published: publicationDay(report),
    ...(description !== '' && { description: htmlOf(description) }),
  };
}

function correctionItem(report: Report, correction: Correction): Item {
  const { line, expect, replace, reason, date } = correction;
  const words = createHash('sha256')
    .update(JSON.stringify([expect, replace]))
    .digest('hex');
  return {
    // Another correction of the same line is news; the same one with a better reason is not.
    id: `${outside(addresses.source(report))}#correction-${line}-${words.slice(0, 12)}`,
    title: htmlOf(`更正：${pageName([report])}，原文第 ${line} 行`),
    link: outside(addresses.source(report, line)),
    date: date === undefined ? publicationDay(report) : new Date(date),
    description: htmlOf(`“${expect}”读作“${replace}”。${reason}`),
  };
}

/**
 * The feed, as Atom (RFC 4287); expects a site that knows its own address.
 *
 * @param newest the reports to tell of
 * @param corrected reports with declared corrections
 */
export function atomFeed(newest: readonly Report[], corrected: readonly Report[]): string {
  const home = outside(addresses.home());
  const items = [
    ...newest.map(reportItem),
    ...corrected.flatMap((report) =>
      report.corrections.map((correction) => correctionItem(report, correction)),
    ),
  ];
  const feed = new Feed({
    id: home,
    title: site.name,
    description: site.description,
    link: home,
    language: 'zh-CN',
    generator: false,
    updated: new Date(Math.max(0, ...items.map(({ date }) => date.getTime()))),
    feedLinks: { atom: outside(addresses.feed()) },
    author: { name: site.publisher ?? site.name },
  });
  const newestFirst = items.toSorted((one, other) => other.date.getTime() - one.date.getTime());
  for (const item of newestFirst) feed.addItem(item);
  return feed.atom1();
}
