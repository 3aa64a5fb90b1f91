/** The findings of the checks go into the report. */
import type { VFile } from 'vfile';
import { checkReport } from '../../../src/fiscal/checks/index.ts';

/** unified plugin: fills `findings` of `file.data.report`. */
export default function checkFigures() {
  return (_: unknown, file: VFile): void => {
    const { report } = file.data;
    if (!report) throw new Error('checkFigures runs behind collectReport');
    file.data.report = { ...report, findings: checkReport(report) };
  };
}
