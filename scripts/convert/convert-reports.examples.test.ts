/** The collection as a whole: incremental, deterministic, and all or nothing. */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertReports, type ConvertResult } from './convert-reports.ts';

const sources = join(import.meta.dirname, '..', '..', 'content', 'sources');

let content = '';
let messages: string[] = [];

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  messages = [];
  await cp(join(sources, 'jincheng-ybj'), join(content, 'sources', 'jincheng-ybj'), {
    recursive: true,
  });
  await cp(join(sources, 'jiaozuo-macun-ybj'), join(content, 'sources', 'jiaozuo-macun-ybj'), {
    recursive: true,
  });
});

afterEach(() => rm(content, { recursive: true, force: true }));

function convert(only?: string[], threads = 1): Promise<ConvertResult> {
  messages = [];
  return convertReports({
    content,
    only,
    threads,
    effects: { message: (text) => messages.push(text), progress: () => undefined },
  });
}

const source = (path: string) => join(content, 'sources', path);
const output = (path: string) => join(content, 'reports', path);

async function snapshot(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files
        .sort()
        .map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')] as const),
    ),
  );
}

it('writes a report, its summary and its reading text', async () => {
  expect(await convert()).toMatchObject({ converted: 2, unchanged: 0, removed: 0, failed: 0 });
  expect((await readdir(output('jincheng-ybj/2023-final'))).sort()).toEqual([
    'report.json',
    'report.md',
    'summary.json',
  ]);
});

it('leaves an unchanged source alone and converts a changed one', async () => {
  await convert();
  expect(await convert()).toMatchObject({ converted: 0, unchanged: 2 });
  await writeFile(
    source('jincheng-ybj/2023-final.txt'),
    `${await readFile(source('jincheng-ybj/2023-final.txt'), 'utf8')}\n`,
  );
  expect(await convert()).toMatchObject({ converted: 1, unchanged: 1 });
});

it('converts again what a sidecar, a correction or the registry changes', async () => {
  await convert();
  await writeFile(source('jincheng-ybj/2023-final.yml'), 'publisher: 晋城市人民政府网\n');
  expect(await convert()).toMatchObject({ converted: 1 });
  await mkdir(join(content, 'corrections', 'jincheng-ybj'), { recursive: true });
  await writeFile(
    join(content, 'corrections', 'jincheng-ybj', '2023-final.yml'),
    String.raw`- { line: 193, expect: "档次\t\t1\t档次", replace: "栏次\t\t1\t栏次", reason: 文字识别有误 }`,
  );
  expect(await convert()).toMatchObject({ converted: 1 });
  await writeFile(
    join(content, 'agencies.yml'),
    'jincheng-ybj: { name: 晋城市医疗保障局（本级） }\n',
  );
  expect(await convert()).toMatchObject({ converted: 1 });
  const report = JSON.parse(
    await readFile(output('jincheng-ybj/2023-final/report.json'), 'utf8'),
  ) as Record<string, unknown>;
  expect(report).toMatchObject({
    publisher: '晋城市人民政府网',
    agency: { name: '晋城市医疗保障局（本级）' },
    corrections: [{ line: 193 }],
  });
});

it('gives the same bytes from scratch as step by step', async () => {
  await convert(['sources/jincheng-ybj']);
  await convert();
  const steps = await snapshot(join(content, 'reports'));
  await rm(join(content, 'reports'), { recursive: true });
  await convert();
  expect(await snapshot(join(content, 'reports'))).toEqual(steps);
});

it('takes out the report of a removed source', async () => {
  await convert();
  await rm(source('jincheng-ybj'), { recursive: true });
  expect(await convert()).toMatchObject({ removed: 1, unchanged: 1 });
  await expect(readdir(output('jincheng-ybj/2023-final'))).rejects.toThrow('ENOENT');
});

it('names every failing source and leaves the last good output as it was', async () => {
  await convert();
  const good = await snapshot(join(content, 'reports'));
  await writeFile(source('jincheng-ybj/2023-final.txt'), '');
  await writeFile(source('jiaozuo-macun-ybj/2024-final.txt'), '%PDF-1.4');
  await mkdir(source('new-agency'));
  await cp(join(sources, 'nanyang-ybj', '2023-final.txt'), source('new-agency/2023-final.txt'));
  expect(await convert()).toMatchObject({ converted: 0, failed: 2 });
  expect(messages.join('\n')).toContain(
    'content/sources/jincheng-ybj/2023-final.txt:1:1: error: The file is empty',
  );
  expect(messages.join('\n')).toContain(
    'content/sources/jiaozuo-macun-ybj/2024-final.txt:1:1: error: The file is not text',
  );
  expect(await snapshot(join(content, 'reports'))).toEqual(good);
});

it('repairs output that an interrupted run left', async () => {
  await convert();
  const good = await snapshot(join(content, 'reports'));
  await rm(output('jincheng-ybj/2023-final'), { recursive: true });
  await mkdir(join(content, '.reports-staging', 'new', 'half'), { recursive: true });
  expect(await convert()).toMatchObject({ converted: 1, unchanged: 1 });
  expect(await snapshot(join(content, 'reports'))).toEqual(good);
  expect(await readdir(content)).toEqual(['reports', 'sources']);
});

