import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeBuildRecord } from '../site/build-record.ts';
import { serveSite } from './serve-site.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingzhang-site-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function build(base: string): Promise<void> {
  writeFileSync(join(directory, 'index.html'), '<h1>home</h1>');
  await writeBuildRecord(directory, { renderer: 'code', base, agencies: {} });
}

it('serves a site below the path that it was built for', async () => {
  await build('/reports/');
  const server = await serveSite({ directory, base: '/reports/', port: 0 });
  expect(await (await fetch(server.url)).text()).toBe('<h1>home</h1>');
  await server.close();
});

it('says which path a site was built for, where another is asked for', async () => {
  await build('/reports/');
  await expect(serveSite({ directory, base: '/', port: 0 })).rejects.toThrow(
    /built with BASE_PATH=\/reports\/.*Set BASE_PATH=\/reports\/, or build it again with BASE_PATH=\/\./,
  );
});

it('says that there is no site', async () => {
  await expect(serveSite({ directory, base: '/', port: 0 })).rejects.toThrow(
    /expected .*index\.html/,
  );
});

it('says that an address is none of this machine', async () => {
  await build('/');
  // Of a block that is kept for documents.
  await expect(serveSite({ directory, base: '/', port: 0, host: '192.0.2.1' })).rejects.toThrow(
    /EADDRNOTAVAIL.*--host/,
  );
});
