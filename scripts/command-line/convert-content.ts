/** The conversion as a step of other commands. */
import { convertReports } from '../convert/convert-reports.ts';
import { CONTENT } from '../project/folders.ts';
import { Failure } from './command.ts';
import { consoleEffects, summarise } from './console-effects.ts';

/**
 * Brings `content/reports/` up to date and prints how that went.
 *
 * @param only sources or folders of sources, relative to `content/`; all unless given
 * @throws Failure when a source could not be converted; its messages are printed by then
 */
export async function convertContent(only?: readonly string[]): Promise<void> {
  const effects = consoleEffects();
  const result = await convertReports({ content: CONTENT, only, effects });
  effects.close();
  if (result.failed > 0) throw new Failure(summarise(result));
  console.log(summarise(result));
}
