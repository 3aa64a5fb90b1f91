/** The pages of a built site as a plain scan sees them: what the search is compared with. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** The page of an agency and a year. */
export interface ScannedPage {
  /** Below the home page. */
  readonly path: string;
  /** The reports on it: a line for each paragraph, heading and row. */
  readonly reports: readonly (readonly string[])[];
}

const LINES = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'caption', 'li']);
/** What the site itself says among the text of a report. */
const OWN = [
  'line-link',
  'line',
  'popover',
  'quiet',
  'table-links',
  'fold-label',
  'repeat',
  'part-name',
];

function classes({ properties }: Element): string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element') {
    if (node.properties['popover'] !== undefined) return '';
    if (classes(node).some((name) => OWN.includes(name))) return '';
  }
  const isRow = node.type === 'element' && (node.tagName === 'tr' || node.tagName === 'li');
  return node.children.map((child) => textOf(child)).join(isRow ? ' ' : '');
}

function scanReports(html: string): string[][] {
  const reports: string[][] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (!classes(element).includes('report-text')) return undefined;
    const lines: string[] = [];
    reports.push(lines);
    visit(element, 'element', (part) => {
      if (part.properties['popover'] !== undefined || classes(part).includes('editor-note'))
        return SKIP;
      if (!LINES.has(part.tagName) || classes(part).includes('report-title')) return undefined;
      const text = textOf(part).replace(/\s+/g, ' ').trim();
      if (text !== '') lines.push(text);
      return SKIP;
    });
    return SKIP;
  });
  return reports;
}

/** All pages with reports of the site in a folder. */
export function scanPages(site: string): ScannedPage[] {
  return globSync('*/*/index.html', { cwd: site })
    .sort()
    .map((path) => ({
      path: path.replaceAll('\\', '/').replace(/index\.html$/, ''),
      reports: scanReports(readFileSync(join(site, path), 'utf8')),
    }))
    .filter(({ reports }) => reports.some((lines) => lines.length > 0));
}

/** What is compared: no marks, no blanks, no separators of thousands. */
export function plain(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)[^\p{L}\p{N}.]+(?=\d)/gu, '|')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/[^\p{L}\p{N}.|]/gu, '')
    .toLowerCase();
}

/** Whether a line holds a phrase: numbers as a whole, though one that ends the phrase may go on in decimals. */
export function holds(line: string, phrase: string): boolean {
  for (let at = line.indexOf(phrase); at !== -1; at = line.indexOf(phrase, at + 1)) {
    const cutsStart = /^\d/.test(phrase) && /[\d.]$/.test(line.slice(0, at));
    const rest = line.slice(at + phrase.length);
    const cutsEnd = /\d$/.test(phrase) && /^\d/.test(rest) && !/\.\d+$/.test(phrase);
    if (!cutsStart && !cutsEnd) return true;
  }
  return false;
}
