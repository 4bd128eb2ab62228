import { ANNOUNCEMENT, openDialogue } from '../../dialogue.js';
import { useHarness } from '../../harness.js';
import { done, refusal, submit } from '../../http/asking.js';

const harness = useHarness();
let dialogue: string;
const as = async (role: Parameters<typeof harness.token>[0]) => ({ token: await harness.token(role) });
beforeAll(async () => {
  dialogue = await openDialogue(harness);
});

type Version = {
  readonly sequence: number;
  readonly type: string;
  readonly changed: readonly string[];
  readonly row: Readonly<Record<string, unknown>>;
};
type Page = { readonly items: readonly Version[]; readonly next: string | null };
const history = async (path: string, sending?: Parameters<typeof harness.get>[1]): Promise<Page> =>
  (await harness.get<Page>(`/api/${path}`, sending)).body;

it('has every version of a row as the view shows it, each with the event that made it', async () => {
  const said = await submit(harness, dialogue, 'Pausen');
  await done(harness, `${said.at}/acceptance`, {}, await as('moderator'));
  for (let i = 0; i < 30; i++)
    await done(harness, `${said.at}/ratings`, { value: 'agree', participant: `somebody with a long secret ${i}` });
  const { sequence } = await done(harness, `${said.at}/setting-aside`, { reason: 'covered-elsewhere' }, await as('analyst'));
  const found: Version[] = [];
  const at = `contributions/${said.contribution}/history`;
  for (let cursor: string | null = ''; cursor !== null;) {
    const { items, next } = await history(`${at}?after=${sequence}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    expect(items.length).toBeLessThanOrEqual(25);
    found.push(...items);
    cursor = next;
  }
  expect(found.map(({ type }) => type)).toEqual([
    'ContributionSubmitted',
    'ContributionAccepted',
    ...Array.from({ length: 30 }, () => 'ContributionRated'),
    'ContributionSetAside',
  ]);
  for (const { sequence: asOf, row } of [...found.slice(0, 3), ...found.slice(-2)]) {
    const { asOf: _, ...shown } = (await harness.get(`${said.at}?asOf=${asOf}`)).body;
    expect(row).toEqual(shown);
  }
  expect(found.slice(0, 3).map(({ changed }) => changed)).toEqual([[], ['revision', 'status'], ['ratings']]);
  const fates = await history(`dispositions/${said.contribution}/history`);
  expect(fates.items.map(({ type, changed }) => [type, changed])).toEqual([
    ['ContributionSubmitted', []],
    ['ContributionSetAside', ['fate', 'reason']],
  ]);
  expect((await history(`${at}?asOf=${said.sequence}`)).items.map(({ type }) => type)).toEqual(['ContributionSubmitted']);
});

it('has of a dialogue what was recorded, and what holds by the clock at this moment the view alone', async () => {
  const { items } = await history(`dialogues/${dialogue}/history?after=${String(await harness.store.head())}&limit=100`);
  type Phases = readonly { readonly phase: string; readonly statusNow?: string }[];
  const { asOf: _, ...live } = (await harness.get<{ asOf: number; phases: Phases }>(`/api/dialogues/${dialogue}`)).body;
  expect(live.phases.map(({ statusNow }) => statusNow)).toContain('open');
  const phases = live.phases.map(({ statusNow: __, ...phase }) => phase);
  const last = items.at(-1);
  expect(last?.row).toEqual({ ...live, phases });
  const effects = (await harness.get<{ effects: readonly { view: string; changed: readonly string[] }[] }>(`/api/events/${last?.sequence}`))
    .body;
  expect(JSON.stringify(effects)).not.toContain('statusNow');
});

it('begins for each reader where the row does for them, and is none where it is for others alone', async () => {
  const title = { de: 'Was noch niemand weiß' };
  const office = await as('office');
  const { dialogue: draft } = await done(harness, '/api/dialogue-drafts', { ...ANNOUNCEMENT, title }, office);
  const at = `dialogues/${String(draft)}/history`;
  const { sequence: defined } = await done(harness, `/api/dialogues/${String(draft)}/themes`, { theme: 'secret', title }, office);
  expect(refusal(await harness.get(`/api/${at}?after=${defined}`))).toEqual([404, 'dialogue-unknown']);
  expect((await history(`${at}?after=${defined}`, office)).items.map(({ type }) => type)).toEqual(['DialoguePrepared', 'ThemeDefined']);
  await done(harness, `/api/dialogues/${String(draft)}/announcement`, {}, office);
  const { sequence } = await done(harness, `/api/dialogues/${String(draft)}/themes`, { theme: 'open', title }, office);
  expect((await history(`${at}?after=${sequence}`)).items.map(({ type }) => type)).toEqual(['DialogueAnnounced', 'ThemeDefined']);
});

it('is of no row that nobody knows, nor of a moment before it or to come', async () => {
  const said = await submit(harness, dialogue, 'Wege');
  const at = `/api/contributions/${said.contribution}/history`;
  expect(refusal(await harness.get('/api/measures/0190c3f0-0000-7000-8000-000000000001/history'))).toEqual([404, 'measure-unknown']);
  expect(refusal(await harness.get(`${at}?asOf=${said.sequence - 1}`))).toEqual([404, 'contribution-unknown']);
  const ahead = await harness.get<{ detail: string }>(`${at}?asOf=${said.sequence + 100}`);
  expect(refusal(ahead)).toEqual([404, 'as-of-in-future']);
  expect(ahead.body.detail).toBe(`The record ends at sequence ${await harness.store.head()}; the first is 1.`);
  const before = await harness.get<{ detail: string }>(`${at}?asOf=0`);
  expect([before.status, before.body.detail]).toEqual([404, '`asOf` begins at 1: at sequence 0 the record is empty.']);
  expect(refusal(await harness.get(`${at}?asOf=yesterday`))).toEqual([400, 'as-of-malformed']);
  expect(refusal(await harness.get('/api/contributions/x/history'))).toEqual([400, 'request-malformed']);
});

it('is refused with its reason where the rows of a view have no versions', async () => {
  for (const path of ['theme-input/work', 'moderation-log/17', 'ratings/17'])
    expect(refusal(await harness.get(`/api/${path}/history`))).toEqual([404, 'view-without-history']);
  expect(refusal(await harness.get('/api/nonsense/17/history'))).toEqual([404, 'not-found']);
});
