import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, type FileHandle, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Program, run } from './program.js';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
const BLOCKS = /^```sh\n(.*?)^```$/gms;
/** What a shell says of words that are not meant for it. */
const COMPLAINT =
  /not found|unknown command|unknown option|no matches|bad (?:pattern|substitution)|parse error|syntax error|Expected|SyntaxError|TypeError|unsupported/i;

/** bash shows what it reads behind its prompt. */
const ECHO = /^(bash-[\d.]+[#$]|>) /;

let program: Program;
let url: string;
let tour: string;
let settings: { readonly DATA_DIR: string; readonly TMPDIR: string; readonly HOME: string };
beforeAll(async () => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'zukunftsdialog-tour-'));
  await chmod(DATA_DIR, 0o755);
  settings = {
    DATA_DIR,
    TMPDIR: await mkdtemp(join(tmpdir(), 'zukunftsdialog-tour-files-')),
    HOME: await mkdtemp(join(tmpdir(), 'home-')),
  };
  program = run(['serve', '--port', '0', '--json'], { DATA_DIR });
  ({ listening: url } = await program.listening);
  await program.exampleComplete;
  const readme = await readFile(join(CHECKOUT, 'README.md'), 'utf8');
  const chapter = readme.slice(readme.indexOf('## A tour'), readme.indexOf('## The command line'));
  tour = [...chapter.matchAll(BLOCKS)]
    .map(([, block]) => block ?? '')
    .join('')
    .replaceAll('http://127.0.0.1:3000', url);
}, 600_000);
afterAll(async () => {
  program.process.kill('SIGINT');
  await program.ended;
  for (const folder of Object.values(settings)) await rm(folder, { recursive: true, force: true });
});

const isThere = (shell: string): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, shell)));

/** The tour as a file: what Node makes for an input is a socket, which fish does not read from. */
const tourFile = async (): Promise<FileHandle> => {
  const path = join(settings.HOME, 'tour');
  await writeFile(path, `${tour}\nexit\n`);
  return open(path);
};

/** Pastes into a shell as a person does who has set nothing up. */
const pasted = async (shell: string, args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> => {
  const file = await tourFile();
  try {
    return await new Promise((resolve, reject) => {
      const { PATH } = process.env;
      const env = { PATH, LANG: 'C.UTF-8', TERM: 'dumb', ...settings };
      const child: ChildProcess = spawn(shell, args, { cwd: CHECKOUT, env, stdio: [file.fd, 'pipe', 'pipe'] });
      const text = { stdout: '', stderr: '' };
      child.stdout?.on('data', (chunk) => (text.stdout += String(chunk)));
      child.stderr?.on('data', (chunk) => (text.stderr += String(chunk)));
      child.on('error', reject);
      child.on('close', () => resolve(text));
    });
  } finally {
    await file.close();
  }
};

/** Everything in the checkout, also what git does not look at. */
const files = async (): Promise<readonly string[]> => (await readdir(CHECKOUT)).sort();

const SHELLS = [
  { shell: 'bash', args: ['--norc', '-i'] },
  // In an interactive zsh a line that begins with # is a command.
  { shell: 'zsh', args: ['-f', '-i'] },
  { shell: 'fish', args: ['--no-config', '-i'] },
] as const;

for (const { shell, args } of SHELLS) {
  const test = isThere(shell) ? it : it.skip;
  test(`the tour of the README can be pasted into ${shell}${isThere(shell) ? '' : ' (skipped: no such shell on the PATH)'}`, async () => {
    const before = await files();
    const { stdout, stderr } = await pasted(shell, args);
    expect(stderr.split('\n').filter((line) => COMPLAINT.test(line) && !ECHO.test(line))).toEqual([]);
    for (const said of [
      '"by":["theme"]',
      '"asOf":500',
      '"evidence":{"supports":[{',
      `${url}/api/reports/`,
      'report.de.html',
      'Dienstpläne vier Wochen im Voraus.',
      '"code":"appeal-needs-second-person"',
      '"act":"appeal-upheld"',
      '"standing":"waiting"',
      '"standing":"confirmed"',
      'BEGIN:VCALENDAR',
      'Pflege im Kreis',
    ])
      expect({ said, isThere: stdout.includes(said) }).toEqual({ said, isThere: true });
    expect(stdout).not.toMatch(/"code":"(?!appeal-needs-second-person|[a-z-]+","title)[a-z-]+","instance"/);
    expect(await files()).toEqual(before);
  });
}

it('has no line in its blocks that a shell would run though it is a comment', () => {
  expect(tour.split('\n').filter((line) => /(^|\s)#/.test(line))).toEqual([]);
});

it('is read by each shell without a complaint', async () => {
  for (const { shell } of SHELLS) {
    const file = await tourFile();
    if (isThere(shell)) execFileSync(shell, ['-n'], { stdio: [file.fd, 'pipe', 'pipe'] });
    await file.close();
  }
});
