import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Says on stderr what Node loads. */
const TELLING = `export const resolve = async (name, context, next) => { const found = await next(name, context); process._rawDebug(found.url); return found; };`;
const REGISTERING = `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(TELLING)}');`;

const helped = (...args: readonly string[]) =>
  promisify(execFile)('./zukunftsdialog', [...args, '--help'], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(REGISTERING)}"` },
  });

it.each([[], ['token'], ['import', 'polis'], ['serve'], ['backup'], ['show']])(
  'helps without a framework or a driver, and touches nothing: %j',
  async (...args) => {
    const before = (await stat(`${ROOT}/dist`)).mtimeMs;
    const { stdout, stderr } = await helped(...args);
    expect(stdout).toMatch(new RegExp(`^Usage: ${['zukunftsdialog', ...args].join(' ')} `));
    const loaded = stderr.split('\n').filter((line) => line.startsWith('file:'));
    expect(loaded.some((url) => url.endsWith('/dist/main.js'))).toBe(true);
    const packages = new Set(loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.slice(1) ?? []));
    expect([...packages]).toEqual(['commander']);
    expect((await stat(`${ROOT}/dist`)).mtimeMs).toBe(before);
  },
);
