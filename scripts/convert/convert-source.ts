/** One source converted, and its files put where they wait: the work of a thread. */
import { countByStatus, type FindingCounts } from '../../src/fiscal/checks/finding.ts';
import { stageReport, type StagedReport } from './collect/write-reports.ts';
import { convertReport, type Source } from './convert-report.ts';
import { messagesOf, type Telling } from './problem.ts';

/** What came of a source: its files, or null and the failure among its messages. */
export interface ConvertedSource {
  readonly staged: StagedReport | null;
  readonly messages: readonly Telling[];
  /** What its checks found, counted; null where there is no report. */
  readonly counts: FindingCounts | null;
}

/** Where threads find `convertSource`. */
export const CONVERT_SOURCE_MODULE = import.meta.url;

/** Converts a source into the files of a folder that does not exist yet. */
export async function convertSource({
  source,
  folder,
}: {
  readonly source: Source;
  readonly folder: string;
}): Promise<ConvertedSource> {
  const { file, report } = convertReport(source);
  const staged = report === null ? null : await stageReport(report, folder);
  const counts = report && countByStatus(report.findings);
  return { staged, messages: messagesOf(file), counts };
}
