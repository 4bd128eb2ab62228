import { createHash } from 'node:crypto';
import type { Harness } from './harness.js';
import { done } from './http/asking.js';

const HOUR_MS = 3_600_000;

/** An instant so many hours from now. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

export const PERSON = { name: 'Ada Beispiel', address: 'ada@example.org' };

/** A gathering to which people register, in two days; in a dialogue of `openDialogue`. */
export const gatheringBody = (fields: object = {}) => ({
  format: 'letter',
  title: { de: 'Bürgerdialog', en: "Citizens' dialogue" },
  startsAt: inHours(48),
  endsAt: inHours(51),
  place: { region: 'DEA5A', venue: { de: 'Siegerlandhalle, Siegen' } },
  access: { kind: 'registration', capacity: 2, waitingList: true, registrationUntil: inHours(24) },
  islands: [{ code: 'island-1', theme: 'work' }],
  ...fields,
});

/** One over HTTP; returns its path. */
export const scheduleGathering = async (harness: Harness, dialogue: string, fields: object = {}): Promise<string> => {
  const rapporteur = { token: await harness.token('rapporteur') };
  const { gathering } = await done(harness, `/api/dialogues/${dialogue}/gatherings`, gatheringBody(fields), rapporteur);
  return `/api/gatherings/${String(gathering)}`;
};

/** A text as minutes. */
export const minutesBody = (text: string) => ({
  mediaType: 'text/markdown',
  digest: createHash('sha256').update(text).digest('hex'),
  file: Buffer.from(text).toString('base64'),
});

/** Of a gathering that is over. */
export const OVER = {
  startsAt: inHours(-5),
  endsAt: inHours(-2),
  access: { kind: 'registration', capacity: 2, waitingList: true, registrationUntil: inHours(-6) },
};

/** One that was held; returns its path. */
export const holdGathering = async (harness: Harness, dialogue: string, fields: object = {}): Promise<string> => {
  const at = await scheduleGathering(harness, dialogue, { ...OVER, ...fields });
  await done(harness, `${at}/holding`, { attendance: [] }, { token: await harness.token('rapporteur') });
  return at;
};
