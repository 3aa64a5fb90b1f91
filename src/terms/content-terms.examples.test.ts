/** What many of the example reports define is explained in `content/terms/`. */
import { expect, it } from 'vitest';
import { convertReport } from '../../scripts/convert/convert-report.ts';
import { findSources } from '../../scripts/convert/read/find-sources.ts';
import { examplesOf } from '../../scripts/examples/example-reports.ts';
import { listedTerms } from '../../scripts/index-search/listed-names.ts';
import { CONTENT } from '../../scripts/project/folders.ts';
import { innermostName, nameKey } from './names.ts';

/** What this share of the reports defines is what readers meet everywhere. */
const COMMON = 1 / 3;

it('explains what many reports define', async () => {
  const { sources } = await findSources(CONTENT);
  const examples = examplesOf(sources, ({ path }) => path);
  const defined = examples.flatMap((source) => {
    const names = convertReport(source).report?.terms.map(({ term }) => innermostName(term));
    return [...new Set(names?.map(nameKey))];
  });
  expect(defined.length).toBeGreaterThan(0);
  const terms = await listedTerms(CONTENT);
  const known = new Set(terms.flatMap(({ names }) => names.map(nameKey)));
  const often = [...Map.groupBy(defined, (key) => key)].filter(
    ([, uses]) => uses.length >= COMMON * examples.length,
  );
  expect(often.map(([key]) => key).filter((key) => !known.has(key))).toEqual([]);
});
