import { z } from 'zod';
import { contributionBody, openDialogue } from '../dialogue.js';
import { query } from '../database.js';
import { holdGathering, minutesBody, scheduleGathering } from '../gathering.js';
import { useHarness } from '../harness.js';
import { DialogueId } from '../../src/domain/ids.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { carriedOut, done, recordLog, submit } from './asking.js';

const harness = useHarness();
let log: readonly string[];
beforeAll(() => {
  log = recordLog();
});

/** Words that occur nowhere else. */
const MARKERS = {
  registered: 'Quittenmarmelade',
  registeredAt: 'holunderbeersaft@example.org',
  invited: 'Stachelbeergelee',
  invitedAt: 'Holunderbeersaft-Allee 3',
  participant: 'Brombeerstrudel-Geheimnis',
  transcriber: 'Mirabellenkuchen',
  secondReader: 'Sauerkirschlikör',
  minutes: 'Hagebuttentee steht im Protokoll',
} as const;

/** Every row of every table of this database, as text; bytes as they are. */
const wholeDatabase = async (): Promise<ReadonlyMap<string, string>> => {
  const url = harness.foundation.databaseUrl;
  const tables = await query<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const rows = await Promise.all(tables.map(({ name }) => query<{ row: string }>(url, `select t::text as row from ${name} t`)));
  return new Map(tables.map(({ name }, i) => [name, (rows[i] ?? []).map(({ row }) => row).join('\n')]));
};

it('no name, address or secret, and no word of the minutes, stands in any event, view, job or log line, nor in plain in the vault', async () => {
  const dialogue = await openDialogue(harness);
  const rapporteur = { token: await harness.token('rapporteur') };
  const open = await scheduleGathering(harness, dialogue);
  const person = { name: MARKERS.registered, address: MARKERS.registeredAt };
  const registration = await done(harness, `${open}/registrations`, { ...person, participant: MARKERS.participant });
  const own = `${open}/registrations/${String(registration['registration'])}`;
  const closed = await scheduleGathering(harness, dialogue, { access: { kind: 'invitation' } });
  const guest = { name: MARKERS.invited, address: MARKERS.invitedAt, group: 'company' };
  const invitation = await done(harness, `${closed}/invitations`, guest, rapporteur);
  const answering = { answer: 'accepted', secret: invitation['secret'] };
  await done(harness, `${closed}/invitations/${String(invitation['invitation'])}/answers`, answering);
  const held = await holdGathering(harness, dialogue);
  await done(harness, `${held}/minutes`, minutesBody(MARKERS.minutes), rapporteur);
  const card = { gathering: held.split('/').at(-1), island: 'island-1' };
  const { transcriber, secondReader } = MARKERS;
  const filing = contributionBody('Text', { channel: 'letter', card, transcriber, secondReader });
  await carriedOut(harness, '/api/dialogues/{dialogue}/contributions', { dialogue }, filing, rapporteur);
  // Also what goes wrong leaves a trace somewhere, and so does what is read.
  await harness.post(`${open}/registrations`, { ...person, participant: MARKERS.participant });
  await harness.post(`${closed}/registrations`, person);
  await harness.post(`${open}/registrations`, { ...person, name: `${MARKERS.registered}\u0000` });
  await harness.get(own, { headers: { 'registration-secret': String(registration['secret']) } });
  await harness.get(`${open}/registrations`, rapporteur);
  const { sequence } = await done(harness, `${own}/withdrawal`, { secret: registration['secret'] });
  for (const view of ['gatherings', 'contributions']) await harness.get(`/api/${view}?dialogue=${dialogue}&after=${sequence}`);

  const places = new Map(await wholeDatabase()).set('log', log.join('\n'));
  // The search would find them: the tables are really those of the gatherings.
  expect(places.get('view_gatherings.registration')).toContain('withdrawn');
  expect(places.get('view_gatherings.invitation')).toContain('accepted');
  expect(places.get('vault.file')).toContain('\\x');
  expect(places.get('record.event')).toContain('MinutesFiled');
  for (const word of [...Object.values(MARKERS), String(registration['secret']), String(invitation['secret'])]) {
    const bytes = Buffer.from(word);
    for (const form of [word, bytes.toString('hex'), bytes.toString('base64').replace(/.{0,2}=*$/, '')]) {
      const found = [...places].filter(([, content]) => content.toLowerCase().includes(form.toLowerCase()));
      expect([word, ...found.map(([place]) => place)]).toEqual([word]);
    }
  }

  const publicly = await Promise.all(
    [`/api/gatherings?dialogue=${dialogue}`, open, closed, held].map(async (path) => JSON.stringify((await harness.get(path)).body)),
  );
  const ids = [registration['registration'], invitation['invitation']].map(String);
  for (const text of publicly) for (const id of ids) expect(text).not.toContain(id);
});

it('who has the list of a gathering finds with it, in plain events, nothing that they said or rated or where else they come', async () => {
  const secret = 'one secret of one person';
  const dialogue = await openDialogue(harness);
  const gatherings = [await scheduleGathering(harness, dialogue), await scheduleGathering(harness, dialogue)];
  const { at } = await submit(harness, dialogue, 'Mehr Schatten', { participant: secret });
  await done(harness, `${at}/ratings`, { value: 'agree', participant: secret });
  for (const gathering of gatherings)
    await done(harness, `${gathering}/registrations`, { name: 'Ada', address: 'ada@example.org', participant: secret });
  const events = await harness.store.readAll(0n, 1000);
  const naming = (pseudonym: string) =>
    events.flatMap(({ id, type, data, internal }) => (JSON.stringify([id, data, internal]).includes(pseudonym) ? [type] : []));
  const participant = harness.app.get(Pseudonyms).participant(DialogueId(dialogue), secret);
  // What they wrote and rated is one person's, and stays that.
  expect(naming(participant)).toEqual(['ContributionSubmitted', 'ContributionRated']);
  const noted = events.flatMap(({ type, internal }) =>
    type === 'RegistrationReceived' ? [z.object({ participant: z.uuid(), address: z.uuid() }).parse(internal)] : [],
  );
  for (const pseudonym of noted.slice(-2).flatMap((each) => Object.values(each)))
    expect(naming(pseudonym)).toEqual(['RegistrationReceived']);
});
