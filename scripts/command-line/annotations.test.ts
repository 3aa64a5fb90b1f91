import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, it, onTestFinished, vi } from 'vitest';
import { formatMessage, warn } from '../convert/problem.ts';
import { annotation, tellGitHub } from './annotations.ts';
import { consoleEffects } from './console-effects.ts';

it('points at the place of a message as the converter prints it', () => {
  const file = new VFile({ path: 'sources/a/2023-final.txt' });
  warn(file, { line: 12, column: 3 }, { rule: 'row-width', reason: 'Too wide', advice: 'Look' });
  expect(annotation(formatMessage(`content/${file.path}`, file.messages[0]!), 'warning')).toBe(
    '::warning file=content/sources/a/2023-final.txt,line=12,col=3::Too wide; Look [row-width]',
  );
});

it.each([
  ['info', 'a.txt:1:2: info: b', '::notice file=a.txt,line=1,col=2::b'],
  ['error', 'a,b:c%.txt:1:2: error: 5%', '::error file=a%2Cb%3Ac%25.txt,line=1,col=2::5%25'],
  [
    'error',
    'a:1:1: error: b\r\n::add-mask::c',
    '::error file=a,line=1,col=1::b%0D%0A::add-mask::c',
  ],
  ['warning', 'no place\nhere', '::warning::no place%0Ahere'],
] as const)('escapes what would end a command: %s %j', (level, text, expected) => {
  expect(annotation(text, level)).toBe(expected);
});

it('stands in the summary of a run, whole and as text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summary-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => {
    log.mockRestore();
  });
  const summary = join(folder, 'summary.md');
  tellGitHub('a.txt:1:2: warning: `<b>`\n# c', 'warning', summary);
  tellGitHub('b.txt:1:2: error: d', 'error', summary);
  expect(await readFile(summary, 'utf8')).toBe(
    '- `a.txt:1:2: warning: ˋ<b>ˋ # c`\n- `b.txt:1:2: error: d`\n',
  );
  await writeFile(summary, 'x'.repeat(1_000_000));
  tellGitHub('c.txt:1:2: error: e', 'error', summary);
  expect((await stat(summary)).size).toBe(1_000_000);
  expect(log).toHaveBeenCalledTimes(3);
});

it.each([
  ['true', ['::error file=a.txt,line=1,col=2::b']],
  ['', []],
])('is printed where GITHUB_ACTIONS is “%s”: %j', (value, expected) => {
  vi.stubEnv('GITHUB_ACTIONS', value);
  vi.stubEnv('GITHUB_STEP_SUMMARY', '');
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const effects = consoleEffects();
  effects.message('a.txt:1:2: error: b', 'error');
  effects.close();
  expect(log.mock.calls.map(([text]: unknown[]) => text)).toEqual(expected);
  expect(error).toHaveBeenCalledWith('a.txt:1:2: error: b');
});
