import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { rejectContribution } from '../../src/commands/contribution/reject-contribution.js';
import { Code, ContributionId } from '../../src/domain/ids.js';
import { openDialogue, POLICY } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { adoptRecommendations, endOf, openPublication, type ShownReport } from '../reports.js';
import { carriedOut, done, refusal, submit, type Submitted } from './asking.js';

const DAY_MS = 86_400_000;
const LEFT_MS = 8000;

const harness = useHarness();
let dialogue: string;
let said: Submitted;
let until: number;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  said = await submit(harness, dialogue, 'Nicht zum Thema');
  await adoptRecommendations(harness, dialogue, 1);
  await openPublication(harness, dialogue);
  // As if it had been rejected long ago: somebody can appeal for some seconds more.
  until = Date.now() + LEFT_MS;
  await harness.commands.send(
    rejectContribution,
    { params: { contribution: ContributionId(said.contribution) }, body: { reason: Code('off-topic'), justification: 'Darum' } },
    {
      key: randomUUID(),
      role: 'moderator',
      actor: randomUUID(),
      // The time for an appeal runs from when it came.
      now: new Date(until - POLICY.appealDays * DAY_MS).toISOString(),
    },
  );
});

const written = async (of = dialogue): Promise<ShownReport> => {
  const publisher = { token: await harness.token('publisher') };
  const asked = await carriedOut(harness, '/api/dialogues/{dialogue}/reports', { dialogue: of }, { kind: 'results' }, publisher);
  return endOf(harness, String(asked['report']));
};
const publish = async ({ report }: ShownReport) =>
  harness.command('/api/reports/{report}/publication', { report }, {}, { token: await harness.token('publisher') });

it('publishes no results in which an appeal is missing that was lodged in time, after their sequence', async () => {
  const early = await written();
  expect(early.standing).toMatchObject({ open: 0, undecided: 0, appealsPending: 0, publicationBegun: true });
  expect(refusal(await publish(early))).toEqual([409, 'appeals-possible']);
  await done(harness, `${said.at}/appeal`, { justification: 'Doch', secret: said.secret });
  await sleep(until + 100 - Date.now());
  // Nobody can appeal any more; but who has appealed would have a contribution without a fate, once that is upheld.
  expect(refusal(await publish(early))).toEqual([409, 'appeals-possible']);
  expect(refusal(await publish(await written()))).toEqual([409, 'appeals-pending']);

  await done(harness, `${said.at}/appeal/upholding`, { justification: 'Stimmt' }, { token: await harness.token('moderator', 'Mia') });
  expect(refusal(await publish(await written()))).toEqual([409, 'contributions-open']);
  await done(harness, `${said.at}/setting-aside`, { reason: 'covered-elsewhere' }, { token: await harness.token('analyst') });
  const last = await written();
  // A text that is taken back before anybody may read the report is not published with it.
  const redaction = { reason: 'off-topic', passages: [{ start: 0, end: 5 }] };
  await done(harness, `${said.at}/redactions`, redaction, { token: await harness.token('moderator'), headers: { 'if-match': '*' } });
  expect(refusal(await publish(last))).toEqual([409, 'report-texts-outdated']);
  await carriedOut(harness, '/api/reports/{report}/repetition', { report: last.report }, {}, { token: await harness.token('publisher') });
  const anew = await endOf(harness, last.report);
  expect([anew.status, anew.writtenAsOf]).toEqual(['rendered', last.writtenAsOf]);
  expect((await publish(anew)).status).toBe(200);
});

it('publishes no results while somebody can appeal against a redaction, or such an appeal is undecided', async () => {
  const another = await openDialogue(harness);
  const redacted = await submit(harness, another, 'Ein Name steht hier');
  const [mo, mia] = await Promise.all(['Mo', 'Mia'].map(async (who) => ({ token: await harness.token('moderator', who) })));
  await done(harness, `${redacted.at}/acceptance`, {}, mo);
  await done(harness, `${redacted.at}/setting-aside`, { reason: 'covered-elsewhere' }, { token: await harness.token('analyst') });
  const redaction = { reason: 'off-topic', passages: [{ start: 4, end: 8 }] };
  await done(harness, `${redacted.at}/redactions`, redaction, { ...mo, headers: { 'if-match': '*' } });
  await adoptRecommendations(harness, another, 1);
  await openPublication(harness, another);
  expect(refusal(await publish(await written(another)))).toEqual([409, 'appeals-possible']);

  const appeal = { against: 'redaction', justification: 'Das ist kein Name' };
  await done(harness, `${redacted.at}/appeal`, { ...appeal, secret: redacted.secret });
  const pending = await written(another);
  expect(pending.standing).toMatchObject({ open: 0, undecided: 0, appealsPending: 1 });
  expect(refusal(await publish(pending))).toEqual([409, 'appeals-pending']);

  await done(harness, `${redacted.at}/appeal/dismissal`, appeal, mia);
  // What was written while it pended says so for ever.
  expect(refusal(await publish(pending))).toEqual([409, 'appeals-pending']);
  expect((await publish(await written(another))).status).toBe(200);
});

it('publishes no report with a wording that a correction has hidden since, and one with a wording that it has not', async () => {
  const another = await openDialogue(harness);
  const office = { token: await harness.token('office'), headers: { 'if-match': '*' } };
  const publisher = { token: await harness.token('publisher') };
  const source = { name: 'Beteiligung 2015', id: '1' };
  const taken = await submit(harness, another, 'Frau Muster plant', { source }, office);
  const rendered = async (): Promise<ShownReport> => {
    const subject = { kind: 'phase', phase: 'dialogue' } as const;
    const asked = await carriedOut(harness, '/api/dialogues/{dialogue}/reports', { dialogue: another }, subject, publisher);
    return endOf(harness, String(asked['report']));
  };
  const [first, second] = [await rendered(), await rendered()];
  await done(harness, `${taken.at}/corrections`, { text: 'Sie plant' }, office);
  expect((await publish(first)).status).toBe(200);
  await done(harness, `${taken.at}/corrections`, { text: 'Sie plant', hidesEarlier: true }, office);
  expect(refusal(await publish(second))).toEqual([409, 'report-texts-outdated']);
});
