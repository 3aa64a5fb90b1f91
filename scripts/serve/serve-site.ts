/** Serves a built site where it was built to be served. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure } from '../command-line/command.ts';
import { readBuildRecord } from '../site/build-record.ts';
import { serveDirectory, type StaticServer, type StaticServerOptions } from './static-server.ts';

/**
 * Starts serving a site.
 *
 * @throws Failure where there is none, where it was built for another base path, and when the port is taken
 */
export async function serveSite(options: StaticServerOptions): Promise<StaticServer> {
  const { directory, base } = options;
  const name = relative(process.cwd(), directory) || '.';
  if (!existsSync(join(directory, 'index.html')))
    throw new Failure(
      `There is no site to serve: expected ${join(name, 'index.html')}. Run \`npm run build\` first.`,
    );
  const record = await readBuildRecord(directory);
  if (record !== null && record.base !== base)
    throw new Failure(
      `The site in ${name}/ was built with BASE_PATH=${record.base}; below ${base} its links lead nowhere. ` +
        `Set BASE_PATH=${record.base}, or build it again with BASE_PATH=${base}.`,
    );
  return serveDirectory(options);
}
