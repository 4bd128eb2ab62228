import { contributionBody, openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';

const harness = useHarness();

const PARTICIPANT = 'a secret that only Ana knows';

it('goes from a contribution over its rejection and appeal to the live view, and back to every earlier moment', async () => {
  const { post, get, token } = harness;
  const dialogue = await openDialogue(harness);
  const moderator = { token: await token('moderator', 'Mo') };
  const second = { token: await token('moderator', 'Mia') };

  const submitted = await post(
    `/api/dialogues/${dialogue}/contributions`,
    contributionBody('Verlässliche Dienstpläne', { group: 'citizen', participant: PARTICIPANT }),
  );
  expect(submitted.status).toBe(201);
  const { contribution, secret, sequence: afterSubmission } = submitted.body;
  const at = `/api/contributions/${String(contribution)}`;

  const rated = await post(`${at}/ratings`, { value: 'agree', participant: PARTICIPANT });
  expect(rated.status).toBe(200);
  const rejected = await post(`${at}/rejection`, { reason: 'off-topic', justification: 'Not about work' }, moderator);
  expect(rejected.status).toBe(200);
  const appealed = await post(`${at}/appeal`, { justification: 'It is', secret });
  expect(appealed.status).toBe(200);
  const own = await post(`${at}/appeal/upholding`, { justification: 'Yes' }, moderator);
  expect([own.status, own.body['code']]).toEqual([403, 'appeal-needs-second-person']);
  const upheld = await post(`${at}/appeal/upholding`, { justification: 'It is about rosters' }, second);
  expect(upheld.status).toBe(200);

  const last = Number(upheld.body['sequence']);
  const live = await get(`${at}?after=${last}`);
  expect(live.body).toMatchObject({ asOf: last, status: 'accepted', appeal: 'upheld', content: { text: 'Verlässliche Dienstpläne' } });
  expect(live.body).toMatchObject({ ratings: { agree: 1, balance: 1, raters: 1 } });

  const atRejection = await get(`${at}?asOf=${String(rejected.body['sequence'])}`);
  expect(atRejection.body).toMatchObject({ status: 'rejected', rejectionReason: 'off-topic', content: null, withheld: 'rejected' });
  const atSubmission = await get(`${at}?asOf=${String(afterSubmission)}`);
  expect(atSubmission.body).toMatchObject({ status: 'open', ratings: { agree: 0 } });
  expect((await get(`${at}?asOf=${Number(afterSubmission) - 1}`)).status).toBe(404);

  const mine = await get(at, { headers: { 'contribution-secret': String(secret) } });
  expect(mine.body['file']).toMatchObject({
    rejection: { justification: 'Not about work' },
    decision: { justification: 'It is about rosters' },
  });

  // Of people nobody is told as long as somebody can take part.
  const figures = await get(`/api/theme-input?dialogue=${dialogue}&after=${last}`);
  expect(figures.body).toMatchObject({
    items: [{ theme: 'work', submitted: 1, accepted: 1, rejected: 0, participants: null, raters: null, ratings: { agree: 1 } }],
    total: { submitted: 1, participants: null },
  });
  const log = await get<{ items: { act: string }[] }>(`/api/moderation-log?dialogue=${dialogue}&after=${last}`);
  expect(log.body.items.map(({ act }) => act)).toEqual(['phase-opened', 'rejected', 'appeal-lodged', 'appeal-upheld']);
});
