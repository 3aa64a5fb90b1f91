/**
 * Imported first by commands that build or serve the site: a setting that cannot be used is told in words
 * before anything that reads the settings is loaded.
 */
import { readSettings } from '../../src/site/settings.ts';

try {
  readSettings(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
