/** What the search index is fed with for one report. */
import { formId } from '../../src/components/performance-form.ts';
import { glossaryId } from '../../src/components/term-notes.ts';
import { searchCopy } from '../../src/client/search/copy.ts';
import { writePlaces, type Place } from '../../src/client/search/record.ts';
import { formLines } from '../../src/fiscal/form-lines.ts';
import type { Block, Report } from '../../src/fiscal/report.ts';
import { blockId, type Anchor } from '../../src/page-anchors.ts';
import { regionPaths, yearName } from '../../src/report-names.ts';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  /** Relative to the home page. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

interface Piece extends Omit<Place, 'pieces'> {
  readonly texts: readonly string[];
}

/**
 * The record of a report: its name, then every heading, paragraph, row and note in the order of the page.
 *
 * @param anchor of the report on its page
 * @param isFirst whether it stands at the top of its page
 */
export function searchRecord(report: Report, anchor: Anchor, isFirst: boolean): SearchRecord {
  const { agency, year, kind } = report;
  const name = `${agency.name} ${yearName([report])}`;
  const heading = (id: string, text: string): Piece => ({
    kind: 'heading',
    anchor: id,
    texts: [text],
  });
  const pieces = [
    heading('', name),
    heading('', report.title),
    ...report.sections.flatMap((section) => [
      heading(anchor(section.id), section.title),
      ...section.blocks.map((block) => blockPiece(report, block, anchor)),
    ]),
  ].filter(({ texts }) => texts.length > 0);
  return {
    url: `${agency.slug}/${year}/` + (isFirst ? '' : `#${anchor(`report-${kind}`)}`),
    content: searchCopy(pieces.flatMap(({ texts }) => texts)),
    language: 'zh-CN',
    meta: {
      title: name,
      places: writePlaces(
        pieces.map(({ texts, ...place }) => ({ ...place, pieces: texts.length })),
      ),
    },
    filters: {
      agency: [agency.slug],
      region: regionPaths(agency.region),
      year: [String(year)],
      kind: [kind],
    },
  };
}

function blockPiece(report: Report, block: Block, anchor: Anchor): Piece {
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
): Piece {
  const table = report.tables.find(({ id }) => id === block.table);
  const place = { kind: 'table', anchor: anchor(`table-${block.table}`) } as const;
  if (!table) return { ...place, texts: [] };
  return {
    ...place,
    texts: [
      [table.title, table.number, table.unit && `单位：${table.unit}`].filter(Boolean).join(' '),
      [...new Set(table.columns.flatMap((column) => column.split(' / ')))].join(' '),
      ...table.rows.map(({ cells }) => rowText(cells)),
      ...table.notes.map(({ text }) => text),
    ],
  };
}

function rowText(cells: readonly string[]): string {
  return cells.filter((cell) => cell.trim() !== '').join(' ');
}
