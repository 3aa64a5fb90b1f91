/** What is printed of measured costs. */
import { expect, it } from 'vitest';
import type { BuildCost } from './bench-build.ts';
import { costTable } from './cost-table.ts';

const cost = (wallSeconds: number, cpuSeconds: number, megabytes: number) => ({
  wallSeconds,
  cpuSeconds,
  peakBytes: megabytes * 1e6,
});

const MEASURED: BuildCost = {
  reports: 1000,
  steps: {
    convert: cost(44.1, 79.2, 756),
    render: cost(143.2, 270.4, 1044),
    index: cost(22.8, 40.1, 734),
    total: cost(210.1, 389.7, 1044),
  },
  changed: cost(8.31, 9, 400),
  eleventy: cost(8.4, 12, 300),
  site: 'site',
  output: { files: 61_020, bytes: 1.09e9, bytesInBlocks: 1.21e9, blockBytes: 4096, byEnding: {} },
};

const MACHINE = {
  commit: '0123456789abcdef',
  isChanged: false,
  date: '2026-01-01T00:00:00.000Z',
  node: 'v24.21.0',
  cores: 2,
  processor: 'AMD EPYC',
  memoryBytes: 8e9,
  load: 0.1,
};

it('is a table of the steps, and below it what a report takes', async () => {
  expect(await costTable([MEASURED], MACHINE)).toBe(
    `
| reports | step    | wall s | CPU s | CPU ms a report | reports per s | largest process MB |
| ------: | ------- | -----: | ----: | --------------: | ------------: | -----------------: |
|   1,000 | convert |     44 |    79 |              79 |            23 |                756 |
|   1,000 | render  |    143 |   270 |             270 |             7 |              1,044 |
|   1,000 | index   |     23 |    40 |              40 |            44 |                734 |
|   1,000 | total   |    210 |   390 |             390 |           4.8 |              1,044 |

- Of 1,000 reports, one takes 1.09 MB in 61 files, 1.21 MB in blocks of 4,096 bytes. When one of them changes, the next build takes 8.3 s. Eleventy, given the same pages finished, writes them 17 times as fast as they are rendered.

Commit 0123456789; Node.js v24.21.0, 2 cores, AMD EPYC, load 0.1 at the start.`.trim(),
  );
});
