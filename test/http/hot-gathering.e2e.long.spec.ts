import { randomUUID } from 'node:crypto';
import { openDialogue } from '../dialogue.js';
import { inHours, PERSON, scheduleGathering } from '../gathering.js';
import { useHarness } from '../harness.js';

const harness = useHarness();

it('takes sixty registrations that come at once, each with its standing, and sends nobody away', async () => {
  const dialogue = await openDialogue(harness);
  const access = { kind: 'registration', capacity: 40, waitingList: true, registrationUntil: inHours(24) };
  const at = await scheduleGathering(harness, dialogue, { access });
  const answers = await Promise.all(
    Array.from({ length: 60 }, () =>
      harness.post<{ standing: string }>(`${at}/registrations`, { ...PERSON, address: `${randomUUID()}@example.org` }),
    ),
  );
  const told = new Map<string, number>();
  for (const { status, body } of answers) told.set(`${status} ${body.standing}`, (told.get(`${status} ${body.standing}`) ?? 0) + 1);
  expect(Object.fromEntries(told)).toEqual({ '201 confirmed': 40, '201 waiting': 20 });
});
