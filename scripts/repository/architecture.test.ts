/** What the README says about folders, held: imports run one way, and nothing knows the machine it was written on. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_FAMILIES } from '../../src/fiscal/checks/check.ts';
import { CHECKS } from '../../src/fiscal/checks/index.ts';
import { ROOT } from '../project/folders.ts';
import { PACKAGE_SCRIPTS } from '../project/package-scripts.ts';
import { findCycle, importsOf, type Import } from './imports.ts';

/** The files that git knows or would add. */
const files = execFileSync(
  'git',
  // A checkout may belong to another user than the one who tests it.
  ['-c', 'safe.directory=*', 'ls-files', '-co', '--exclude-standard'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));
const code = files.filter((path) => /^(?:src|scripts)\/.*\.(?:ts|astro)$/.test(path));
const imports = code.flatMap(importsOf);

const isTest = (path: string) => path.endsWith('.test.ts') || path.startsWith('scripts/e2e/');
const written = (found: readonly Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

/** The folders of the converter, in the order in which a report goes through them. */
const STAGES = [
  'read',
  'parse',
  'structure',
  'projects',
  'type',
  'identify',
  'facts',
  'collect',
  'check',
];
const isOfConverter = (path: string) => path.startsWith('scripts/convert/');
/** Whether a file is one that several stages ask. */
const isShared = (path: string) =>
  /^scripts\/convert\/(?:(?:printed|header)\/|(?:cells|problem|tree)\.ts$)/.test(path);

/** The imports of a folder's files, tests left out, that none of the patterns allows. */
function forbidden(folder: string, allowed: readonly RegExp[]): string[] {
  const own = imports.filter(({ from }) => from.startsWith(folder) && !isTest(from));
  return written(own.filter(({ to }) => !allowed.some((pattern) => pattern.test(to))));
}

describe('imports run one way', () => {
  it('finds the code it judges', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('src/fiscal is pure: itself and zod', () => {
    expect(forbidden('src/fiscal/', [/^src\/fiscal\//, /^zod$/])).toEqual([]);
  });

  it('src/fiscal/tables knows none of what is made of tables: figures, sentences, checks', () => {
    const allowed = [/^(?!src\/fiscal\/(?:figures|summary|checks)\/)/];
    expect(forbidden('src/fiscal/tables/', allowed)).toEqual([]);
  });

  it('figures, sentences and what both are read from know nothing of checks', () => {
    const allowed = [/^(?!src\/fiscal\/checks\/)/];
    for (const folder of ['statements', 'figures', 'summary', 'projects'])
      expect(forbidden(`src/fiscal/${folder}/`, allowed), folder).toEqual([]);
  });

  it('what checks compare is found before anything is compared', () => {
    const allowed = [
      /^(?!src\/fiscal\/checks\/)/,
      /^src\/fiscal\/checks\/(?:reading\/|finding\.ts)/,
    ];
    expect(forbidden('src/fiscal/checks/reading/', allowed)).toEqual([]);
  });

  it('src/terms is pure: itself, src/fiscal and zod', () => {
    expect(forbidden('src/terms/', [/^src\/(?:terms|fiscal)\//, /^zod$/])).toEqual([]);
  });

  it('src/charts draws without Astro, files or a DOM: itself, src/fiscal, d3 and hast', () => {
    const allowed = [
      /^src\/(?:charts|fiscal)\//,
      /^d3(?:-[a-z]+)?$/,
      /^hast(?:script|-util-[a-z-]+)?$/,
    ];
    expect(forbidden('src/charts/', allowed)).toEqual([]);
  });

  it('src/components do not import layouts', () => {
    expect(forbidden('src/components/', [/^(?!src\/layouts\/)/])).toEqual([]);
  });

  it('nothing in src imports pages or scripts', () => {
    expect(forbidden('src/', [/^(?!src\/pages\/|scripts\/)/])).toEqual([]);
  });

  it('scripts/convert knows of src only the domain', () => {
    const allowed = [
      /^src\/fiscal\//,
      /^scripts\/convert\//,
      /^node:/,
      /^(?!src\/|scripts\/|astro)/,
    ];
    expect(forbidden('scripts/convert/', allowed)).toEqual([]);
  });

  it('a stage of scripts/convert knows only those before it, and what stages share knows none', () => {
    const stageOf = (path: string) => STAGES.indexOf(path.split('/')[2] ?? '');
    const isBackward = ({ from, to }: Import) =>
      stageOf(from) >= 0 ? stageOf(to) > stageOf(from) : isShared(from) && stageOf(to) >= 0;
    const own = imports.filter(({ from, to }) => isOfConverter(from) && isOfConverter(to));
    expect(own.filter(({ from }) => isShared(from))).not.toEqual([]);
    expect(
      STAGES.filter((stage) => !own.some(({ to }) => stageOf(to) === STAGES.indexOf(stage))),
    ).toEqual([]);
    expect(written(own.filter(({ from }) => !isTest(from)).filter(isBackward))).toEqual([]);
  });

  it('no folder of src imports itself by way of others', () => {
    const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
    const between = imports
      .filter(({ from, to }) => !isTest(from) && to.startsWith('src/') && from.startsWith('src/'))
      .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to), isFile: true }))
      .filter(({ from, to }) => from !== to);
    expect(between.length).toBeGreaterThan(100);
    expect(findCycle(between)).toBeNull();
  });

  it('no file imports itself by way of others', () => {
    expect(findCycle(imports)).toBeNull();
  });

  it('imports name files that exist', () => {
    const missing = imports.filter(
      ({ to, isFile }) => !isFile && /^(?:src|scripts|content)\//.test(to),
    );
    expect(written(missing)).toEqual([]);
  });
});

it('a folder of a family of checks holds a file for each of its rules, named after its id, and nothing else', () => {
  const folder = 'src/fiscal/checks/';
  for (const family of Object.keys(CHECK_FAMILIES)) {
    const ids = CHECKS.filter((check) => check.family === family).map(({ id }) => id);
    const own = code
      .filter((path) => path.startsWith(`${folder}${family}/`) && !isTest(path))
      .map((path) => path.slice(`${folder}${family}/`.length).replace(/\.ts$/, ''));
    expect(own.sort(), family).toEqual([...ids, 'index'].sort());
  }
});

it('the top of scripts holds commands and their tests, nothing else', () => {
  const commands = Object.values(PACKAGE_SCRIPTS).map((line) => line.split(' ')[1]);
  const own = code.filter((path) => /^scripts\/[^/]+$/.test(path) && !isTest(path));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((path) => !commands.includes(path))).toEqual([]);
});

it('finds a cycle', () => {
  const edge = (from: string, to: string): Import => ({ from, to, isFile: true });
  expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'b')])).toEqual([
    'b',
    'c',
    'd',
    'b',
  ]);
  expect(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')])).toBeNull();
});

it('no file names a path or an address of a machine', () => {
  // Sources are printed by others, and the lock file's integrity hashes may spell anything.
  const own = files.filter(
    (path) => !path.startsWith('content/sources/') && path !== 'package-lock.json',
  );
  const machine =
    /(?<![\w.~-])\/(?:home|Users|root|work|tmp)\/\w|[A-Z]:\\Users|\b(?:192\.168|10\.\d+)\.\d+\.\d+\b/;
  const found = own.flatMap((path) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      machine.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
    );
  });
  expect(found).toEqual([]);
});
