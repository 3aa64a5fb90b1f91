/** Builds the site side by side for each place it may be served from, and serves them while the browser tests run. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../browser/find-browser.ts';
import { Failure } from '../command-line/command.ts';
import { showProgress } from '../command-line/progress.ts';
import { ROOT } from '../project/folders.ts';
import { serveDirectory, type StaticServer } from '../serve/static-server.ts';
import { build, convert } from './build.ts';
import { PLACES, type Place, type ServedSite } from './sites.ts';

/** Inside the project: what is being built imports its packages from there. */
const BUILDS = join(ROOT, '.cache', 'e2e');
const SETTINGS = {
  root: { BASE_PATH: '/' },
  repository: { BASE_PATH: '/repo/' },
  nested: { BASE_PATH: '/some/nested/', SITE_URL: 'https://reports.example' },
} as const satisfies Record<Place, Record<string, string>>;

/** Sets the stage; a failure is told by the tests that need it, and the others run all the same. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: StaticServer[] = [];
  const serve = async (place: Place): Promise<ServedSite> => {
    const [directory, base] = [join(BUILDS, place), SETTINGS[place].BASE_PATH];
    const server = await serveDirectory({ directory, base, port: 0 });
    servers.push(server);
    return { url: server.url, directory, base };
  };
  try {
    const browser = findBrowser();
    if (browser === null) {
      throw new Failure(
        'There is no browser for the browser tests. `npm test` finds or installs one.',
      );
    }
    await showProgress('Building the site for the browser tests', async () => {
      await convert();
      await Promise.all(
        PLACES.map((place) => build(join(BUILDS, place), SETTINGS[place], ['--no-convert'])),
      );
    });
    project.provide('stage', {
      browser,
      root: await serve('root'),
      repository: await serve('repository'),
      nested: await serve('nested'),
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    project.provide('stage', { failure: error.message });
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
