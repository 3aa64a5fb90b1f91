/** Every difference that is found in the example reports; each was read in its source, and so is any new one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { CHECKS } from '../../../src/fiscal/checks/index.ts';
import { examplesOf } from '../../examples/example-reports.ts';
import { convertReport } from '../convert-report.ts';
import { findSources } from '../read/find-sources.ts';

const FAMILIES = ['prose-table', 'change', 'performance', 'wording'];
const path = join(import.meta.dirname, 'fixtures', 'real-differences.yml');
const root = join(import.meta.dirname, '../../..');

it('finds these differences between words, forms and tables, and no others', async () => {
  const known = new Set(
    CHECKS.flatMap(({ id, family }) => (FAMILIES.includes(family) ? [id] : [])),
  );
  const { sources } = await findSources(join(root, 'content'));
  const found = Object.fromEntries(
    examplesOf(sources, ({ path: name }) => name).map((source) => [
      source.path,
      (convertReport(source).report?.findings ?? [])
        .filter(({ check, status }) => status === 'differs' && known.has(check))
        .map(({ check, lines }) => `${check} ${lines.join(',')}`),
    ]),
  );
  if (process.env['UPDATE_FIXTURES'] && !process.env['CI'])
    writeFileSync(path, stringify(found, { lineWidth: 0 }));
  expect(found).toEqual(parse(readFileSync(path, 'utf8')));
}, 60_000);
