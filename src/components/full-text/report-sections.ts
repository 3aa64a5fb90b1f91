/** A report in full: every section and every block of it, in the order of the report, as one HTML string. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Section } from '../../fiscal/report.ts';
import { breakableWords } from '../breakable-words.ts';
import { linesTogether } from '../guessed-lines.ts';
import { pageHtml } from '../page-html.ts';
import type { ReportContext } from '../report-context.ts';
import { sourceLink } from '../source-link.ts';
import { editorNotes } from './editor-note.ts';
import { performanceForm } from './performance-form.ts';
import { proseBlock } from './prose.ts';
import { statutoryTable } from './statutory-table.ts';
import { createTermMarker, type TermMarker } from './term-notes.ts';

/** Lines of a part of the text. */
const MOST_LINES = 100;

/**
 * The sections of a report and the popovers of its terms. All text is escaped by the serialiser.
 *
 * @param firstLevel the heading level of the outermost sections, 2 below a page title
 * @param marker knows which terms the page has marked before
 */
export function reportSections(
  context: ReportContext,
  firstLevel: number,
  marker: TermMarker = createTermMarker(context),
): string {
  const levels = headingLevels(context.report.sections, firstLevel);
  const sections = context.report.sections.map((section, index) =>
    sectionContent(context, section, levels[index] ?? firstLevel, marker),
  );
  return pageHtml([...textParts(sections), ...marker.notes()]);
}

/** Sections in parts that browsers lay out one by one. A part is a few screens of a phone, or one long section. */
function textParts(sections: readonly (readonly ElementContent[])[]): Element[] {
  const parts: ElementContent[][] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    if (last && linesTogether([...last, ...section]) <= MOST_LINES) last.push(...section);
    else parts.push([...section]);
  }
  return parts.map((part) =>
    h('div', { className: ['text-part'], dataLines: linesTogether(part) }, part),
  );
}

/** Heading levels without a gap, even where a report jumps from 第一部分 to （一）. */
export function headingLevels(sections: readonly Section[], firstLevel: number): number[] {
  const open: { depth: number; level: number }[] = [];
  return sections.map(({ depth }) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const level = Math.min(6, (open.at(-1)?.level ?? firstLevel - 1) + 1);
    open.push({ depth, level });
    return level;
  });
}

function sectionContent(
  context: ReportContext,
  section: Section,
  level: number,
  marker: TermMarker,
): ElementContent[] {
  marker.startSection();
  return [
    h(`h${level}`, { id: context.anchor(section.id) }, [
      ...breakableWords(section.title),
      sourceLink(context, section.line),
    ]),
    ...editorNotes(context, [section.line, section.line]),
    ...section.blocks.flatMap((block) => blockContent(context, block, section.title, marker)),
  ];
}

function blockContent(
  context: ReportContext,
  block: Block,
  heading: string,
  marker: TermMarker,
): Element[] {
  if (block.type === 'table') {
    const table = context.report.tables.find(({ id }) => id === block.table);
    return table ? [statutoryTable(context, table, heading, marker.markLabel)] : [];
  }
  const content =
    block.type === 'form'
      ? performanceForm(context, block, heading)
      : proseBlock(context, block, marker);
  return [content, ...editorNotes(context, block.lines)];
}
