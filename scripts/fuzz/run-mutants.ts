/** A share of the mutants, checked in one thread. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { generateReport } from '../bench/generate-report.ts';
import { findSources } from '../convert/read/find-sources.ts';
import { CONTENT } from '../project/folders.ts';
import { fare } from './mutant-faults.ts';
import { mutant, mutantBytes } from './mutations.ts';

export interface Share {
  readonly runs: number;
  readonly seed: number;
}

export interface ShareResult {
  /** Mutants checked, and how many of them were still reports. */
  readonly runs: number;
  readonly reports: number;
  readonly slowest: number;
  /** The smallest mutant that fails and why, ready to print; null where all hold. */
  readonly failure: string | null;
}

/** So many agencies and years are invented beside the real reports. */
const INVENTED = 5;

/** The material that mutants are made of: the real reports, and invented ones of other agencies and amounts. */
async function wholeTexts(): Promise<string[]> {
  const { sources } = await findSources(CONTENT);
  const real = await Promise.all(sources.map(({ path }) => readFile(join(CONTENT, path), 'utf8')));
  const invented = Array.from({ length: INVENTED }, (_, number) => generateReport(1, number).text);
  return [...real, ...invented];
}

/** Checks mutants until one fails, which is then made as small as it can be. */
export async function runMutants({ runs, seed }: Share): Promise<ShareResult> {
  const texts = await wholeTexts();
  let reports = 0;
  let slowest = 0;
  const property = fc.property(mutant, (made) => {
    const { isReport, milliseconds, faults } = fare(mutantBytes(texts, made));
    if (isReport) reports += 1;
    slowest = Math.max(slowest, milliseconds);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  const details = fc.check(property, { numRuns: runs, seed });
  const reason = details.errorInstance instanceof Error ? details.errorInstance.stack : '';
  const failure = details.failed ? `${fc.defaultReportMessage(details) ?? ''}\n${reason}` : null;
  return { runs: details.numRuns, reports, slowest: Math.round(slowest), failure };
}
