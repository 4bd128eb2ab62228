import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { dialogueRows } from '../projections/dialogues/dialogues.reading.js';
import type { Reading } from '../projections/reading.js';
import { textOf } from '../projections/reminders/reminder-texts.js';
import { CONCERNS_MAX, REMINDED_VIEWS, remindersOf, waitingIn } from '../projections/reminders/reminders.js';
import type { EventStore } from '../store/event-store.js';
import { codeOf } from '../host/system-error.js';

const ANSWER_MS_MAX = 15_000;
/** For the views to have what is to be told; the job is tried again. */
const VIEWS_MS_MAX = 60_000;

export type ReminderGateway = {
  readonly url: string;
  /** With which the body is signed; null where it is not. */
  readonly secret: string | null;
};

/** Sends what is overdue, of all dialogues, to the organisation's own mail or chat; nothing where nothing waits. */
export const sendReminders = async (
  { views, reading, store }: { readonly views: DataSource; readonly reading: Reading; readonly store: EventStore },
  gateway: ReminderGateway,
  day: string,
): Promise<{ readonly sent: number }> => {
  const asOf = await reading.sequenceFor('dialogues', {});
  await reading.reach(REMINDED_VIEWS, asOf, { signal: AbortSignal.timeout(VIEWS_MS_MAX) });
  const dialogues = await dialogueRows(views, asOf, []).orderBy('d.announcedSequence').getMany();
  const reminders = [];
  const asked = { views, store, asOf, now: Date.now(), limit: CONCERNS_MAX, overdueOnly: true };
  for (const dialogue of dialogues)
    for (const reminder of remindersOf(await waitingIn({ ...asked, dialogue })))
      reminders.push({ dialogue: dialogue.id, ...reminder, text: textOf(reminder) });
  if (reminders.length > 0) await post(gateway, `reminders-${day}`, JSON.stringify({ day, asOf: Number(asOf), reminders }));
  return { sent: reminders.length };
};

/** The key is the same for each try of a day, so that the receiver can tell a repeat. @throws without the address: it may hold a secret */
const post = async ({ url, secret }: ReminderGateway, key: string, body: string): Promise<void> => {
  const signature = secret === null ? {} : { 'x-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...signature };
  const signal = AbortSignal.timeout(ANSWER_MS_MAX);
  const { status } = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal }).catch((error: unknown) => {
    const cause = error instanceof Error ? error.cause : undefined;
    throw new Error(`REMINDERS_URL could not be reached (${codeOf(cause) ?? 'no answer'})`);
  });
  if (status < 200 || status > 299) throw new Error(`REMINDERS_URL answered ${status}`);
};
