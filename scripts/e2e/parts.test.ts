/** Parts of a site, each built from a copy of the content of its own, make the same site as one build. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTENT, ROOT } from '../project/folders.ts';
import { stage } from './sites.ts';

const execute = promisify(execFile);
/** Each part renders its pages in a run of its own. */
const TIMEOUT = 600_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-parts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Sources and what is declared about them, without reports, in a folder of their own. */
function copyContent(name: string): string {
  const content = join(folder, name);
  cpSync(CONTENT, content, {
    recursive: true,
    filter: (path) => path !== join(CONTENT, 'reports'),
  });
  return content;
}

async function run(content: string, script: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute(process.execPath, [join(ROOT, 'scripts', script), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_URL: '',
      BASE_PATH: '',
      CONTENT_PATH: content,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

const filesOf = (directory: string) =>
  globSync('**/*', { cwd: directory })
    .filter((path) => statSync(join(directory, path)).isFile())
    .sort();

it(
  'the union of parts is the whole site, byte for byte',
  async () => {
    const whole = stage().root.directory;
    const parts = [1, 2].map((number) => ({
      shard: `${number}/2`,
      content: copyContent(`content-${number}`),
      out: join(folder, `part-${number}`),
    }));
    for (const { content, shard, out } of parts)
      await run(content, 'build.ts', '--shard', shard, '--out', out);
    const content = copyContent('content');
    const out = join(folder, 'site');
    const folders = parts.map((part) => part.out);

    await expect(run(content, 'merge.ts', folders[0]!, '--out', out)).rejects.toThrow(
      'Part 2/2 is missing',
    );
    await run(content, 'merge.ts', ...folders, '--out', out);

    expect(filesOf(out)).toEqual(filesOf(whole));
    const different = filesOf(whole).filter(
      (path) => !readFileSync(join(whole, path)).equals(readFileSync(join(out, path))),
    );
    expect(different).toEqual([]);

    // A source that changes after its part was built.
    const [source = ''] = globSync('sources/*/*.txt', { cwd: content });
    writeFileSync(join(content, source), '\n', { flag: 'a' });
    await expect(run(content, 'merge.ts', ...folders, '--out', out)).rejects.toThrow(source);
  },
  TIMEOUT,
);
