// Makes dist of src: TypeScript to JavaScript file by file (the types are for `npm run types`), and what else lies there as it is.
import { chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';

const [SOURCE, NEXT, TARGET] = ['src', `dist.${process.pid}`, 'dist'];

const build = async (path) => {
  const target = join(NEXT, relative(SOURCE, path));
  await mkdir(dirname(target), { recursive: true });
  if (!/\.tsx?$/.test(path)) return copyFile(path, target);
  const { code, map } = await transformFile(path, { swcrc: true, sourceMaps: true });
  const made = target.replace(/\.tsx?$/, '.js');
  await writeFile(made, `${code}\n//# sourceMappingURL=${made.split('/').at(-1)}.map\n`);
  return writeFile(`${made}.map`, map);
};

const entries = await readdir(SOURCE, { recursive: true, withFileTypes: true });
try {
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && entry.name !== 'tsconfig.json')
      .map(({ parentPath, name }) => build(join(parentPath, name))),
  );
  await chmod(join(NEXT, 'main.js'), 0o755);
  // In one step, as near as can be: a program that runs from there loads some of it only when it needs it.
  await rm(`${NEXT}.old`, { recursive: true, force: true });
  await rename(TARGET, `${NEXT}.old`).catch(() => undefined);
  await rename(NEXT, TARGET);
} finally {
  await rm(NEXT, { recursive: true, force: true });
  await rm(`${NEXT}.old`, { recursive: true, force: true });
}
