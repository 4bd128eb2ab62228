import { publicEnvelope } from '../../../src/export/public-envelope.js';
import { ANNOUNCEMENT, openDialogue } from '../../dialogue.js';
import { useHarness } from '../../harness.js';
import { done, refusal, submit } from '../../http/asking.js';
import { notedIn } from '../../security-log.js';

const harness = useHarness();
let dialogue: string;
const as = async (role: Parameters<typeof harness.token>[0]) => ({ token: await harness.token(role) });
beforeAll(async () => {
  dialogue = await openDialogue(harness);
});

type Effect = {
  readonly view: string;
  readonly row: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly changed: readonly string[];
};
type Told = Readonly<Record<string, unknown>> & { readonly effects: readonly Effect[]; readonly more: readonly string[] };

const told = async (sequence: number | string, sending?: Parameters<typeof harness.get>[1]): Promise<Told> =>
  (await harness.get<Told>(`/api/events/${sequence}`, sending)).body;

it('tells all that anybody may know of an event, and of each view the rows that it began and ended', async () => {
  const said = await submit(harness, dialogue, 'Schichten selbst planen');
  const { sequence } = await done(harness, `${said.at}/acceptance`, {}, await as('moderator'));
  const { effects, more, labels, ...envelope } = await told(sequence);
  expect(labels).toMatchObject({
    contribution: { [said.contribution]: { de: '„Schichten selbst planen“', en: '“Schichten selbst planen”' } },
    reason: { 'within-rules': { de: 'Entspricht den Moderationsregeln' } },
    theme: { work: { de: 'work (de)' } },
  });
  const [event] = await harness.store.readAll(BigInt(sequence) - 1n, 1);
  expect([envelope, more]).toEqual([event && publicEnvelope(event), []]);
  const { body: row } = await harness.get(`${said.at}?asOf=${sequence}`);
  const { asOf: _, ...accepted } = row;
  const contribution = { contribution: said.contribution };
  expect(effects).toEqual([
    {
      view: 'contributions',
      row: contribution,
      before: { ...accepted, status: 'open', revision: 0 },
      after: accepted,
      changed: ['revision', 'status'],
    },
    {
      view: 'moderation-log',
      row: { sequence: String(sequence) },
      before: null,
      after: expect.objectContaining({ sequence, act: 'accepted', contribution: said.contribution }) as unknown,
      changed: expect.arrayContaining(['act', 'reason', 'sequence']) as unknown,
    },
  ]);
});

it('tells an event alone to whom asks for no more', async () => {
  const { sequence } = await submit(harness, dialogue, 'Nur das Ereignis');
  const { effects, ...whole } = await told(sequence);
  expect(effects).not.toEqual([]);
  expect(await told(`${sequence}?effects=none`)).toEqual({ ...whole, effects: [], labels: {} });
  expect((await harness.get(`/api/events/${sequence}?effects=some`)).status).toBe(400);
});

it('tells what a rating did to the figures of a contribution, and of its rater nothing', async () => {
  const said = await submit(harness, dialogue, 'Pausen');
  const { sequence } = await done(harness, `${said.at}/ratings`, { value: 'agree', participant: 'somebody with a long secret' });
  const { effects, ...envelope } = await told(sequence);
  expect(effects).toMatchObject([{ view: 'contributions', changed: ['ratings'], after: { ratings: { agree: 1, raters: 1 } } }]);
  const [event] = await harness.store.readAll(BigInt(sequence) - 1n, 1);
  const { rater } = event?.internal as { readonly rater: string };
  for (const role of ['analyst', 'auditor', 'office'] as const)
    expect(JSON.stringify(await told(sequence, await as(role)))).not.toContain(rater);
  expect(JSON.stringify(envelope)).not.toContain(rater);
});

it('shows a text that is withheld to whom the view shows it, which is noted, and to nobody else', async () => {
  const said = await submit(harness, dialogue, 'Rhabarberkompott für alle');
  const justification = 'Ein Scherz';
  const { sequence } = await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification }, await as('moderator'));
  // The later one first: who is told it is told of a view that has the rejection.
  for (const n of [sequence, said.sequence]) {
    const everybody = JSON.stringify(await told(n));
    expect(everybody).not.toMatch(/Rhabarber|Scherz/);
    const analyst = JSON.stringify(await told(n, await as('analyst')));
    expect(analyst).not.toMatch(/Rhabarber|Scherz/);
  }
  expect(JSON.stringify(await told(sequence, await as('moderator')))).toMatch(/Rhabarber.*Scherz/);
  const noted = (await notedIn(harness.foundation.config.values.DATA_DIR)).filter(({ what }) => what === 'personal-data-read');
  expect(noted).toMatchObject([{ view: 'events', role: 'moderator', ids: [`sequence:${sequence}`] }]);
});

it('tells of a draft that there is one, and what is in it to those alone who may read drafts, until it is announced', async () => {
  const title = { de: 'Was noch niemand weiß' };
  const office = await as('office');
  const { dialogue: draft, sequence } = await done(harness, '/api/dialogue-drafts', { ...ANNOUNCEMENT, title }, office);
  const hidden = await told(sequence);
  expect(hidden).toMatchObject({ type: 'DialoguePrepared', data: null, effects: [] });
  expect(await told(sequence, await as('auditor'))).toMatchObject({ data: { title }, effects: [{ view: 'dialogues', after: { title } }] });
  const { sequence: announced } = await done(harness, `/api/dialogues/${String(draft)}/announcement`, {}, office);
  expect(await told(sequence)).toMatchObject({ data: { title }, effects: [] });
  expect(await told(announced)).toMatchObject({ effects: [{ view: 'dialogues', before: null, after: { title, status: 'announced' } }] });
});

it('tells what an event did to other things, as to a measure whose evidence fell', async () => {
  const said = await submit(harness, dialogue, 'Beitrag zu Wegen');
  await done(harness, `${said.at}/acceptance`, {}, await as('moderator'));
  const texts = { themes: ['work'], title: { de: 'Wege' }, text: { de: 'Wege' } };
  const { measure } = await done(harness, `/api/dialogues/${dialogue}/measures`, texts, await as('analyst'));
  const span = { contribution: said.contribution, start: 0, end: 7, stance: 'supports', quote: 'Beitrag' };
  await done(harness, `/api/measures/${String(measure)}/evidence`, span, await as('analyst'));
  const { sequence } = await done(harness, `${said.at}/withdrawal`, { secret: said.secret });
  const { effects } = await told(sequence);
  expect(effects.map(({ view, changed }) => [view, changed])).toEqual([
    // Its text is shown in no state any more.
    ['contributions', ['revision', 'status']],
    ['measures', ['standing']],
    ['dispositions', ['fate']],
  ]);
});

it('knows no event before the first or behind the last, and says what a sequence is', async () => {
  const head = Number(await harness.store.head());
  for (const sequence of [0, head + 1, 999_999_999_999_999])
    expect(refusal(await harness.get(`/api/events/${sequence}`))).toEqual([404, 'event-unknown']);
  for (const sequence of ['-1', 'first', '1.5', '1234567890123456', '%20'])
    expect(refusal(await harness.get(`/api/events/${sequence}`))).toEqual([400, 'request-malformed']);
  expect(refusal(await harness.get('/api/events/1?asOf=1'))).toEqual([400, 'request-malformed']);
});
