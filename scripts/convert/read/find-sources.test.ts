/** What lies below `content/sources/` is found, or told about in words that help. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../problem.ts';
import { findSources } from './find-sources.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mingzhang-sources-'));
});
afterEach(() => {
  rmSync(content, { recursive: true, force: true });
});

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** What is told of the files in `content`, in words. */
async function told(): Promise<string[]> {
  const { problems } = await findSources(content);
  return problems.flatMap((file) => messagesOf(file).map(({ text }) => text));
}

it('finds none where there is no folder of sources', async () => {
  expect(await findSources(content)).toEqual({ sources: [], problems: [] });
});

it('says of files and folders in the wrong place where they belong', async () => {
  put('sources/loose.txt');
  put('sources/example/older/2019-final.txt');
  put('sources/example/report.pdf');
  put('sources/example/notes');
  const [notes, older, pdf, loose] = await told();
  expect(notes).toMatch(/example\/notes:.* found a file without an ending;.*npm run add/);
  expect(pdf).toMatch(/report\.pdf:.* found \.pdf;.*npm run add/);
  expect(loose).toMatch(/loose\.txt:.*<agency>\/<year>-<kind>\.txt.*Move it into the folder/);
  expect(older).toMatch(/older:.* found a folder in a folder; Move it into the folder/);
});
