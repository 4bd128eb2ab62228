import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** The built program as a process of its own. */
export type Program = {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** The JSON line that it prints once it listens. @throws where it ends before */
  readonly listening: Promise<{ readonly listening: string }>;
  /** Resolves when the example is there, too. @throws where it ends before */
  readonly exampleComplete: Promise<void>;
};

export const run = (args: readonly string[], environment: Readonly<Record<string, string>>, cwd?: string): Program => {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  const text = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk) => (text.stderr += String(chunk)));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...text })));
  const line = (beginning: string): Promise<string> =>
    new Promise((resolve, reject) => {
      child.stdout.on('data', () => {
        const found = text.stdout.split('\n').find((each) => each.startsWith(beginning));
        if (found !== undefined) resolve(found);
      });
      void ended.then(({ code, stderr }) => reject(new Error(`It ended with ${String(code)}: ${stderr}`)));
    });
  child.stdout.on('data', (chunk) => (text.stdout += String(chunk)));
  const listening = line('{"listening"').then((found) => JSON.parse(found) as { listening: string });
  const exampleComplete = line('{"example"').then(() => undefined);
  for (const promise of [listening, exampleComplete]) promise.catch(() => undefined);
  return { process: child, ended, listening, exampleComplete };
};

/** Settings of the machine must not reach the program under test, nor jest's own options for Node. */
const cleanEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, ...others } = process.env;
  const kept = ['LANG', 'TMPDIR', 'NODE_COMPILE_CACHE'].flatMap((name) =>
    others[name] === undefined ? [] : [[name, others[name]] as const],
  );
  return { PATH, HOME, ...Object.fromEntries(kept) };
};
