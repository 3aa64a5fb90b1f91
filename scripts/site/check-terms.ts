/** Terms in plain words that pages cannot be made of are told before any page is rendered. */
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { explanationSchema } from '../../src/terms/explanation.ts';
import { frontMatter } from '../../src/terms/front-matter.ts';
import { Failure } from '../command-line/command.ts';
import { consoleEffects } from '../command-line/console-effects.ts';
import { formatMessage } from '../convert/problem.ts';
import { readYaml } from '../convert/read/read-yaml.ts';

/**
 * Reads all terms.
 *
 * @param content the folder that holds `terms/`
 * @throws Failure where one is not as it should be; the messages are printed by then
 */
export async function checkTerms(content: string): Promise<void> {
  const effects = consoleEffects();
  let failed = 0;
  for (const name of globSync('terms/*.md', { cwd: content }).sort()) {
    try {
      const text = await readFile(join(content, name), 'utf8');
      readYaml(name, frontMatter(text), explanationSchema, 'the other files beside it show how');
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      effects.message(formatMessage(`content/${name}`, error), 'error');
      failed += 1;
    }
  }
  effects.close();
  if (failed > 0)
    throw new Failure(
      `${failed} term${failed === 1 ? '' : 's'} must be mended first; the last good site stands.`,
    );
}
