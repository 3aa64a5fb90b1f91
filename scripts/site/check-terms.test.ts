import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkTerms } from './check-terms.ts';

const TERM = `---
term: 示例费
group: economic
plain: 买示例用的钱。
includes: 各种示例。
misunderstanding: 它不是别的费用。
related: [别的费用]
---
`;

let content = '';
let printed: string[] = [];
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mingzhang-terms-'));
  mkdirSync(join(content, 'terms'));
  printed = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(content, { recursive: true });
});

const put = (name: string, text: string) => {
  writeFileSync(join(content, 'terms', name), text);
};

it('lets terms pass that are as they should be', async () => {
  put('shili.md', TERM);
  put('windows.md', `\uFEFF${TERM.replaceAll('\n', '\r\n')}`);
  await checkTerms(content);
  expect(printed).toEqual([]);
  expect(readFileSync(join(content, 'terms/shili.md'), 'utf8')).toBe(TERM);
});

it('says of each that is not, at which line and what was expected', async () => {
  put('empty.md', '');
  put('half.md', TERM.replace('的钱。', '的钱'));
  put('long.md', TERM.replace('各种', '各种'.repeat(90)));
  put('yaml.md', TERM.replace('[别的费用]', '[别的费用'));
  await expect(checkTerms(content)).rejects.toThrow('4 terms must be mended first');
  expect(printed).toEqual([
    expect.stringMatching(/^content\/terms\/empty\.md:1:1: error: .*expected text/),
    expect.stringMatching(/^content\/terms\/half\.md:4:8: error: “plain”.*a whole sentence/),
    expect.stringMatching(/^content\/terms\/long\.md:5:11: error: .*at most 160 characters/),
    expect.stringMatching(/^content\/terms\/yaml\.md:\d+:\d+: error: The file is not valid YAML/),
  ]);
});
