/** The text of a PDF as sources are kept: paragraphs, and tables as lines with tabs between the cells. */
import { treeText } from './html-text.ts';
import { documentTree } from './pdf/document-tree.ts';
import { readPages } from './pdf/read-pages.ts';

export interface PdfText {
  readonly text: string;
  /** Numbers of pages that show no text: scans, mostly. */
  readonly blankPages: readonly number[];
  /** Which part of its characters stands for none, from 0 to 1: there are fonts that do not tell what they show. */
  readonly unknown: number;
}

const UNKNOWN = /[\ufffd\ue000-\uf8ff]/g;

/** Takes the text out of a PDF; null where it is damaged or asks for a password. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText | null> {
  const pages = await readPages(bytes).catch(() => null);
  if (pages === null) return null;
  const text = treeText(documentTree(pages));
  return {
    text,
    blankPages: pages.flatMap(({ pieces }, index) => (pieces.length === 0 ? [index + 1] : [])),
    unknown: (text.match(UNKNOWN)?.length ?? 0) / text.length,
  };
}
