import { contributionBody, openDialogue } from '../dialogue.js';
import { holdGathering } from '../gathering.js';
import { useHarness } from '../harness.js';
import { done } from './asking.js';

const harness = useHarness();

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
