import { randomUUID } from 'node:crypto';
import { acceptContribution } from '../../src/commands/contribution/accept-contribution.js';
import { rejectContribution } from '../../src/commands/contribution/reject-contribution.js';
import { submitContribution } from '../../src/commands/contribution/submit-contribution.js';
import { linkEvidence } from '../../src/commands/measure/link-evidence.js';
import { rateContribution } from '../../src/commands/rating/rate-contribution.js';
import { adoptRecommendation } from '../../src/commands/recommendation/adopt-recommendation.js';
import { openAssessmentRound } from '../../src/commands/round/open-assessment-round.js';
import { Code, ContributionId, DialogueId, MeasureId, RecommendationId, RoundId } from '../../src/domain/ids.js';
import type { Role } from '../../src/domain/role.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { holdGathering } from '../gathering.js';
import { useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';

const DAY_MS = 86_400_000;

const harness = useHarness();
let dialogue: DialogueId;
beforeAll(async () => {
  dialogue = DialogueId(await openDialogue(harness));
});

const actor = randomUUID();
const sent = (role: Role, at: string | null, now = new Date().toISOString()) => ({ key: randomUUID(), at, now, role, actor });
const timeOf = async (sequence: number, shiftMs = 0): Promise<string> => {
  const [event] = await harness.store.readAll(BigInt(sequence) - 1n, 1);
  return new Date(Date.parse(event?.occurredAt ?? '') + shiftMs).toISOString();
};
const occurred = async ({ sequence }: { readonly sequence: bigint }): Promise<string> => timeOf(Number(sequence));
const written = async (): Promise<{ contribution: ContributionId; at: string }> => {
  const { contribution, sequence } = await submit(harness, dialogue);
  return { contribution: ContributionId(contribution), at: await timeOf(sequence) };
};
const before = (time: string): string => new Date(Date.parse(time) - 1).toISOString();
const tooEarly = { code: 'act-before-its-object' };

it('is no rating before the contribution, live with a clock that was set back, or named', async () => {
  const { contribution, at } = await written();
  const rate = (envelope: ReturnType<typeof sent>) =>
    harness.commands.send(rateContribution, { params: { contribution }, body: { value: 'agree', participant: randomUUID() } }, envelope);
  await expect(rate(sent('participant', before(at)))).rejects.toMatchObject(tooEarly);
  expect(await occurred(await rate(sent('participant', at)))).toBe(at);
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
  expect(await occurred(await rate(sent('participant', null, anHourAgo)))).toBe(at);
});

it('is no answer before what it answers; what is taken over from elsewhere may be older than its dialogue', async () => {
  const { contribution: answers, at } = await written();
  const longAgo = '2017-09-12T10:00:00.000Z';
  const answer = (fields: object, time: string) =>
    harness.commands.send(
      submitContribution,
      { params: { dialogue }, body: submitContribution.body.parse(contributionBody('Dazu', fields)) },
      sent('office', time),
    );
  await expect(answer({ answers }, before(at))).rejects.toMatchObject(tooEarly);
  await expect(answer({}, longAgo)).rejects.toMatchObject(tooEarly);
  const source = { name: 'Raddialog', id: '17' };
  expect(await occurred(await answer({ source }, longAgo))).toBe(longAgo);
  await expect(answer({ source, answers }, longAgo)).rejects.toMatchObject(tooEarly);
});

it('is no card before its gathering began, which may have been entered afterwards', async () => {
  const startsAt = new Date(Date.now() - 10).toISOString();
  const endsAt = new Date(Date.now() + DAY_MS).toISOString();
  const access = { kind: 'registration', capacity: 2, waitingList: true, registrationUntil: startsAt };
  const gathering = (await holdGathering(harness, dialogue, { startsAt, endsAt, access })).split('/').at(-1);
  const card = { gathering, island: 'island-1', position: 'B3', photoDigest: null };
  const file = (time: string) =>
    harness.commands.send(
      submitContribution,
      { params: { dialogue }, body: submitContribution.body.parse(contributionBody('Karte', { channel: 'letter', card })) },
      sent('rapporteur', time),
    );
  await expect(file(before(startsAt))).rejects.toMatchObject(tooEarly);
  expect(await occurred(await file(startsAt))).toBe(startsAt);
});

it('is no rejection before the contribution, and a rejection that is dated back takes nobody’s appeal', async () => {
  const { contribution, secret, sequence, at } = await submit(harness, dialogue);
  const params = { contribution: ContributionId(contribution) };
  const reject = (time: string, now?: string) =>
    harness.commands.send(
      rejectContribution,
      { params, body: { reason: Code('off-topic'), justification: 'So nicht' } },
      sent('moderator', time, now),
    );
  await expect(reject('2020-01-01T00:00:00.000Z')).rejects.toMatchObject(tooEarly);
  const time = await timeOf(sequence);
  // Dated as early as it may be, and told a month later.
  await reject(time, new Date(Date.parse(time) + 30 * DAY_MS).toISOString());
  expect((await harness.post(`${at}/appeal`, { justification: 'Doch', secret })).status).toBe(200);
  // Both times are there to be compared by anybody.
  const after = String(await harness.store.head());
  const { body: log } = await harness.get<{ items: readonly object[] }>(
    `/api/moderation-log?dialogue=${dialogue}&contribution=${contribution}&after=${after}`,
  );
  const { body: way } = await harness.get<{ steps: readonly object[] }>(`${at}/way?after=${after}`);
  const [, rejected] = await harness.store.readStream(`contribution-${contribution}`);
  const recordedAt = rejected?.recordedAt;
  expect(recordedAt).not.toBe(time);
  expect(log.items[0]).toMatchObject({ act: 'rejected', occurredAt: time, recordedAt });
  expect(way.steps[1]).toMatchObject({ type: 'ContributionRejected', at: time, recordedAt });
});

it('is no evidence before the contribution was accepted', async () => {
  const { contribution, at } = await written();
  const texts = { themes: ['work'], title: { de: 'M' }, text: { de: 'Maßnahme' } };
  const analyst = { token: await harness.token('analyst') };
  const { measure } = await done(harness, `/api/dialogues/${dialogue}/measures`, texts, analyst);
  const accepted = await harness.commands.send(acceptContribution, { params: { contribution }, body: {} }, sent('moderator', null));
  const link = async (time: string) =>
    harness.commands.send(
      linkEvidence,
      {
        params: { measure: MeasureId(String(measure)) },
        body: { contribution, start: 0, end: 8, stance: 'supports', quote: null },
      },
      sent('analyst', time),
    );
  await expect(link(at)).rejects.toMatchObject(tooEarly);
  await expect(link(before(await occurred(accepted)))).rejects.toMatchObject(tooEarly);
  await link(new Date().toISOString());
});

it('is no round before its measures, and no adoption before the closing of its rounds', async () => {
  const measure = MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne'));
  const [first] = await harness.store.readStream(`measure-${measure}`);
  await beginEvaluation(harness, dialogue);
  const open = (time: string | null) =>
    harness.commands.send(
      openAssessmentRound,
      { params: { dialogue }, body: { measures: [measure], previousRound: null, assessors: ['a', 'b'] } },
      sent('office', time),
    );
  await expect(open(before(first?.occurredAt ?? ''))).rejects.toMatchObject(tooEarly);
  const round = RoundId(String((await open(null)).extra['round']));
  for (const name of ['a', 'b']) {
    const token = await harness.token('assessor', name);
    await done(harness, `/api/rounds/${round}/measures/${measure}/assessments`, assessmentBody([5, 5, 5]), { token });
  }
  const analyst = { token: await harness.token('analyst') };
  const words = Object.fromEntries(['title', 'text', 'addressee', 'instrument', 'horizon'].map((word) => [word, { de: word }]));
  const drafting = { ...words, themes: ['work'], strength: 'should' };
  const { recommendation: id } = await done(harness, `/api/dialogues/${dialogue}/recommendations`, drafting, analyst);
  const { sequence: attached } = await done(harness, `/api/recommendations/${String(id)}/measures`, { measure }, analyst);
  const office = { token: await harness.token('office') };
  const { sequence: closed } = await done(harness, `/api/rounds/${round}/closing`, {}, office);
  const adopt = (time: string) =>
    harness.commands.send(
      adoptRecommendation,
      {
        params: { recommendation: RecommendationId(String(id)) },
        body: { rationale: { de: 'Darum' }, rounds: [round], quorumReason: { de: 'Darum' } },
      },
      sent('publisher', time),
    );
  await expect(adopt(await timeOf(attached))).rejects.toMatchObject(tooEarly);
  await expect(adopt(await timeOf(closed, -1))).rejects.toMatchObject(tooEarly);
  await adopt(await timeOf(closed));
});
