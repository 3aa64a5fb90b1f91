/** The reading text of a report as Markdown, serialised by remark: for readers, feeds and language tools. */
import type { Heading, PhrasingContent, Root, RootContent, Table, Text } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { formLines } from '../../../src/fiscal/projects/form-lines.ts';
import type { Block, Report, ReportTable } from '../../../src/fiscal/report.ts';
import { append } from '../append.ts';

/** A name or a number, of which tables are full. */
const PLAIN = /^(?:\p{Script=Han}+|\d[\d,]*(?:\.\d+)?)$/u;

const serialiser = remark()
  // Aligned columns would double the size of wide tables.
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', {
    handlers: {
      // Nothing in plain cells is Markdown: looking for it in each of them would take most of the time.
      text: ({ value }: Text, _parent, state, info) =>
        PLAIN.test(value) ? value : state.safe(value, info),
    },
  });

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const heading = (depth: number, title: string): Heading => ({
  type: 'heading',
  depth: Math.min(depth, 6) as Heading['depth'],
  children: [text(title)],
});
const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] });

function tableOf(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: cell === '' ? [] : [text(cell.replace(/\s*\n\s*/g, ' '))],
      })),
    })),
  };
}

function blockNodes(
  report: Report,
  block: Block,
  tables: ReadonlyMap<string, ReportTable>,
): RootContent[] {
  if (block.type === 'form') {
    const lines = formLines(report, block).map(({ cells }) => cells.join('\t').trimEnd());
    return [{ type: 'code', value: lines.join('\n') }];
  }
  if (block.type !== 'table') return [paragraph(block.text)];
  const table = tables.get(block.table);
  if (!table) return [];
  const unit = table.unit ? [paragraph(`单位：${table.unit}`)] : [];
  return [
    ...unit,
    tableOf([table.columns, ...table.rows.map((row) => row.cells)]),
    ...table.notes.map((note) => paragraph(note.text)),
  ];
}

/** The whole report as Markdown: title, sections, tables, terms, in the order of the source. */
export function readingText(report: Report): string {
  const tables = new Map(report.tables.map((table) => [table.id, table]));
  const children: RootContent[] = [heading(1, report.title)];
  for (const section of report.sections) {
    children.push(heading(section.depth + 1, section.title));
    append(
      children,
      section.blocks.flatMap((block) => blockNodes(report, block, tables)),
    );
  }
  const root: Root = { type: 'root', children };
  return serialiser.stringify(root);
}
