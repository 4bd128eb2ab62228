import { contributionBody, openDialogue } from '../dialogue.js';
import { holdGathering } from '../gathering.js';
import { useHarness } from '../harness.js';
import { done } from './asking.js';

const harness = useHarness();

it('what a source says of a contribution is shown with it, is no rating, and never a text', async () => {
  const dialogue = await openDialogue(harness);
  const office = { token: await harness.token('office') };
  const moderator = { token: await harness.token('moderator') };
  const path = `/api/dialogues/${dialogue}/contributions`;
  const of = (facts: object) => contributionBody('Mehr Zeit', { source: { name: 'some-platform', id: '1', facts } });
  const facts = { 'is-seed': true, agrees: 5 };
  const { sequence } = await done(harness, path, of(facts), office);
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`f-${i}`, i]));
  for (const wrong of [{ 'is-seed': 'Ada' }, { agrees: -1 }, { agrees: 1.5 }, { 'Is Seed': true }, { a: { b: 1 } }, many])
    expect((await harness.post(path, of(wrong), office)).status).toBe(400);
  const read = async (what: string, sending: object = {}) =>
    (await harness.get<{ items: readonly object[] }>(`/api/${what}?dialogue=${dialogue}&after=${sequence}`, sending)).body.items;
  const shown = { source: { name: 'some-platform', id: '1', facts }, ratings: { agree: 0, pass: 0, disagree: 0 } };
  expect(await read('contributions')).toMatchObject([shown]);
  expect(await read('moderation-queue', moderator)).toMatchObject([{ contribution: shown }]);
});

it('lists, ways and the queue say who said a contribution and who brought it, and no pseudonym', async () => {
  const dialogue = await openDialogue(harness);
  const [office, rapporteur, moderator] = await Promise.all(
    ['office', 'rapporteur', 'moderator'].map(async (role) => ({ token: await harness.token(role as 'office') })),
  );
  const gathering = (await holdGathering(harness, dialogue)).split('/').at(-1);
  const participant = 'a long secret of somebody';
  const source = (id: string) => ({ name: 'some-platform', id });
  const cases = [
    [{ participant }, {}, ['participant', 'self']],
    [{}, {}, ['unknown', 'self']],
    [{ source: source('1'), participant: 'a long secret of the import' }, office, ['participant', 'import']],
    [{ source: source('2') }, office, ['unknown', 'import']],
    [{ channel: 'letter', card: { gathering, island: 'island-1' } }, rapporteur, ['unknown', 'card']],
    [{ channel: 'letter' }, office, ['unknown', 'office']],
    [{ channel: 'letter' }, rapporteur, ['unknown', 'rapporteur']],
  ] as const;
  let after = 0;
  for (const [fields, sending] of cases) {
    const body = contributionBody('Mehr Zeit', { group: 'citizen', ...fields });
    after = (await done(harness, `/api/dialogues/${dialogue}/contributions`, body, sending)).sequence;
  }
  const expected = cases.map(([, , [saidBy, broughtBy]]) => ({ saidBy, broughtBy, group: 'citizen' }));

  type Read = { readonly contribution: string; readonly steps: readonly { readonly role: string }[] };
  const read = async <T>(path: string, sending: object = {}): Promise<T> =>
    (await harness.get<T>(`/api/${path}${path.includes('?') ? '&' : '?'}after=${after}`, sending)).body;
  const list = await read<{ items: readonly Read[] }>(`contributions?dialogue=${dialogue}`);
  expect(list.items).toMatchObject(expected);
  expect((await read<{ items: readonly Read[] }>(`dispositions?dialogue=${dialogue}`)).items).toMatchObject(expected);
  const queue = await read<{ items: readonly object[] }>(`moderation-queue?dialogue=${dialogue}`, moderator);
  expect(queue.items).toMatchObject(expected.map((contribution) => ({ contribution })));
  const ways = await Promise.all(list.items.map(({ contribution }) => read<Read>(`contributions/${contribution}/way`)));
  expect(ways).toMatchObject(expected);
  const roles = ['participant', 'participant', 'office', 'office', 'rapporteur', 'office', 'rapporteur'];
  expect(ways.map(({ steps }) => steps[0]?.role)).toEqual(roles);

  const known = (await harness.store.readAll(0n, 1000)).flatMap(
    ({ internal }) => (internal as { readonly participant?: string | null }).participant ?? [],
  );
  expect(known).toHaveLength(2);
  for (const pseudonym of known) expect(JSON.stringify([list, queue, ways])).not.toContain(pseudonym);
});
