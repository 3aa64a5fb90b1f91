/** A page of somebody else: on another origin, with a policy that allows nothing but what it embeds. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { stage } from './sites.ts';

/** Scripts of packages that the page may load, by the path that it loads them from. */
const PACKAGES = new Map([
  ['/newswire.js', fileURLToPath(import.meta.resolve('@newswire/frames'))],
]);

/** Publishes the HTML of a page's body and gives its address. */
export type Publish = (body: string) => string;

function policy(): string {
  const { origin } = new URL(stage().root.url);
  return `default-src 'none'; frame-src ${origin}; script-src 'self' ${origin}; style-src 'none'`;
}

/** Gives a test file a server for such pages; call it at the top of the file. */
export function usePublisher(): Publish {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const script = PACKAGES.get(path);
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(script));
      return;
    }
    const body = bodies[Number(path.slice(1))];
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy());
    response.end(
      `<!doctype html><html lang="zh-CN"><title>某报</title><link rel="icon" href="data:,"><body>${body}`,
    );
  });
  let origin = '';
  beforeAll(async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    server.listen(0, '127.0.0.1', () => resolve(undefined));
    await promise;
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return (body) => `${origin}/${bodies.push(body) - 1}`;
}
