/** What a citation says of a report, whatever its form. */
import type { Report } from '../fiscal/report.ts';

export interface CitedReport extends Pick<
  Report,
  'id' | 'title' | 'kind' | 'scope' | 'published' | 'year'
> {
  readonly agency: Pick<Report['agency'], 'name'>;
  /** The page where it was read, absolute. */
  readonly address: string;
  /** The name of the site. */
  readonly site: string;
  /** The day on which it was read: `2026-11-24`, or what stands for it. */
  readonly read: string;
}

/** The title as printed, on one line. */
export function citedTitle({ title }: Pick<CitedReport, 'title'>): string {
  return title.replace(/\s+/gu, ' ').trim();
}
