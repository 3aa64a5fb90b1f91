/** Builds the site twice side by side, at the root and below a base path, and serves both while the browser tests run. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Failure } from '../command.ts';
import { findBrowser } from '../find-browser.ts';
import { showProgress } from '../progress.ts';
import { ROOT } from '../project.ts';
import { serveDirectory, type StaticServer } from '../static-server.ts';
import { build, convert } from './build.ts';
import type { ServedSite } from './sites.ts';

/** Inside the project: what is being built imports its packages from there. */
const BUILDS = join(ROOT, '.cache', 'e2e');
const NESTED = { BASE_PATH: '/some/nested/', SITE_URL: 'https://reports.example' };

/** Sets the stage; a failure is told by the tests that need it, and the others run all the same. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: StaticServer[] = [];
  const serve = async (directory: string, base: string): Promise<ServedSite> => {
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
    const [root, nested] = [join(BUILDS, 'root'), join(BUILDS, 'nested')];
    await showProgress('Building the site for the browser tests', async () => {
      await convert();
      await Promise.all([
        build(root, {}, ['--no-convert']),
        build(nested, NESTED, ['--no-convert']),
      ]);
    });
    project.provide('stage', {
      browser,
      root: await serve(root, '/'),
      nested: await serve(nested, NESTED.BASE_PATH),
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    project.provide('stage', { failure: error.message });
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
