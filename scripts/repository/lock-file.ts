/**
 * What package-lock.json must hold so that `npm ci` works on every platform.
 *
 * npm forgets the optional packages of other platforms when the registry it asked did not have them;
 * `npm ci` then refuses the file as out of step with package.json. An entry without integrity is enough
 * for it: the package is fetched only on the platform that it is for.
 */

/** An entry under `packages`, as far as it matters here. */
interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
  [field: string]: unknown;
}

/** An optional dependency that the lock file asks for and does not hold. */
export interface MissingPackage {
  /** Path of the package that asks for it, e.g. `node_modules/pagefind`. */
  from: string;
  name: string;
  /** The version or range asked for. */
  wanted: string;
}

const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const C_LIBRARIES: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  glibc: 'glibc',
  musl: 'musl',
};

/** The places where Node looks for a package that another asks for, nearest first. */
function places(from: string, name: string): string[] {
  const nested = from.split(/(?=\/node_modules\/)/);
  const above = nested.map((_, index) => nested.slice(0, nested.length - index).join(''));
  return [
    ...above.filter(Boolean).map((path) => `${path}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}

/** The optional dependencies, of all packages and for all platforms, that the lock file lacks. */
export function missingOptionalPackages(lock: LockFile): MissingPackage[] {
  return Object.entries(lock.packages).flatMap(([from, locked]) =>
    Object.entries(locked.optionalDependencies ?? {})
      .filter(([name]) => !places(from, name).some((place) => place in lock.packages))
      .map(([name, wanted]) => ({ from, name, wanted })),
  );
}

/** The platform that a package's name tells, e.g. `@pagefind/windows-x64`: win32 on x64. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.replace(/\bwindows\b/, 'win32').split(/[/-]/);
  const os = words.filter((word) => OPERATING_SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.flatMap((word) => C_LIBRARIES[word] ?? []);
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
  };
}

/**
 * The lock file with an entry for every optional dependency that it lacks.
 *
 * @throws Error for a dependency that asks for a range or whose name tells no platform: npm must resolve it
 */
export function completeLockFile(lock: LockFile): LockFile {
  const added = missingOptionalPackages(lock).map(({ from, name, wanted }) => {
    const platform = platformOf(name);
    if (!/^\d+\.\d+\.\d+/.test(wanted) || !(platform.os ?? platform.cpu)) {
      throw new Error(
        `Cannot complete the lock file: ${from} has the optional dependency ${name}@${wanted}; ` +
          'expected an exact version and a platform in the name. Run `npm install` with a complete registry.',
      );
    }
    const entry: LockedPackage = { version: wanted, ...platform, optional: true };
    if (lock.packages[from]?.dev) entry.dev = true;
    return [`node_modules/${name}`, entry] as const;
  });
  const packages = [...Object.entries(lock.packages), ...added];
  // npm sorts by code unit; the same order keeps later differences small.
  packages.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return { ...lock, packages: Object.fromEntries(packages) };
}
