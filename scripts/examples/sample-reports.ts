/** The example reports, converted into a folder of their own for a test. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportSchema, type Report } from '../../src/fiscal/report.ts';
import { examplesOf } from './example-reports.ts';
import { CONTENT } from '../project/folders.ts';
import { convertReports } from '../convert/convert-reports.ts';

/** All of them by id, as a build would read them; what is in `content/reports/` is neither read nor touched. */
export async function sampleReports(): Promise<Report[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-samples-'));
  try {
    const filter = (path: string) => path !== join(CONTENT, 'reports');
    await cp(CONTENT, folder, { recursive: true, filter });
    const effects = { message: () => undefined, progress: () => undefined };
    await convertReports({ content: folder, effects });
    const files = await readdir(join(folder, 'reports'), { recursive: true });
    const paths = files.filter((file) => file.endsWith('report.json')).sort();
    const texts = paths.map((path) => readFile(join(folder, 'reports', path), 'utf8'));
    const reports = (await Promise.all(texts)).map((text) => reportSchema.parse(JSON.parse(text)));
    return examplesOf(reports, ({ id }) => id);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
