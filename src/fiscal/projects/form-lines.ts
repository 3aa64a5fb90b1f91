/** The printed lines of a performance form: kept with the project it tells of, or with the block where it tells of none. */
import type { Block, Report } from '../report.ts';

type FormBlock = Extract<Block, { type: 'form' }>;
type FormLine = NonNullable<FormBlock['raw']>[number];

/** Every line of a form as printed; a line without cells is one cell. */
export function formLines(report: Pick<Report, 'projects'>, block: FormBlock): readonly FormLine[] {
  return block.raw ?? report.projects.find(({ id }) => id === block.project)?.raw ?? [];
}
