/** A folder of content with synthetic reports in place of real ones. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../project/folders.ts';
import { generateReport } from './generate-report.ts';

/** Reports that have the agency of a generated report share a folder, as real ones do. */
const REPORTS_PER_AGENCY = 4;

/** Where a generated report belongs, below the folder of content. */
export function sourcePath(
  number: number,
  { year, kind }: { readonly year: number; readonly kind: string },
): string {
  const agency = String(Math.floor(number / REPORTS_PER_AGENCY)).padStart(5, '0');
  return `sources/synthetic-${agency}/${year}-${kind}.txt`;
}

/** Empties a folder and fills it with so many reports and the terms of this site. The same seed gives the same reports. */
export async function writeContent(folder: string, reports: number, seed: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(ROOT, 'content', 'terms'), join(folder, 'terms'), { recursive: true });
  for (let number = 0; number < reports; number += 1) {
    const report = generateReport(seed, number);
    const path = join(folder, sourcePath(number, report));
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, report.text);
  }
}
