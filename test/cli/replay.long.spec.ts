import { randomUUID } from 'node:crypto';
import { useHarness } from '../harness.js';
import { type Story, tellStory } from '../replay/trace/story.js';
import { type Ended, type Program, run } from './program.js';

const harness = useHarness();
let story: Story;
let head: number;
beforeAll(async () => {
  story = await tellStory(harness);
  head = Number(await harness.store.head());
});

const started = (...args: readonly string[]): Program => {
  const { config, databaseUrl, vaultKey } = harness.foundation;
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: config.values.DATA_DIR, VAULT_KEY: vaultKey.toString('hex'), LANG: 'en' };
  return run(['replay', ...args], settings);
};
const told = (...args: readonly string[]): Promise<Ended> => started(...args).ended;
const refused = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await told(...args);
  expect([code, stdout]).toEqual([2, '']);
  return stderr.trimEnd();
};
type Line = { readonly sequence: number; readonly type: string; readonly milestone?: boolean };
const linesIn = ({ stdout }: Ended): readonly Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

it('tells every event of a dialogue in order, in German and English, a line each', async () => {
  const json = await told(story.dialogue, '--json');
  const lines = linesIn(json);
  expect(json.code).toBe(0);
  expect(lines.map(({ sequence }) => sequence)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  expect(lines.filter(({ milestone }) => milestone).map(({ type }) => type)).toContain('RecommendationAdopted');
  const { stdout } = await told(story.dialogue, '--language', 'de');
  expect(stdout).toMatch(
    /^Uhrzeiten in der Zeitzone Europe\/Berlin\.\n +1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}Programmbüro +Dialog „Dialogue \(de\)“ angekündigt\./,
  );
  expect(stdout).toContain('Handlungsempfehlung „Verlässliche Dienstpläne“ beschlossen.');
  expect(stdout.match(/Zeitzone/g)).toHaveLength(1);
  expect(stdout).not.toContain('\u001b');
  const part = linesIn(await told(story.dialogue, '--json', '--from', '3', '--to', '5'));
  expect(part.map(({ sequence }) => sequence)).toEqual([3, 4, 5]);
});

it('tells the story of a recommendation as the API does, from and up to a state', async () => {
  const { dialogue, recommendation } = story;
  const asked = [dialogue, '--recommendation', recommendation] as const;
  const { items } = (await harness.get<{ items: readonly Line[] }>(`/api/recommendations/${recommendation}/history?after=${head}`)).body;
  expect(linesIn(await told(...asked, '--json'))).toEqual(items);
  const [from = 0] = items.slice(5).map(({ sequence }) => sequence);
  expect(linesIn(await told(...asked, '--json', '--from', String(from)))).toEqual(items.slice(5));
  const { code, stdout } = await told(...asked);
  expect(code).toBe(0);
  expect(stdout).toContain('Evidence for the measure “Planbare Arbeit” linked: “Beitrag”, for it.');
  expect(stdout).toContain('Why: Aus gutem Grund.');
});

it('says in one line what is wrong', async () => {
  const { dialogue } = story;
  expect(await refused('dialogue')).toContain('<dialogue>: This is no id');
  expect(await refused(dialogue, '--recommendation', 'x')).toContain('--recommendation: This is no id');
  expect(await refused(randomUUID())).toBe('There is no such dialogue.');
  expect(await refused(dialogue, '--recommendation', randomUUID())).toBe('There is no such recommendation.');
  expect(await refused(dialogue, '--from', 'gestern')).toContain('A state is a sequence or an instant');
  expect(await refused(dialogue, '--to', '99999')).toBe(`This state does not exist yet: the record ends at sequence ${head}.`);
  expect(await refused(dialogue, '--from', '9', '--to', '5')).toBe('--from is later than --to: sequence 9, and 5.');
  for (const speed of ['0', '1e3']) expect(await refused(dialogue, `--speed=${speed}`)).toContain('--speed takes a number');
  expect(await refused(dialogue, '--language', 'fr')).toContain('Allowed choices are de, en');
});

it('ends where nobody reads on, and where somebody stops it', async () => {
  const piped = started(story.dialogue);
  piped.process.stdout?.once('data', () => piped.process.stdout?.destroy());
  expect((await piped.ended).code).toBe(0);
  // So slow that it would not end by itself.
  const stopped = started(story.dialogue, '--speed', '0.001');
  stopped.process.stdout?.once('data', () => stopped.process.kill('SIGINT'));
  const { code, stdout, stderr } = await stopped.ended;
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout.split('\n').length).toBeLessThan(10);
});
