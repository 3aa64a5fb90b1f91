/** What lies below `content/sources/` is found, or told about in words that help. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findSources } from './find-sources.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'mingzhang-sources-'));
});
afterEach(() => {
  rmSync(content, { recursive: true, force: true });
});

it('finds none where there is no folder of sources', async () => {
  expect(await findSources(content)).toEqual({ sources: [], problems: [] });
});
