/**
 * What pages about all reports need of each. Reading thousands of reports takes long: where a build names a file, what
 * was found is kept there for the next, which then reads only those that changed.
 */
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ReportSummary } from '../fiscal/report.ts';
import { createExplanationFinder } from '../terms/page-terms.ts';
import { reportTerms, termUses, type ReportTerms, type TermUses } from '../terms/term-uses.ts';
import { comparedReport, type ComparedReport } from './compared-report.ts';
import { differencesOf, type DifferingFinding } from './differing-findings.ts';
import { allExplanations } from './explanations.ts';
import { allSummaries, parseReport, REPORTS } from './reports.ts';
import { DIGESTS_VARIABLE } from './selection.ts';

/** One report, in small. */
interface ReportDigest {
  readonly compared: ComparedReport;
  readonly differing: readonly DifferingFinding[];
  readonly terms: ReportTerms;
}

/** Digests by the ids of reports, each with what tells that its report is still the same. */
type KeptDigests = Record<string, { readonly key: string; readonly digest: ReportDigest }>;

const file = process.env[DIGESTS_VARIABLE];

function readKept(): KeptDigests {
  if (file === undefined) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptDigests;
  } catch {
    // The first build has none, and a damaged one costs no more than time.
    return {};
  }
}

let found: Promise<readonly (ReportDigest & { readonly report: ReportSummary })[]> | undefined;

/** The digests of all reports, in the order of `allSummaries`. */
export function reportDigests() {
  // While somebody edits reports, what was true a minute ago may not be.
  if (import.meta.env.DEV) return digestAll();
  return (found ??= digestAll());
}

let uses: Promise<(slug: string) => TermUses> | undefined;

/** What all reports say of a term, by its slug. */
export function reportTermUses(): Promise<(slug: string) => TermUses> {
  if (import.meta.env.DEV) return digestAll().then(termUses);
  return (uses ??= reportDigests().then(termUses));
}

async function digestAll() {
  const kept = readKept();
  const next: KeptDigests = {};
  const finder = createExplanationFinder(await allExplanations());
  const summaries = await allSummaries();
  // One after another: thousands of reports do not fit into memory at once.
  for (const { id } of summaries) {
    const { mtimeMs, size } = await stat(join(REPORTS, id, 'report.json'));
    const key = `${mtimeMs} ${size}`;
    const known = kept[id];
    if (known?.key === key) {
      next[id] = known;
      continue;
    }
    const report = await parseReport(id);
    const digest = {
      compared: comparedReport(report),
      differing: differencesOf(report),
      terms: reportTerms(report, finder),
    };
    next[id] = { key, digest };
  }
  if (file !== undefined) await writeFileAtomic(file, JSON.stringify(next));
  return summaries.map((report) => ({ report, ...next[report.id]!.digest }));
}
