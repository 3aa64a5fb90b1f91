/** Statements that belong together: of one subject, in one paragraph or section. */
import type { Fact } from '../../../fact.ts';
import { oncePer } from '../../../once-per.ts';
import type { ReportContent } from '../../../report.ts';
import { withoutNoise, withoutNumber } from '../../../words.ts';
import { paragraphOf, paragraphText, textAbove } from './stated.ts';

/** The subject as it is compared: without blanks, quotes and the comma of 收、支. */
export function subjectKey(subject: string): string {
  return withoutNoise(subject).replace(/[“”"、，]/g, '');
}

function paragraphKey(report: ReportContent, fact: Fact): string {
  return `${fact.section} ${paragraphOf(report, fact)?.lines[0] ?? fact.line}`;
}

/** The statements of each paragraph, by reports: looking through all for each would take the square of their number. */
const byParagraph = oncePer((report: ReportContent) =>
  Map.groupBy(
    report.facts.toSorted((one, other) => one.line - other.line),
    (fact) => paragraphKey(report, fact),
  ),
);

/** Where each statement stands in its paragraph or section. */
const placesIn = oncePer(
  (facts: readonly Fact[]) => new Map(facts.map((fact, place) => [fact, place])),
);

/** Statements of one paragraph that are farther apart have nothing to do with each other. */
const MOST_NEAR = 100;

/** Statements of the same paragraph, in the order of their lines. */
export function besides(report: ReportContent, fact: Fact): readonly Fact[] {
  const paragraph = byParagraph(report).get(paragraphKey(report, fact)) ?? [];
  if (paragraph.length <= MOST_NEAR) return paragraph;
  const place = placesIn(paragraph).get(fact) ?? 0;
  return paragraph.slice(Math.max(0, place - MOST_NEAR), place + MOST_NEAR);
}

/**
 * What a sentence takes apart, for each of the parts that it lists: 行政运行 of `行政运行 9 元，其中：基本支出 5 元，项目支出
 * 4 元`; null outside of such lists.
 */
export function wholeOf(report: ReportContent, part: Fact): Fact | null {
  const levels = besides(report, part).filter(({ measure }) => measure === part.measure);
  const before = levels.slice(0, levels.indexOf(part) + 1);
  const first = before.findLastIndex(({ quote }) => quote.startsWith('其中'));
  const whole = before[first - 1];
  if (first < 1 || !whole) return null;
  const text = paragraphText(report, part);
  const begin = text.indexOf(withoutNoise(whole.quote));
  const end = text.indexOf(withoutNoise(part.quote), begin);
  return text.slice(begin, end).includes('。') ? null : whole;
}

const bySection = oncePer((facts: readonly Fact[]) => Map.groupBy(facts, ({ section }) => section));

/** Statements of one section that are farther apart have nothing to do with each other. */
const MOST_AROUND = 200;

/** The statements that stand before and behind one in its section, in their order. */
export function around(
  { facts }: Pick<ReportContent, 'facts'>,
  fact: Fact,
): { readonly before: readonly Fact[]; readonly behind: readonly Fact[] } {
  const section = bySection(facts).get(fact.section) ?? [];
  const place = placesIn(section).get(fact) ?? 0;
  return {
    before: section.slice(Math.max(0, place - MOST_AROUND), place),
    behind: section.slice(place + 1, place + 1 + MOST_AROUND),
  };
}

/** The statements of the same subject that stand before this one in its paragraph, in their order. */
export function ownBefore(report: ReportContent, index: number): Fact[] {
  const fact = report.facts[index];
  if (!fact) return [];
  const near = besides(report, fact);
  return near.slice(0, near.indexOf(fact)).filter(({ subject }) => subject === fact.subject);
}

const keyOfText = oncePer(({ text }: { readonly text: string }) => subjectKey(text));

/** `…（项）12 万元。年初预算为 10 万元，支出决算为 11 万元`: what was spent, right behind the budget of the same item. */
function answersItsBudget(fact: Fact, before: Fact | undefined): boolean {
  return (
    before?.subject === fact.subject &&
    /^(?:year-start|full-year)-budget$/.test(before.measure) &&
    /支出决算数?为/.test(withoutNoise(fact.quote))
  );
}

/** `政府性基金预算财政拨款收入 8 万元，支出 9 万元`: the other side of what was just told, with the words that both have. */
function isOtherSide({ subject, quote }: Fact, before: Fact | undefined): boolean {
  return (
    before !== undefined &&
    before.subject.includes('收入') &&
    subject === before.subject.replace('收入', '支出') &&
    withoutNoise(quote).startsWith('支出')
  );
}

/**
 * Whether a statement surely is of its subject: the words of its paragraph name it, or the title or line above is its name,
 * and no amount of the same measure stands between. 项目支出 120 万元。主要用于……，支出 80 万元 says nothing new of 项目支出.
 */
export function isExplicit(report: ReportContent, index: number): boolean {
  const fact = report.facts[index];
  if (!fact) return false;
  const key = subjectKey(fact.subject);
  if (subjectKey(fact.quote).includes(key)) return true;
  if (isOtherSide(fact, report.facts[index - 1])) return true;
  const title = report.sections.find(({ id }) => id === fact.section)?.title ?? '';
  const isTitle = subjectKey(withoutNumber(title)) === key;
  const paragraph = paragraphOf(report, fact);
  const text = paragraph ? keyOfText(paragraph) : '';
  const above = paragraph ? withoutNumber(textAbove(report, paragraph)).replace(/。$/, '') : '';
  const isAbove = subjectKey(above) === key;
  const isRepeated = ownBefore(report, index).some(({ measure }) => measure === fact.measure);
  const isSure = !isRepeated || answersItsBudget(fact, report.facts[index - 1]);
  return (isTitle || isAbove || text.includes(key)) && isSure;
}

/** Words right before a number that compare it with last year. */
const COMPARED =
  /(?:比|较|与)(?:上一?年|去年|20\d\d年)(?:度|同期)?(?:决算|预算)?数?(?:相比)?[，,]?(?:各|共|总体)?(?:增加|减少|增长|下降|降低|上升)了?$/;

/** Whether a change is surely one of its subject against last year, and not one of its causes. */
export function isComparedWithLastYear({ quote, raw, subject }: Fact): boolean {
  const words = withoutNoise(quote).replace(withoutNoise(subject), '');
  const at = words.lastIndexOf(withoutNoise(raw));
  return at > 0 && COMPARED.test(words.slice(0, at));
}
