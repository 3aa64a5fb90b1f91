/** What the search shows of a report: every stretch of its text with the address where it stands. */
import type { ReportText, TextPiece } from '../../src/client/search/index-files.ts';
import { formId } from '../../src/components/full-text/performance-form.ts';
import { glossaryId } from '../../src/components/full-text/term-notes.ts';
import { formLines } from '../../src/fiscal/projects/form-lines.ts';
import type { Block, Report } from '../../src/fiscal/report.ts';
import { blockId, type Anchor } from '../../src/site/page-anchors.ts';
import { pageName } from '../../src/site/report-names.ts';

/**
 * The text of a report: its name, then every heading, paragraph, row and note in the order of the page.
 *
 * @param anchor of the report on its page
 * @param isFirst whether it stands at the top of its page
 */
export function reportText(report: Report, anchor: Anchor, isFirst: boolean): ReportText {
  const { agency, year, kind } = report;
  const title = pageName([report]);
  const heading = (id: string, text: string): TextPiece => ({
    kind: 'heading',
    anchor: id,
    texts: [text],
  });
  const pieces = [
    heading('', title),
    heading('', report.title),
    ...report.sections.flatMap((section) => [
      heading(anchor(section.id), section.title),
      ...section.blocks.map((block) => blockPiece(report, block, anchor)),
    ]),
  ];
  return {
    title,
    address: `${agency.slug}/${year}/` + (isFirst ? '' : `#${anchor(`report-${kind}`)}`),
    pieces: pieces.filter(({ texts }) => texts.length > 0),
  };
}

function blockPiece(report: Report, block: Block, anchor: Anchor): TextPiece {
  if (block.type === 'table') return tablePiece(report, block, anchor);
  if (block.type === 'form') {
    const rows = formLines(report, block).map(({ cells }) => rowText(cells));
    return { kind: 'form', anchor: formId({ anchor }, block), texts: [block.text, ...rows] };
  }
  const term =
    block.type === 'term' &&
    report.terms.find((own) => own.term === block.term && own.lines[0] === block.lines[0]);
  return term
    ? { kind: 'term', anchor: glossaryId({ report, anchor }, term), texts: [block.text] }
    : { kind: 'text', anchor: anchor(blockId(block)), texts: [block.text] };
}

function tablePiece(
  report: Report,
  block: Extract<Block, { type: 'table' }>,
  anchor: Anchor,
): TextPiece {
  const table = report.tables.find(({ id }) => id === block.table);
  const place = { kind: 'table', anchor: anchor(`table-${block.table}`) } as const;
  if (!table) return { ...place, texts: [] };
  return {
    ...place,
    texts: [
      [table.title, table.number, table.unit && `单位：${table.unit}`].filter(Boolean).join(' '),
      rowText([...new Set(table.columns.flatMap((column) => column.split(' / ')))]),
      ...table.rows.map(({ cells }) => rowText(cells)),
      ...table.notes.map(({ text }) => text),
    ],
  };
}

/** Cells of a row, parted by more than the blanks inside them: two amounts side by side must not read as one. */
function rowText(cells: readonly string[]): string {
  return cells.filter((cell) => cell.trim() !== '').join(' | ');
}
