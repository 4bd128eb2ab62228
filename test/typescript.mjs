import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

// Suites and sources are native modules, loaded once in a worker and not once in a suite. Node asks these hooks in a thread of their own.
if (isMainThread) {
  register(import.meta.url);
  process.setSourceMapsEnabled(true);
}

const { $schema, ...settings } = JSON.parse(await readFile(new URL('../.swcrc', import.meta.url), 'utf8'));

/** `./x.js` in a TypeScript file is `./x.ts`, or `./x.tsx`. */
export const resolve = async (specifier, context, next) => {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && isTypeScript(context.parentURL)) {
    for (const ending of ['.ts', '.tsx']) {
      const { href } = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (existsSync(new URL(href))) return { url: href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
};

/** Compiled as the build does it. */
export const load = async (url, context, next) => {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...settings, swcrc: false, filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
};

const isTypeScript = (url) => url !== undefined && /\.tsx?$/.test(new URL(url).pathname) && !url.includes('/node_modules/');
