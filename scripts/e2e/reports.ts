/** The reports that the tested site was built from, and the addresses it must have for them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportSchema, type Report } from '../../src/fiscal/report.ts';
import { CONTENT } from '../project/folders.ts';

/** All reports, as the converter wrote them. */
export function readReports(): Report[] {
  return globSync('reports/*/*/report.json', { cwd: CONTENT })
    .sort()
    .map((path) => reportSchema.parse(JSON.parse(readFileSync(join(CONTENT, path), 'utf8'))));
}

/** Addresses relative to the home page, spelled out: they are published and must not change. */
export const agencyAddress = ({ agency }: Report) => `${agency.slug}/`;
export const yearAddress = ({ agency, year }: Report) => `${agency.slug}/${year}/`;
export const reportAddress = (report: Report) => `${yearAddress(report)}${report.kind}/`;
export const sourceAddress = (report: Report) => `${reportAddress(report)}source/`;

/** Text without blanks: where a line breaks and what stands between two characters is the page's affair. */
export const squeeze = (text: string) => text.replace(/[\s\u200b]+/gu, '');
