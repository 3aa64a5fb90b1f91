/**
 * The tree becomes the report: sections with their blocks, tables, terms, and the account of lines.
 */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Fact } from '../../../src/fiscal/fact.ts';
import type { Project } from '../../../src/fiscal/projects/project.ts';
import {
  REPORT_VERSION,
  type Block,
  type Report,
  type Section,
  type Term,
} from '../../../src/fiscal/report.ts';
import { append } from '../append.ts';
import { accountLines } from './account-lines.ts';
import { commonUnit } from '../type/table-units.ts';
import { rowsOf } from '../projects/form-rows.ts';
import { cellsOf, hasBoldLead, isParagraph, linesOf, textOf } from '../tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** Set by `collectReport`: the finished report. */
    report: Report;
  }
}

/** Sections under construction, and where the numbering of ids stands. */
interface Outline {
  sections: Section[];
  facts: Fact[];
  counters: number[];
  depth: number;
}

function openSection(outline: Outline, title: string, depth: number, line: number): Section {
  const level = Math.min(Math.max(depth, 1), 6);
  outline.counters.length = Math.min(outline.counters.length, level);
  while (outline.counters.length < level) outline.counters.push(0);
  outline.counters[level - 1] = (outline.counters[level - 1] ?? 0) + 1;
  const section: Section = {
    id: `section-${outline.counters.join('-')}`,
    title,
    depth: level,
    line,
    blocks: [],
  };
  outline.sections.push(section);
  return section;
}

/** Running text goes on in the last section, also behind a table: the order of the report is kept. */
function currentSection(outline: Outline, title: string, line: number): Section {
  return outline.sections.at(-1) ?? openSection(outline, title, 1, line);
}

function blockOf(node: RootContent, projects: readonly Project[]): Block | null {
  const lines = linesOf(node);
  if (node.type === 'termDefinition')
    return { type: 'term', text: node.text, term: node.term, lines };
  if (node.type === 'form') {
    const project = projects.find(
      (candidate) => candidate.source === 'form' && candidate.lines[0] === lines[0],
    );
    const held = project ? { project: project.id } : { project: null, raw: rowsOf(node) };
    return { type: 'form', text: node.title, ...held, lines };
  }
  if (node.type === 'table') {
    const typed = node.data?.typed;
    return typed
      ? { type: 'table', text: typed.title, table: typed.id, lines: typed.lines }
      : {
          type: 'form',
          text: '',
          project: null,
          raw: cellsOf(node).map((row) => ({ cells: row.cells, line: row.lines[0] })),
          lines,
        };
  }
  if (!isParagraph(node)) return null;
  const text = hasBoldLead(node) ? textOf(node).replace(/\s+/g, ' ').trim() : textOf(node).trim();
  return text === '' ? null : { type: node.data?.note ? 'note' : 'paragraph', text, lines };
}

/** Adds a node to the outline; tables and forms are sections of their own below the current heading. */
function addNode(
  outline: Outline,
  node: RootContent,
  title: string,
  projects: readonly Project[],
): void {
  const line =
    node.type === 'table' && node.data?.frame ? node.data.frame.titleLine : linesOf(node)[0];
  if (node.type === 'heading') {
    // The title of an unread table stands beside the other tables, not above them.
    if (node.data?.of !== 'table') outline.depth = node.depth;
    openSection(outline, textOf(node), node.depth, line);
    return;
  }
  if (isParagraph(node) && node.data?.cover) return;
  const block = blockOf(node, projects);
  if (!block) return;
  const titled = (block.type === 'table' || block.type === 'form') && block.text !== '';
  const above = outline.sections.at(-1);
  // 五、…绩效目标表 followed by its rows is one section, not two of the same name.
  const same = above?.title === block.text && above.blocks.length === 0;
  const section =
    titled && !same
      ? openSection(
          outline,
          block.text,
          node.type === 'form' ? node.depth : outline.depth + 1,
          line,
        )
      : currentSection(outline, title, line);
  section.blocks.push(block);
  if (isParagraph(node))
    append(
      outline.facts,
      (node.data?.statements ?? []).map((statement) => ({ section: section.id, ...statement })),
    );
}

/** unified plugin and compiler: sets `file.data.report`. */
export default function collectReport() {
  return (tree: Root, file: VFile): void => {
    const { identity, source } = file.data;
    if (!identity || !source)
      throw new Error('collectReport runs behind readSource and identifyReport');
    const outline: Outline = { sections: [], facts: [], counters: [], depth: 0 };
    const tables: Report['tables'] = [];
    const terms: Term[] = [];
    for (const node of tree.children) {
      addNode(outline, node, identity.title, file.data.projects ?? []);
      if (node.type === 'table' && node.data?.typed) tables.push(node.data.typed);
      if (node.type === 'termDefinition')
        terms.push({
          term: node.term,
          definition: node.definition,
          group: node.group,
          lines: linesOf(node),
        });
    }
    file.data.report = {
      version: REPORT_VERSION,
      id: `${identity.agency.slug}/${identity.year}-${identity.kind}`,
      ...identity,
      unit: commonUnit(tables.map((table) => table.unit)) ?? '万元',
      source: { path: file.path, ...source },
      sections: outline.sections,
      tables,
      facts: outline.facts,
      projects: file.data.projects ?? [],
      terms,
      findings: [],
      corrections: file.data.corrections ?? [],
      lines: accountLines(tree, file),
    };
  };
}
