import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, SETTING_NAMES } from '../src/config.js';
import { UsageError } from '../src/host/usage-error.js';

const directory = mkdtempSync(join(tmpdir(), 'zukunftsdialog-config-'));
afterAll(() => rmSync(directory, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};
const complaint = (environment: Readonly<Record<string, string>>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'none';
};

it('reads a secret from the file that its _FILE names, without the line end', () => {
  const { values } = readConfig({
    VAULT_KEY_FILE: file('key', `${'ab'.repeat(32)}\n`),
    DATABASE_URL_FILE: file('url', 'postgres://u:p@host/db\n'),
    VAULT_KEY: '',
  });
  expect([values.VAULT_KEY, values.DATABASE_URL]).toEqual(['ab'.repeat(32), 'postgres://u:p@host/db']);
});

it('says which file it cannot read, or is empty, and never what stands in one', () => {
  expect(complaint({ VAULT_KEY_FILE: '/nowhere/key' })).toBe('Settings: VAULT_KEY_FILE: /nowhere/key cannot be read (ENOENT)');
  expect(complaint({ VAULT_KEY_FILE: directory })).toContain('(EISDIR)');
  expect(complaint({ VAULT_KEY_FILE: file('empty', '\n') })).toMatch(/empty is empty$/);
  expect(complaint({ DATABASE_URL_FILE: file('wrong', 'Geheimnis') })).toMatch(/^Settings: DATABASE_URL: (?!.*Geheimnis)/);
});

it('does not choose between a setting and its file', () => {
  expect(complaint({ VAULT_KEY: 'a', VAULT_KEY_FILE: file('other', 'b') })).toBe(
    'Settings: VAULT_KEY and VAULT_KEY_FILE are both set; one of them is enough',
  );
});

it.each(['0'.repeat(64), 'abcabcabcabcabcabc', 'too short'])(
  'takes no secret that anybody would try, and does not repeat it: %s',
  (REMINDERS_SECRET) => {
    expect(complaint({ REMINDERS_SECRET })).toMatch(/^Settings: REMINDERS_SECRET: /);
    expect(complaint({ REMINDERS_SECRET })).not.toContain(REMINDERS_SECRET);
  },
);

it('takes no other setting from a file', () => {
  expect(readConfig({ PORT_FILE: file('port', '4000') }).values.PORT).toBe(3000);
});

it('takes the levels of the log by their names', () => {
  expect(readConfig({ LOG_LEVEL: 'debug' }).values.LOG_LEVEL).toBe('debug');
  expect(complaint({ LOG_LEVEL: 'loud' })).toMatch(/^Settings: LOG_LEVEL/);
});

it('takes origins, and nothing that only looks like one', () => {
  expect(readConfig({ ALLOWED_ORIGINS: ' https://a.example.org , http://localhost:5173' }).values.ALLOWED_ORIGINS).toEqual([
    'https://a.example.org',
    'http://localhost:5173',
  ]);
  expect(readConfig({}).values.ALLOWED_ORIGINS).toEqual([]);
  for (const wrong of [
    '*',
    'a.example.org',
    'https://a.example.org/',
    'https://a.example.org/app',
    'https://a.example.org:443',
    'null',
    'ftp://a.example.org',
  ])
    expect([wrong, complaint({ ALLOWED_ORIGINS: wrong })]).toEqual([wrong, expect.stringContaining('not an origin like')]);
});

it('has its settings in the table of the README, each by its name', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| (`[A-Z].*)$/gm)].map(([row]) => row).join('\n');
  expect(SETTING_NAMES.filter((name) => !rows.includes(`\`${name}\``))).toEqual([]);
});
