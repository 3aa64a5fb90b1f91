/** What must hold for any file that someone hands to the converter, however broken. */
import { parse } from 'csv-parse/sync';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { inlineSvg } from '../../src/charts/draw.ts';
import { reportCharts } from '../../src/charts/index.ts';
import { findMarks } from '../../src/components/checks/finding-marks.ts';
import { reportSections } from '../../src/components/full-text/report-sections.ts';
import { sourceLines } from '../../src/components/full-text/source-lines.ts';
import { tableCsv } from '../../src/downloads/table-csv.ts';
import type { Report } from '../../src/fiscal/report.ts';
import { UNPRINTABLE } from '../../src/fiscal/unprintable.ts';
import { findLostLines } from '../convert/collect/validate-report.ts';
import { convertReport } from '../convert/convert-report.ts';

/** Failures that say of themselves that the converter is wrong, not the source. */
const DEFECTS = ['schema', 'lost-line'];
/** A conversion slower than this, for its size, hangs on longer input: the slowest real report takes a tenth. */
const MILLISECONDS = 2_000;
const MILLISECONDS_PER_KILOBYTE = 40;

const FOREIGN = new Set(['script', 'img', 'iframe', 'object', 'embed', 'style', 'link', 'base']);

/** Elements and attributes in markup that only text of a report can have put there. */
export function injected(html: string): string[] {
  const faults: string[] = [];
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, (node) => {
    if (node.type === 'comment') faults.push('a comment');
    if (node.type !== 'element') return;
    if (FOREIGN.has(node.tagName)) faults.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name)) faults.push(`attribute ${name}`);
      if (name === 'href' && /^\s*(?:javascript|data|vbscript):/i.test(String(value)))
        faults.push(`link ${String(value)}`);
    }
  });
  return faults;
}

/** Cells that a spreadsheet would run. Numbers may have a sign. */
function formulas(csv: string): string[] {
  const rows = parse(csv, { bom: true, relaxColumnCount: true });
  return rows
    .flat()
    .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^(?:[+-][\d,.]+[%％]?|-+)$/.test(cell));
}

function renderedFaults(report: Report, lines: readonly string[]): string[] {
  const pages = [
    reportSections(
      {
        report,
        anchor: (id) => id,
        sourceAddress: (line) => `#L${line}`,
        tableAddress: (id) => `tables/${id}.csv`,
        explanations: [],
        termAddress: (slug) => `/terms/${slug}/`,
        marks: findMarks(report),
      },
      2,
    ),
    sourceLines(lines, report.lines),
    ...reportCharts(report).flatMap((chart) =>
      [chart.narrow, chart.wide].map((drawing) =>
        inlineSvg(drawing, { className: chart.id, title: 'title', description: 'description' }),
      ),
    ),
  ];
  return [
    ...pages.flatMap(injected),
    ...(pages.some((page) => UNPRINTABLE.test(page)) ? ['a character that no page can hold'] : []),
    ...report.tables.flatMap((table) => formulas(tableCsv(table))).map((cell) => `formula ${cell}`),
  ];
}

/** How a file fared; `faults` is empty where all that must hold does. */
export interface Fared {
  readonly isReport: boolean;
  /** How long the conversion took, and how long it might have. */
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

/** Converts a file and renders what comes of it; whatever is thrown is thrown on. */
export function fare(bytes: Uint8Array): Fared {
  const started = process.threadCpuUsage();
  const { file, report } = convertReport({
    path: 'sources/example/2023-final.txt',
    slug: 'example',
    bytes,
    declared: { year: 2023, kind: 'final', agencyName: '示例市教育局' },
    corrections: [],
  });
  const { user, system } = process.threadCpuUsage(started);
  const milliseconds = (user + system) / 1000;
  const faults: string[] = [];
  if (milliseconds > MILLISECONDS + (bytes.length / 1024) * MILLISECONDS_PER_KILOBYTE)
    faults.push(`${Math.round(milliseconds)} ms for ${bytes.length} bytes`);
  if (report === null) {
    const failure = file.messages.find(({ fatal }) => fatal);
    if (!failure) faults.push('neither a report nor a reason');
    else if (DEFECTS.includes(failure.ruleId ?? ''))
      faults.push(`${failure.ruleId}: ${failure.reason}; ${failure.actual ?? ''}`);
    return { isReport: false, milliseconds, faults };
  }
  const text = String(file);
  const lost = findLostLines(text, report);
  if (lost.length > 0) faults.push(`lost lines ${lost.join(', ')}`);
  faults.push(...renderedFaults(report, text.split('\n')));
  return { isReport: true, milliseconds, faults };
}
