/** The command as an agency runs it, and its SARIF. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { findingSchema } from '../src/fiscal/checks/finding.ts';
import { ROOT } from './project/folders.ts';

const sample = readFileSync(join(ROOT, 'scripts/convert/check/fixtures/sample.txt'), 'utf8');
let folder: string;
/** Each test starts the command. */
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-check-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command in a folder that holds `report.txt`. */
async function run(text: string | null, ...options: string[]) {
  if (text !== null) await writeFile(join(folder, 'report.txt'), text);
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const args = [join(ROOT, 'scripts/check-report.ts'), ...options, 'report.txt'];
    const child = execFile(process.execPath, args, { cwd: folder }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

it('prints what agrees as a count, and ends well', async () => {
  const { code, stdout } = await run(sample);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^report\.txt {2}.*示例市教育局2024年度部门决算/);
  expect(stdout).toMatch(
    /\d+ differ, \d+ could not be checked, \d+ agree within rounding, \d+ agree/,
  );
});

it('names figures that differ, with their lines, and exits 2', async () => {
  const { code, stdout } = await run(
    sample.replace('合计\t\t320.00\t300.00', '合计\t\t321.00\t300.00'),
  );
  expect(code).toBe(2);
  expect(stdout).toContain(
    '收入决算表“合计”“本年收入合计”印 321.00 万元，同一行各栏加起来是 320.00 万元，相差 1.00 万元。',
  );
  expect(stdout).toMatch(/表内合计 {2}row-sums {2}line \d+/);
});

it('exits 1 where there is nothing to check', async () => {
  const { code, stderr } = await run(null);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^There is no file \S+report\.txt, or it cannot be read\.\n$/);
  expect((await run('你好')).code).toBe(1);
});

it('prints the findings as JSON', async () => {
  const { stdout } = await run(sample, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: unknown[] };
  expect(z.array(findingSchema).parse(findings).length).toBeGreaterThan(50);
});

it('prints SARIF in which every result has a rule and a line', async () => {
  const text = sample.replace('合计\t\t320.00\t300.00', '合计\t\t321.00\t300.00');
  const { code, stdout } = await run(text, '--format', 'sarif');
  const log = JSON.parse(stdout) as Log;
  const [{ tool, results = [] } = expect.fail('no run')] = log.runs;
  const rules = tool.driver.rules ?? [];
  expect(code).toBe(2);
  expect(log.version).toBe('2.1.0');
  expect(results.length).toBeGreaterThan(0);
  for (const { ruleId, ruleIndex = -1, locations, level, kind, message } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('report.txt');
    expect(locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0);
    expect(level === 'none').toBe(kind !== 'fail');
    expect(message.text).toMatch(/。$/);
  }
});
