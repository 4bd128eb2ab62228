import { randomUUID } from 'node:crypto';
import { NO_STREAM } from '../../src/store/event-store.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { refusal, submit } from './asking.js';

const harness = useHarness();

type Period = {
  readonly begins: string;
  readonly ends: string;
  readonly quiet: number | null;
  readonly sequence: number | null;
  readonly events: number;
  readonly types: Readonly<Record<string, number>>;
  readonly milestones: readonly { readonly sequence: number; readonly type: string; readonly phase: string | null }[];
};
type Timeline = { readonly asOf: number; readonly timeZone: string; readonly items: readonly Period[]; readonly next: string | null };

const timeline = async (dialogue: string, query: string): Promise<Timeline> => {
  const whole = /asOf|cursor/.test(query) ? query : `${query}&after=${String(await harness.store.head())}`;
  const { status, body } = await harness.get<Timeline>(`/api/dialogues/${dialogue}/timeline?${whole}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
};

/** Contributions that are told of moments of the past, as an import tells them; with the last sequence of each. */
const told = async (dialogue: string, ...moments: readonly string[]): Promise<readonly bigint[]> => {
  const { contribution } = await submit(harness, dialogue, 'Told live');
  const [live] = await harness.store.readStream(`contribution-${contribution}`);
  const { type, schema, role, data, internal } = live!;
  const sequences: bigint[] = [];
  for (const occurredAt of moments) {
    const event = { id: randomUUID(), type, schema, role, data, internal, body: null, occurredAt };
    sequences.push((await harness.store.append(`contribution-${randomUUID()}`, [event], NO_STREAM)).sequence);
  }
  return sequences;
};

it('shows how many events of each type there were, when they were recorded and when they happened', async () => {
  const dialogue = await openDialogue(harness);
  const [last] = await told(dialogue, '2026-03-31T21:30:00.000Z', '2026-04-14T06:00:00.000Z');
  const { items } = await timeline(dialogue, 'per=week');
  expect(items.length).toBe(1);
  expect(items[0]?.types).toMatchObject({ DialogueAnnounced: 1, ThemeDefined: 2, PhaseOpened: 1, ContributionSubmitted: 3 });
  expect(items[0]?.milestones.map(({ type, phase }) => [type, phase])).toEqual([
    ['DialogueAnnounced', null],
    ['PhaseOpened', 'dialogue'],
  ]);
  const happened = await timeline(dialogue, 'per=day&time=occurred');
  expect(happened.items.slice(0, 2).map(({ begins, quiet, sequence, types }) => ({ begins, quiet, sequence, types }))).toEqual([
    { begins: '2026-03-31', quiet: null, sequence: null, types: { ContributionSubmitted: 1 } },
    { begins: '2026-04-14', quiet: 13, sequence: null, types: { ContributionSubmitted: 1 } },
  ]);
  const before = await timeline(dialogue, `per=day&asOf=${last}`);
  expect(before.items.at(-1)?.types['ContributionSubmitted']).toBe(2);
  expect(before.items.at(-1)?.sequence).toBe(Number(last));
});

it('goes through hours in pages, and says how quiet it was between them', async () => {
  const dialogue = await openDialogue(harness);
  await told(dialogue, ...['08:10', '08:50', '11:00', '13:59'].map((hour) => `2025-10-25T${hour}:00.000Z`));
  const of = ({ begins, ends, quiet, events }: Period) => [begins.slice(11, 16), ends.slice(11, 16), quiet, events];
  const first = await timeline(dialogue, 'per=hour&time=occurred&limit=2');
  expect(first.items.map(of)).toEqual([
    ['08:00', '09:00', null, 2],
    ['11:00', '12:00', 2, 1],
  ]);
  const second = await timeline(dialogue, `per=hour&time=occurred&limit=2&cursor=${String(first.next)}`);
  expect(of(second.items[0]!)).toEqual(['13:00', '14:00', 1, 1]);
  expect(second.asOf).toBe(first.asOf);
});

it('gives a sequence at which everything stands as it did at the end of a period', async () => {
  const dialogue = await openDialogue(harness);
  const { items, asOf } = await timeline(dialogue, 'per=hour');
  expect(items.at(-1)?.sequence).toBe(asOf);
  // What comes later, in another dialogue, does not change what was.
  await openDialogue(harness);
  expect((await timeline(dialogue, `per=hour&asOf=${asOf}`)).items).toEqual(items);
});

it('is not there for a dialogue that nobody knows, or did not know then', async () => {
  const before = String(await harness.store.head());
  const dialogue = await openDialogue(harness);
  expect(refusal(await harness.get(`/api/dialogues/${dialogue}/timeline?asOf=${before}`))).toEqual([404, 'dialogue-unknown']);
  expect(refusal(await harness.get(`/api/dialogues/${randomUUID()}/timeline`))).toEqual([404, 'dialogue-unknown']);
  expect((await harness.get(`/api/dialogues/${dialogue}/timeline?per=month`)).status).toBe(400);
});
