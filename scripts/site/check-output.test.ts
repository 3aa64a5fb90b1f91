import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DIST } from '../project/folders.ts';
import { markUnfinished, readBuildRecord, writeBuildRecord } from './build-record.ts';
import { checkOutput } from './check-output.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-output-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('takes an empty folder, one that is not there, and dist/ as it is', async () => {
  await checkOutput(folder);
  await checkOutput(join(folder, 'new', 'site'));
  await checkOutput(DIST);
});

it('takes a folder that was built into, also where that build did not end', async () => {
  await writeBuildRecord(folder, { renderer: 'code', base: '/', agencies: {} });
  writeFileSync(join(folder, 'index.html'), '');
  await checkOutput(folder);
  await markUnfinished(folder);
  expect(await readBuildRecord(folder)).toBeNull();
  await checkOutput(folder);
});

it('refuses a folder with other files, and names one', async () => {
  writeFileSync(join(folder, 'thesis.docx'), '');
  await expect(checkOutput(folder)).rejects.toThrow('thesis.docx');
});

it('refuses a file', async () => {
  const file = join(folder, 'notes.txt');
  writeFileSync(file, '');
  await expect(checkOutput(file)).rejects.toThrow('notes.txt is a file');
  await expect(checkOutput(join(file, 'site'))).rejects.toThrow('is a file, or in one');
});
