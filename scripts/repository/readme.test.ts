/** What the README, its translation and the guide for contributors name exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AGENCY_LEVELS, REPORT_KINDS, REPORT_SCOPES } from '../../src/fiscal/report.ts';
import { COST_COLUMNS } from '../bench/cost-table.ts';
import { readCorrections, readRegistry, readSidecar } from '../convert/read/registry.ts';
import { ROOT } from '../project/folders.ts';
import { PACKAGE_SCRIPTS } from '../project/package-scripts.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

it('names commands that exist', () => {
  const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].filter((name) => !(name in PACKAGE_SCRIPTS))).toEqual([]);
});

it('names every command', () => {
  const missing = Object.keys(PACKAGE_SCRIPTS).filter(
    (name) => !new RegExp(`npm (?:run )?${name}\\b`).test(readme),
  );
  expect(missing).toEqual([]);
});

it('names files and folders that exist', () => {
  const paths = [...readme.matchAll(/\b(?:content|scripts|src|\.github)\/[\w./-]*/g)].map(
    ([path]) => path,
  );
  // Patterns such as <agency> end a path. What the build writes is not there before it, and git keeps no folder of
  // which all files were taken away.
  const comeAndGo = /^content\/(?:reports|sources|corrections)\//;
  const lost = paths.filter(
    (path) => !comeAndGo.test(path) && !existsSync(join(ROOT, path.replace(/\.$/, ''))),
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

const chinese = readFileSync(join(ROOT, 'README.zh-CN.md'), 'utf8');

const treeOf = (page: string) => remark().use(remarkGfm).parse(page);

/** What stands in blocks of a language; null for blocks that name none. */
function blocksOf(page: string, language: string | null): string[] {
  const blocks: string[] = [];
  visit(treeOf(page), 'code', ({ lang, value }) => {
    if (lang === language) blocks.push(value);
  });
  return blocks;
}

/** The tables, as the text of their cells row by row. */
const tablesOf = (page: string) =>
  treeOf(page)
    .children.filter((node) => node.type === 'table')
    .map(({ children }) =>
      children.map((row) => row.children.map((cell) => toString(cell, { includeImageAlt: false }))),
    );

describe('both languages', () => {
  it('have the same sections, with lists as long', () => {
    const outline = (page: string) =>
      treeOf(page).children.flatMap((node) => {
        if (node.type === 'heading') return [`${'#'.repeat(node.depth)} section`];
        return node.type === 'list' ? [`list of ${node.children.length}`] : [];
      });
    expect(outline(readme).length).toBeGreaterThan(15);
    expect(outline(chinese)).toEqual(outline(readme));
  });

  it('have tables of the same rows: commands, variables, numbers', () => {
    const rows = (page: string) =>
      tablesOf(page).map((table) =>
        table.slice(1).map((row) => row.filter((cell, at) => at === 0 || /^[\d.,]+$/.test(cell))),
      );
    expect(rows(readme).flat().length).toBeGreaterThan(20);
    // Of the pictures, each language says what they show in its own words.
    expect(rows(chinese).slice(1)).toEqual(rows(readme).slice(1));
  });

  it('show the same commands to type', () => {
    expect(blocksOf(readme, 'sh').length).toBeGreaterThan(2);
    expect(blocksOf(chinese, 'sh')).toEqual(blocksOf(readme, 'sh'));
  });

  it('show the same declarations, which the converter takes', () => {
    const examples = blocksOf(readme, 'yaml');
    expect(blocksOf(chinese, 'yaml').map((text): unknown => parse(text))).toEqual(
      examples.map((text): unknown => parse(text)),
    );
    const [sidecar = '', corrections = '', registry = ''] = examples;
    expect(Object.keys(readSidecar('sidecar', sidecar))).toHaveLength(9);
    expect(readCorrections('corrections', corrections)).toHaveLength(1);
    expect(Object.keys(readRegistry('registry', registry))).toHaveLength(1);
  });

  it('name every value that a declaration may have', () => {
    for (const page of [readme, chinese]) {
      const [sidecar = ''] = blocksOf(page, 'yaml');
      for (const [name, values] of Object.entries({
        level: AGENCY_LEVELS,
        kind: REPORT_KINDS,
        scope: REPORT_SCOPES,
      })) {
        const line = sidecar.split('\n').find((text) => text.startsWith(`${name}:`)) ?? '';
        expect(values.filter((value) => !line.split('#')[1]?.includes(value))).toEqual([]);
      }
    }
  });
});

describe('the table of costs', () => {
  const costs = tablesOf(readme).find(([header]) => header?.includes('wall s')) ?? [];

  it('has the columns that the command prints', () => {
    expect(costs[0]).toEqual(COST_COLUMNS);
  });

  it('has rates that follow from its times', () => {
    for (const row of costs.slice(1)) {
      const [reports, , wall, cpu, each, rate] = row.map((cell) => Number(cell.replace(/,/g, '')));
      // Times are printed in whole seconds, rates with two digits.
      expect(Math.abs(cpu! - (each! * reports!) / 1000)).toBeLessThan(3);
      expect(Math.abs(wall! - reports! / rate!)).toBeLessThan(0.05 * wall! + 0.5);
    }
  });
});

const PAGES = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'];

/** The folders of the code that a reader may look for; not those that only tests read. */
const folders = ['src', 'scripts/convert'].flatMap((path) =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['fixtures', 'whole-reports'].includes(entry.name))
    .map(({ name }) => name),
);

describe.each(PAGES)('%s', (name) => {
  const page = readFileSync(join(ROOT, name), 'utf8');

  it('shows every folder of the code in its picture', () => {
    const picture = [...blocksOf(page, null), ...blocksOf(page, 'mermaid')].join('\n');
    expect(folders.filter((folder) => !new RegExp(`\\b${folder}\\b`).test(picture))).toEqual([]);
  });

  it('names commands that exist', () => {
    const named = [...page.matchAll(/npm run ([a-z:-]+)/g)].map(([, script = '']) => script);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !(script in PACKAGE_SCRIPTS))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('links to sections that exist', () => {
    const sections = treeOf(page)
      .children.filter((node) => node.type === 'heading')
      .map((node) => toString(node).toLowerCase().replace(/ /g, '-'));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, section = '']) => section);
    expect(links.filter((section) => !sections.includes(section))).toEqual([]);
  });

  it('shows options that the commands know', () => {
    // `npm run x -- --option` and, in a table, options behind the command that the row is about.
    const shown = page.split('\n').flatMap((line) => {
      const script = /npm (?:run )?([a-z:-]+)/.exec(line)?.[1] ?? '';
      const file = /^node (scripts\/\S+\.ts)/.exec(PACKAGE_SCRIPTS[script] ?? '')?.[1];
      const options = [...line.matchAll(/(?<=[ `])--[a-z][a-z-]+/g)].map(([option]) => option);
      return file === undefined ? [] : options.map((option) => ({ file, option }));
    });
    const unknown = shown.filter(
      ({ file, option }) =>
        !readFileSync(join(ROOT, file), 'utf8').includes(option.replace(/^--no-/, '--')),
    );
    expect(unknown).toEqual([]);
  });
});
