/**
 * Serves a folder as GitHub Pages does: compressed, below a base path, folders with a slash at the end, the site's
 * own 404 page with status 404.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from '@polka/compression';
import send from 'send';
import { Failure } from '../command-line/command.ts';

export interface StaticServerOptions {
  directory: string;
  /** With a slash at both ends. */
  base: string;
  /** 0 takes any free port. */
  port: number;
  host?: string;
}

export interface StaticServer {
  /** Address of the home page. */
  url: string;
  close(): Promise<void>;
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { location }).end();
}

function sendMissing(response: ServerResponse, directory: string): void {
  const page = join(directory, '404.html');
  response.statusCode = 404;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end('Not found');
}

/** Answers one request. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  base: string,
): void {
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const suffix = query === undefined ? '' : `?${query}`;
  // Sister sites read each other's search indexes.
  response.setHeader('access-control-allow-origin', '*');
  if (!path.startsWith(base)) {
    // The root is nobody's here; a person who opens it wants the site.
    if (path === '/' || `${path}/` === base) redirect(response, 302, base + suffix);
    else sendMissing(response, directory);
    return;
  }
  send(request, path.slice(base.length - 1), { root: directory, dotfiles: 'ignore', maxAge: 0 })
    .on('directory', () => {
      redirect(response, 301, `${path}/${suffix}`);
    })
    .on('error', () => {
      sendMissing(response, directory);
    })
    .pipe(response);
}

/**
 * Starts serving.
 *
 * @throws Failure when the port is taken, or the address none of this machine
 */
export function serveDirectory(options: StaticServerOptions): Promise<StaticServer> {
  const { directory, base, port, host = '127.0.0.1' } = options;
  const compress = compression();
  const server = createServer((request, response) => {
    compress(request, response, () => {
      answer(request, response, directory, base);
    });
  });
  const { promise, resolve, reject } = Promise.withResolvers<StaticServer>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    reject(
      new Failure(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program. Choose another one with --port.`
          : `${error.message}. Choose another address with --host, or another port with --port.`,
      ),
    );
  });
  server.listen(port, host, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    resolve({
      url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${actual}${base}`,
      close: () => {
        server.closeAllConnections();
        return new Promise((done) =>
          server.close(() => {
            done();
          }),
        );
      },
    });
  });
  return promise;
}