it('writes nothing where it may not', async () => {
  await convert();
  const good = await snapshot(join(content, 'reports'));
  await writeFile(source('jincheng-ybj/2023-final.yml'), 'publisher: 晋城市人民政府网\n');
  await writeFile(join(content, '.reports-staging'), 'a file where the folder should be');
  await chmod(join(content, '.reports-staging'), 0o400);
  await convert().catch(() => undefined);
  expect(Object.keys(await snapshot(join(content, 'reports')))).toEqual(Object.keys(good));
});

it('refuses two sources of one report and names both', async () => {
  await cp(source('jincheng-ybj/2023-final.txt'), source('jincheng-ybj/copy.txt'));
  expect(await convert()).toMatchObject({ failed: 1 });
  expect(messages.join('\n')).toMatch(
    /copy\.txt:1:1: error: Two sources hold the same report, jincheng-ybj\/2023-final.*2023-final\.txt/,
  );
});

it.each([
  ['..evil', 'cannot be part of an address'],
  ['with blank', 'cannot be part of an address'],
  ['中文', 'cannot be part of an address'],
  ['UPPER', 'cannot be part of an address'],
  ['checks', 'is the address of a page of the site'],
])('refuses the folder name “%s”', async (name, reason) => {
  await mkdir(source(name));
  expect(await convert()).toMatchObject({ failed: 1 });
  expect(messages.join('\n')).toContain(
    `content/sources/${name}:1:1: error: The folder’s name ${reason}`,
  );
});

it('points at the line of a mistake in a declaration', async () => {
  await writeFile(
    source('jincheng-ybj/2023-final.yml'),
    'publisher: 晋城市人民政府网\nyear: last\n',
  );
  expect(await convert()).toMatchObject({ failed: 1 });
  expect(messages.join('\n')).toContain(
    'content/sources/jincheng-ybj/2023-final.yml:2:7: error: “year” is not as it should be',
  );
  await writeFile(source('jincheng-ybj/2023-final.yml'), 'publisher: [\n');
  await convert();
  expect(messages.join('\n')).toMatch(/2023-final\.yml:\d+:\d+: error: The file is not valid YAML/);
});

it('says that it does not read other kinds of file', async () => {
  await writeFile(source('jincheng-ybj/2022.pdf'), '%PDF');
  expect(await convert()).toMatchObject({ converted: 2, failed: 0 });
  expect(messages.join('\n')).toContain(
    'content/sources/jincheng-ybj/2022.pdf:1:1: warning: This kind of file is not read',
  );
});

it('repeats the warnings of unchanged sources', async () => {
  await writeFile(
    source('jincheng-ybj/2023-final.txt'),
    (await readFile(source('jincheng-ybj/2023-final.txt'), 'utf8')).replace(
      '\t1,600.60\t',
      '\t1,6OO.60\t',
    ),
  );
  await convert();
  const first = messages;
  expect(first.join('\n')).toContain('“1,6OO.60”');
  expect(await convert()).toMatchObject({ unchanged: 2 });
  expect(messages).toEqual(first);
});

describe('with the report of the year before', () => {
  /** The findings with an operand of another report. */
  const findings = async () => {
    const text = await readFile(output('jincheng-ybj/2023-final/report.json'), 'utf8');
    const report = JSON.parse(text) as { findings: { operands: { report?: string }[] }[] };
    return report.findings.filter(({ operands }) =>
      operands.some((operand) => operand.report === 'jincheng-ybj/2022-final'),
    );
  };
  /** The same report, said to be that of the year before. */
  const addLastYear = async (change: (text: string) => string = (text) => text) =>
    writeFile(
      source('jincheng-ybj/2022-final.txt'),
      change(await readFile(source('jincheng-ybj/2023-final.txt'), 'utf8')).replaceAll(
        '2023',
        '2022',
      ),
    );

  it('compares the two, and again when the earlier one comes, changes or goes', async () => {
    await convert();
    expect(await findings()).toEqual([]);
    await addLastYear();
    expect(await convert()).toMatchObject({ converted: 2, unchanged: 1 });
    expect((await findings()).length).toBeGreaterThan(0);
    expect(await convert()).toMatchObject({ converted: 0, unchanged: 3 });
    await addLastYear((text) => `${text}\n`);
    expect(await convert()).toMatchObject({ converted: 2, unchanged: 1 });
    await rm(source('jincheng-ybj/2022-final.txt'));
    expect(await convert()).toMatchObject({ converted: 1, unchanged: 1, removed: 1 });
    expect(await findings()).toEqual([]);
  });

  it('compares them too where only one was converted at first', async () => {
    await addLastYear();
    await convert(['sources/jincheng-ybj/2023-final.txt']);
    expect(await findings()).toEqual([]);
    await convert();
    expect((await findings()).length).toBeGreaterThan(0);
  });

  it('gives the same bytes and the same messages on several threads', async () => {
    await addLastYear();
    await convert();
    const [alone, said] = [await snapshot(join(content, 'reports')), messages];
    await rm(join(content, 'reports'), { recursive: true });
    await convert(undefined, 2);
    expect((await findings()).length).toBeGreaterThan(0);
    expect(await snapshot(join(content, 'reports'))).toEqual(alone);
    expect(messages).toEqual(said);
  });
});
