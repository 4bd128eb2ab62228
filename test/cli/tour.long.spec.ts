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
/** What docs/replay.md shows. */
let replaying: string;
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
  tour = linesIn(readme.slice(readme.indexOf('## A tour'), readme.indexOf('## The command line')));
  replaying = linesIn(await readFile(join(CHECKOUT, 'docs/replay.md'), 'utf8'));
}, 600_000);
afterAll(async () => {
  program.process.kill('SIGINT');
  await program.ended;
  for (const folder of Object.values(settings)) await rm(folder, { recursive: true, force: true });
});

/** The lines of the blocks of a page, for the program of this test. */
const linesIn = (page: string): string =>
  [...page.matchAll(BLOCKS)]
    .map(([, block]) => block ?? '')
    .join('')
    .replaceAll('http://127.0.0.1:3000', url);

const isThere = (shell: string): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, shell)));

/** Lines as a file: what Node makes for an input is a socket, which fish does not read from. */
const fileOf = async (lines: string): Promise<FileHandle> => {
  const path = join(settings.HOME, 'tour');
  await writeFile(path, `${lines}\nexit\n`);
  return open(path);
};

/** Pastes into a shell as a person does who has set nothing up. */
const pasted = async (
  shell: string,
  args: readonly string[],
  lines: string,
): Promise<{ readonly stdout: string; readonly stderr: string }> => {
  const file = await fileOf(lines);
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
    const { stdout, stderr } = await pasted(shell, args, tour);
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

it('each command of docs/replay.md can be pasted into bash, and shows something of the example', async () => {
  const before = await files();
  const commands = replaying.split('\n').filter((line) => line !== '');
  const marked = commands.map((line, i) => `${line}\necho; echo "<< ${i} >>"`).join('\n');
  const { stdout, stderr } = await pasted('bash', ['--norc', '-i'], marked);
  expect(stderr.split('\n').filter((line) => COMPLAINT.test(line) && !ECHO.test(line))).toEqual([]);
  const shown = stdout.split(/^<< \d+ >>$/m);
  const isSilent = (line: string): boolean => /^export | -o | > /.test(line);
  for (const [i, line] of commands.entries()) {
    const said = (shown[i] ?? '').trim();
    expect({ line, isShown: said !== '' && said !== '[]' }).toEqual({ line, isShown: !isSilent(line) });
    expect([line, said]).not.toEqual([line, expect.stringMatching(/"code":"[a-z-]+","instance"|\bundefined\b|\b0 rows\b/)]);
  }
  const saidBy = (begin: RegExp): string => shown[commands.findIndex((line) => begin.test(line))] ?? '';
  expect(saidBy(/difference\?from/)).toMatch(/^measures changed .*\bcounts\b/m);
  expect(saidBy(/^\S+ difference/)).toContain('changed');
  expect(new Set(saidBy(/wording/).match(/^\d+/gm)).size).toBe(2);
  expect(saidBy(/replay .*--language de/)).toMatch(
    /^ +\d+ {2}\S+ \S+ {2}Auswertung +Handlungsempfehlung „.*“ entworfen: Verbindlichkeit „/m,
  );
  expect(await files()).toEqual(before);
}, 300_000);

it('has no line in its blocks that a shell would run though it is a comment', () => {
  expect(`${tour}\n${replaying}`.split('\n').filter((line) => /(^|\s)#/.test(line))).toEqual([]);
});

it('is read by each shell without a complaint', async () => {
  for (const { shell } of SHELLS) {
    const file = await fileOf(`${tour}\n${replaying}`);
    if (isThere(shell)) execFileSync(shell, ['-n'], { stdio: [file.fd, 'pipe', 'pipe'] });
    await file.close();
  }
});
