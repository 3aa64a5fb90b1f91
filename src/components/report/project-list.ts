/** The projects of a report: what each had, what it spent, how it was rated, and why; details fold out. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fen, formatExactly } from '../../fiscal/money.ts';
import type { ProjectAmount } from '../../fiscal/projects/project.ts';
import { isMissed, type ProjectEntry } from '../../fiscal/projects/project-entries.ts';
import { spokenUnit } from '../../fiscal/summary/readable-amount.ts';
import { breakableWords } from '../breakable-words.ts';
import { indicatorTable } from './indicator-table.ts';
import { formId } from '../full-text/performance-form.ts';
import { pageHtml } from '../page-html.ts';
import type { ReportContext } from '../report-context.ts';

/** By what a form and a sentence are taken for the same project. */
const LINKED_BY = { name: '名称相近', amounts: '金额一样', order: '先后顺序' } as const;

/** Entries as a list; all text is escaped by the serialiser. `level` is that of the projects' headings. */
export function projectList(
  context: ReportContext,
  entries: readonly ProjectEntry[],
  level: number,
): string {
  return pageHtml([
    h(
      'ol',
      { className: ['projects'] },
      entries.map((entry) => projectItem(context, entry, level)),
    ),
  ]);
}

function projectItem(context: ReportContext, entry: ProjectEntry, level: number): Element {
  return h('li', { className: ['project'] }, [
    h(`h${level}`, { className: ['project-name'] }, [
      ...breakableWords(entry.name ?? entryTitle(entry)),
    ]),
    factsLine(context, entry),
    share(entry),
    entry.reason === null
      ? null
      : h('p', { className: ['project-reason'] }, `报告说明的原因：${entry.reason}`),
    notice(entry),
    details(context, entry),
    printedPlace(context, entry),
  ]);
}

/** The whole department has no name of a project; a garbled form has lost it. */
function entryTitle({ main }: ProjectEntry): string {
  if (main.kind === 'overall') return main.department ?? '部门整体';
  if (main.kind === 'target') return main.title || '没有写项目名称的目标表';
  return '表里认不出项目名称';
}

function amount(context: ReportContext, { raw, value, line }: ProjectAmount): ElementContent[] {
  const unit = value === null ? null : spokenUnit(fen(value));
  const words =
    value === null || unit === null ? raw : `${formatExactly(fen(value), unit)} ${unit}`;
  return [
    h('a', { href: context.sourceAddress(line), className: ['figure'] }, words),
    ...(unit === null ? [h('span', { className: ['quiet'] }, '（表里没印单位）')] : []),
  ];
}

/** What it had and spent and how it was rated; null where nothing of that is printed. */
function factsLine(context: ReportContext, entry: ProjectEntry): Element | null {
  const parts: ElementContent[][] = [];
  if (entry.planned) parts.push(['安排 ', ...amount(context, entry.planned)].map(text));
  if (entry.executed) parts.push(['花了 ', ...amount(context, entry.executed)].map(text));
  if (entry.score !== null) parts.push([unbroken(`自评 ${entry.score} 分`)]);
  if (entry.grade !== null) parts.push([unbroken(`等级“${entry.grade}”`)]);
  if (parts.length === 0) return null;
  return h(
    'p',
    { className: ['project-facts'] },
    parts.flatMap((part, index) => (index === 0 ? part : [text('，'), ...part])),
  );
}

function unbroken(words: string): Element {
  return h('span', { className: ['unbroken'] }, words);
}

function text(content: string | ElementContent): ElementContent {
  return typeof content === 'string' ? { type: 'text', value: content } : content;
}

/** How much of the planned money was spent; the words beside it say the same. */
function share({ planned, executed }: ProjectEntry): Element | null {
  if (!planned?.value || executed?.value == null || executed.value < 0) return null;
  const part = executed.value / planned.value;
  const percent = `${(part * 100).toFixed(part > 0 && part < 0.1 ? 1 : 0)}%`;
  return h('p', { className: ['project-share'] }, [
    h('meter', { min: 0, max: 1, value: Math.min(1, part).toFixed(4), ariaHidden: 'true' }),
    h('span', `用去安排数的 ${percent}`),
  ]);
}

function notice({ main, others, planned }: ProjectEntry): Element | null {
  const notes: string[] = [];
  const [from, to] = main.lines;
  if (main.state === 'unreadable') notes.push('这张自评表提取出来的文字乱了，认不出数字。');
  if (main.state === 'partial' && !hasDetails(main)) notes.push(missingWords(main));
  if (planned && (planned.line < from || planned.line > to))
    notes.push(`上面的金额出自原文第 ${planned.line} 行。`);
  for (const other of others) {
    const link = other.link ?? main.link;
    if (link?.inferred)
      notes.push(
        `自评表和正文第 ${other.lines[0]} 行应该是同一个项目，这是从${LINKED_BY[link.by]}推断的。`,
      );
  }
  const words = notes.join('');
  return words === '' ? null : h('p', { className: ['project-notice', 'quiet'] }, words);
}

/** What was not read of a form; it stands with what was, where there is any. */
function missingWords({ missing }: ProjectEntry['main']): string {
  return missing.length === 0 ? '' : `这张表只能读出一部分：${missing.join('；')}。`;
}

function hasDetails({ indicators, goal }: ProjectEntry['main']): boolean {
  return indicators.length > 0 || goal !== null;
}

/** The way to the form as printed, in the report's text, and to the project's lines in the source. */
function printedPlace(context: ReportContext, { main, others }: ProjectEntry): Element {
  const form = [main, ...others].find(({ source }) => source === 'form');
  const block = form && formBlock(context, form.lines[0]);
  const [from, to] = main.lines;
  const lines = from === to ? String(from) : `${from}–${to}`;
  return h('p', { className: ['project-place'] }, [
    block ? h('a', { href: `#${formId(context, block)}` }, '看原表') : null,
    h('a', { href: context.sourceAddress(from) }, `原文第 ${lines} 行`),
  ]);
}

function formBlock({ report }: ReportContext, line: number) {
  return report.sections
    .flatMap(({ blocks }) => blocks)
    .find(({ type, lines: [from, to] }) => type === 'form' && from <= line && line <= to);
}

function details(context: ReportContext, { main }: ProjectEntry): Element | null {
  if (!hasDetails(main)) return null;
  const missed = main.indicators.filter(isMissed).length;
  const rated = main.indicators.some(({ weight, score }) => weight !== null && score !== null);
  // Of a form that lost rows, nobody can say how the others did.
  const read = main.state === 'partial' ? '只读出 ' : '';
  const summary = rated
    ? `${read}${main.indicators.length} 项指标，${missed === 0 ? '都得满分' : `${missed} 项没得满分`}`
    : `${read}${main.indicators.length} 项指标`;
  return h('details', { className: ['project-details'] }, [
    h('summary', main.indicators.length > 0 ? summary : '年度目标'),
    main.state === 'partial' && main.missing.length > 0
      ? h('p', { className: ['quiet'] }, missingWords(main))
      : null,
    main.goal === null ? null : h('p', [h('b', '年初目标：'), main.goal]),
    main.result === null ? null : h('p', [h('b', '完成情况：'), main.result]),
    main.indicators.length > 0 ? indicatorTable(context, main.indicators, main.id) : null,
    main.proofs.length === 0
      ? null
      : h('p', { className: ['quiet'] }, `数字怎么核实的：${main.proofs.join('；')}。`),
  ]);
}
