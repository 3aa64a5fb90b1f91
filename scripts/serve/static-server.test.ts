import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveDirectory, type StaticServer } from './static-server.ts';

let directory: string;
let server: StaticServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'static-server-'));
  await mkdir(join(directory, 'agency', '2023'), { recursive: true });
  await writeFile(join(directory, 'index.html'), '<h1>home</h1>');
  await writeFile(join(directory, '404.html'), '<h1>missing</h1>');
  await writeFile(join(directory, 'agency', '2023', 'index.html'), '<h1>year</h1>');
  await writeFile(join(directory, 'long.html'), '<p>账'.repeat(1000));
  await writeFile(join(directory, 'agency', '2023', 'table.csv'), '栏目\n1\n');
  server = await serveDirectory({ directory, base: '/some/base/', port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, server.url), { redirect: 'manual' });

it('serves pages below the base path', async () => {
  expect(await (await get('.')).text()).toBe('<h1>home</h1>');
  expect(await (await get('agency/2023/?from=home')).text()).toBe('<h1>year</h1>');
  expect((await get('agency/2023/table.csv')).headers.get('content-type')).toMatch(/^text\/csv/);
});

it('compresses what is worth it, for those who can read it', async () => {
  const encoding = async (path: string, accepted: string) => {
    const headers = { 'accept-encoding': accepted };
    const response = await fetch(new URL(path, server.url), { headers });
    expect(await response.text()).toMatch(/^<(?:p|h1)>/);
    return response.headers.get('content-encoding');
  };
  expect(await encoding('long.html', 'gzip')).toBe('gzip');
  expect(await encoding('long.html', 'identity')).toBeNull();
  expect(await encoding('index.html', 'gzip')).toBeNull();
});

it('sends a folder’s address to the one with a slash, query kept', async () => {
  const response = await get('agency/2023?from=home');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/some/base/agency/2023/?from=home');
});

it('sends the root to the base path', async () => {
  for (const path of ['/', '/some/base']) {
    expect((await get(path)).headers.get('location')).toBe('/some/base/');
  }
});

it.each([
  'nothing/',
  'agency/',
  '/elsewhere/',
  '/some/base/%2e%2e/%2e%2e/etc/passwd',
  '%00',
  '%ff',
])('answers %s with the 404 page and status', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('<h1>missing</h1>');
});

it('says that a port is taken', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serveDirectory({ directory, base: '/', port })).rejects.toThrow(
    `Port ${port} is taken`,
  );
});
