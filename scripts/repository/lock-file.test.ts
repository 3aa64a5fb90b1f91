import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLockFile, missingOptionalPackages, type LockFile } from './lock-file.ts';

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const lock = JSON.parse(text) as LockFile;

describe('package-lock.json', () => {
  it('holds every optional dependency of every package, for all platforms', () => {
    // If this fails after an install: node scripts/repository/complete-lock-file.ts
    expect(missingOptionalPackages(lock)).toEqual([]);
  });

  it('names no registry, so that any mirror serves', () => {
    const resolved = Object.entries(lock.packages).filter(([, locked]) =>
      /^https?:/.test(locked.resolved ?? ''),
    );
    expect(resolved.map(([path]) => path)).toEqual([]);
  });
});

describe('completeLockFile', () => {
  const partial: LockFile = {
    lockfileVersion: 3,
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/linux-arm64-musl': '1.0.0',
          '@tool/windows-x64': '1.0.0',
          near: '^2.0.0',
        },
      },
      'node_modules/tool/node_modules/near': { version: '2.0.0' },
    },
  };

  it('adds an entry that tells the platform, in npm’s order', () => {
    const { packages } = completeLockFile(partial);
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@tool/linux-arm64-musl',
      'node_modules/@tool/windows-x64',
      'node_modules/tool',
      'node_modules/tool/node_modules/near',
    ]);
    expect(packages['node_modules/@tool/linux-arm64-musl']).toEqual({
      version: '1.0.0',
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
      optional: true,
      dev: true,
    });
    expect(packages['node_modules/@tool/windows-x64']).toMatchObject({
      os: ['win32'],
      cpu: ['x64'],
    });
  });

  it('leaves nothing missing and changes nothing that is complete', () => {
    const complete = completeLockFile(partial);
    expect(missingOptionalPackages(complete)).toEqual([]);
    expect(completeLockFile(complete)).toEqual(complete);
  });

  it('refuses a range: only npm can resolve it', () => {
    const ranged: LockFile = {
      packages: { 'node_modules/tool': { optionalDependencies: { '@tool/darwin-x64': '^1.0.0' } } },
    };
    expect(() => completeLockFile(ranged)).toThrow(/@tool\/darwin-x64@\^1\.0\.0.*exact version/);
  });
});
