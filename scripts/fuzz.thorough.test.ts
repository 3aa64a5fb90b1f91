import { describe, expect, it } from 'vitest';
import { injected } from './fuzz/mutant-faults.ts';
import { runMutants } from './fuzz/run-mutants.ts';

describe('injected', () => {
  it.each([
    '<p><script>alert(1)</script></p>',
    '<td title="a" onmouseover="alert(1)">',
    '<a href="javascript:alert(1)">a</a>',
    '<svg><text>a</text><iframe src="a"></iframe></svg>',
    '<p>a<!-- b --></p>',
  ])('finds %s', (html) => {
    expect(injected(html)).not.toEqual([]);
  });

  it('lets escaped text pass', () => {
    expect(injected('<p title="&quot;onload=&quot;">&lt;script&gt;</p>')).toEqual([]);
  });
});

it('damaged reports neither crash nor hang, lose no line and let nothing through', async () => {
  const { runs, reports, failure } = await runMutants({ runs: 40, seed: 1 });
  expect(failure).toBeNull();
  expect(runs).toBe(40);
  // Most are still reports, or the renderers would hardly be tried.
  expect(reports).toBeGreaterThan(20);
}, 60_000);
