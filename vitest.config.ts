import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const EXAMPLES = '{src,scripts}/**/*.examples.test.ts';
/** Whole commands, hostile texts, every number of a form changed: what takes long and asks for no site. */
const THOROUGH = 'scripts/**/*.thorough.test.ts';
/**
 * Those of this repository's own texts, terms, workflows and packages. Whoever publishes a site may change all of
 * these; that is no reason not to publish it.
 */
const REPOSITORY = ['scripts/repository/**/*.test.ts', 'src/terms/content-terms.test.ts'];
const WITHOUT_BROWSER = {
  // Generous: a test says what is right, not how fast a busy machine is.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Nothing here changes what modules share: a worker need not load them anew for each file.
  isolate: false,
};
const NEVER = ['**/node_modules/**', '**/dist/**', '.cache/**'];

export default defineConfig({
  test: {
    // Browser tests wait a good part of their time: one worker less than cores leaves two cores half idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['scripts/e2e/**', THOROUGH, EXAMPLES, ...REPOSITORY, ...NEVER],
          ...WITHOUT_BROWSER,
        },
      },
      { test: { name: 'thorough', include: [THOROUGH], exclude: NEVER, ...WITHOUT_BROWSER } },
      { test: { name: 'repository', include: REPOSITORY, exclude: NEVER, ...WITHOUT_BROWSER } },
      // Those that hold the five example reports to what people read in them.
      { test: { name: 'examples', include: [EXAMPLES], exclude: NEVER, ...WITHOUT_BROWSER } },
      {
        test: {
          name: 'browser',
          include: ['scripts/e2e/**/*.test.ts'],
          exclude: NEVER,
          globalSetup: 'scripts/e2e/global-setup.ts',
          // A page of a large report takes its time on a slow and busy machine.
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
