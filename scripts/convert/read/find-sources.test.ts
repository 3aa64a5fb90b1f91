/** What lies below `content/sources/` is found, or told about in words that help. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

it('says of what cannot be read what is there instead', async () => {
  put('sources/example/2023-final.txt', '2023年度部门决算');
  put('corrections/example/2023-final.yml/notes');
  symlinkSync(join(content, 'elsewhere'), join(content, 'sources/example/2022-final.txt'));
  const [link, correction] = await told();
  expect(link).toMatch(/2022-final\.txt:1:1: warning: .*found a link; Put the file there/);
  expect(correction).toMatch(/2023-final\.yml:1:1: error: It cannot be read; .*found a folder/);
  rmSync(join(content, 'sources'), { recursive: true });
  put('sources');
  put('agencies.yml/notes');
  expect((await told()).join()).toMatch(/agencies\.yml:1:1: error: .*found a folder/);
});

it('says which declarations are about reports and agencies that are not there', async () => {
  put('sources/example/2023-final.txt', '2023年度部门决算');
  put('corrections/example/2023-final.yml', '[]');
  put('corrections/example/2024-final.yml', '[]');
  put('corrections/none/2024-final.yaml', '[]');
  put(
    'agencies.yml',
    'example: { name: 示例市教育局 }\n# Moved away.\nold-name: { aliases: [教育局] }\n',
  );
  const [agency, correction, none, ...more] = await told();
  expect(agency).toMatch(
    /content\/agencies\.yml:3:1: warning: .*found old-name;.*\[unused-declaration\]/,
  );
  expect(correction).toMatch(
    /corrections\/example\/2024-final\.yml:1:1: warning: .*no sources\/example\/2024-final\.txt/,
  );
  expect(none).toMatch(/corrections\/none\/2024-final\.yaml:.*no sources\/none\/2024-final\.txt/);
  expect(more).toEqual([]);
});
