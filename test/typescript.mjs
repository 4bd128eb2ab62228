import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformFile } from '@swc/core';

/** `node --import ./test/typescript.mjs file.ts`: runs what jest would, in a process of its own. Node calls the hooks in another thread. */
if (isMainThread) register(import.meta.url);

const configFile = fileURLToPath(new URL('../.swcrc', import.meta.url));

export const resolve = (specifier, context, next) => {
  const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
};

export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), { configFile });
  return { format: 'module', source: code, shortCircuit: true };
};
