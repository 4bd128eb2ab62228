import { randomUUID } from 'node:crypto';
import { Desk } from '../../src/commands/desk.js';
import { mergeMeasures } from '../../src/commands/measure/merge-measures.js';
import { RecordPhases } from '../../src/jobs/record-phases.js';
import { MeasureId } from '../../src/domain/ids.js';
import { OutcomeUnknown, type Recorded } from '../../src/store/event-store.js';
import { openDialogue } from '../dialogue.js';
import { beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { useHarness } from '../harness.js';
import { done } from '../http/asking.js';

const harness = useHarness();

const linksOf = ({ internal }: Recorded) => internal as { readonly correlation: string; readonly causation: string | null };
const since = async (head: bigint): Promise<readonly Recorded[]> => harness.store.readAll(head, 10_000);

/** One act, and all that followed from it: one correlation, and each but the first names the first. */
const expectOneAct = (events: readonly Recorded[], types: readonly string[]): void => {
  const [act, ...others] = events;
  expect(events.map(({ type }) => type)).toEqual(types);
  expect(new Set(events.map((event) => linksOf(event).correlation)).size).toBe(1);
  expect(act && linksOf(act).causation).toBeNull();
  expect(others.map((event) => linksOf(event).causation)).toEqual(others.map(() => act?.id));
};

const PART = ['MeasureDrafted', 'EvidenceLinked', 'EvidenceLinked'] as const;

it('is one story what an act led to, on its own stream and on others', async () => {
  const dialogue = await openDialogue(harness);
  const [analyst, office] = [{ token: await harness.token('analyst') }, { token: await harness.token('office') }];
  const [stays, ends] = [
    await measureWithEvidence(harness, dialogue, 'Dienstpläne'),
    await measureWithEvidence(harness, dialogue, 'Schulungen'),
  ];
  let head = await harness.store.head();
  await done(harness, `/api/measures/${stays}/mergers`, { from: [ends], reason: { de: 'Darum' } }, analyst);
  expectOneAct(await since(head), ['MeasuresMerged', 'EvidenceLinked', 'MeasureWithdrawn']);
  head = await harness.store.head();
  const linked = (await since(0n)).filter(({ type, stream }) => type === 'EvidenceLinked' && stream === `measure-${stays}`);
  const evidence = linked.map(({ data }) => (data as { readonly evidence: string }).evidence);
  const part = { themes: ['work'], title: { de: 'Teil' }, text: { de: 'Teil' }, evidence };
  await done(harness, `/api/measures/${stays}/split`, { parts: [part, part], reason: { de: 'Darum' } }, analyst);
  expectOneAct(await since(head), ['MeasureSplit', ...PART, ...PART]);
  const [, drafted] = await since(head);
  await beginEvaluation(harness, dialogue);
  head = await harness.store.head();
  const measure = drafted?.stream.replace('measure-', '');
  await done(harness, `/api/dialogues/${dialogue}/rounds`, { measures: [measure], assessors: ['Ada'] }, office);
  expectOneAct(await since(head), ['AssessmentRoundOpened', 'MeasureTakenIntoRound']);
});

it('belongs to what was begun what a second request completes', async () => {
  const dialogue = await openDialogue(harness);
  const [stays, ends] = [
    MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne')),
    MeasureId(await measureWithEvidence(harness, dialogue, 'Schulungen')),
  ];
  const input = { params: { measure: stays }, body: { from: [ends], reason: { de: 'Darum' } } };
  const now = new Date().toISOString();
  const envelope = { key: randomUUID(), role: 'analyst', actor: null, causation: null, at: null, now, expectedRevision: null } as const;
  const { store, commands } = harness;
  const breaking = new Proxy(store, {
    get: (whole, name) =>
      name === 'append'
        ? (...[stream, ...rest]: Parameters<typeof store.append>) =>
            stream === `measure-${ends}` ? Promise.reject(new OutcomeUnknown('told to')) : whole.append(stream, ...rest)
        : (Reflect.get(whole, name, whole) as unknown),
  });
  const { vault, pseudonyms, disk, alone, facts, lines } = harness.app.get(Desk);
  const desk = new Desk(breaking, vault, pseudonyms, disk, alone, facts, lines);
  const head = await store.head();
  const [first, second] = [randomUUID(), randomUUID()];
  await expect(mergeMeasures.message(input, { ...envelope, correlation: first }).rehearsedAt(desk)).rejects.toThrow(OutcomeUnknown);
  expect((await since(head)).map(({ type }) => type)).toEqual(['MeasuresMerged', 'EvidenceLinked']);
  await commands.send(mergeMeasures, input, { ...envelope, correlation: second });
  expectOneAct(await since(head), ['MeasuresMerged', 'EvidenceLinked', 'MeasureWithdrawn']);
  expect((await since(head)).map((event) => linksOf(event).correlation)).toEqual([first, first, first]);
});

it('belongs to what was scheduled what the clock does', async () => {
  const dialogue = await openDialogue(harness);
  const office = { token: await harness.token('office') };
  const head = await harness.store.head();
  await done(
    harness,
    `/api/dialogues/${dialogue}/phase-schedules`,
    { phase: 'analysis', opensOn: '2036-01-01', closesOn: '2036-01-31' },
    office,
  );
  await done(
    harness,
    `/api/dialogues/${dialogue}/phase-schedules`,
    { phase: 'dialogue', opensOn: '2026-01-01', closesOn: '2026-12-31' },
    office,
  );
  const [, scheduled] = await since(head);
  const before = await harness.store.head();
  await harness.app.get(RecordPhases).recordDue(Date.parse('2027-02-01T00:00:00Z'));
  const [closed, ...more] = (await since(before)).filter(({ stream }) => stream === `dialogue-${dialogue}`);
  expect([closed?.type, more]).toEqual(['PhaseClosed', []]);
  expect(closed && linksOf(closed)).toMatchObject({ correlation: linksOf(scheduled!).correlation, causation: scheduled?.id });
});
