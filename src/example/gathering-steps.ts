import { createHash } from 'node:crypto';
import { newIdOf } from '../commands/command.js';
import { answerInvitation } from '../commands/gathering/answer-invitation.js';
import { cancelGathering } from '../commands/gathering/cancel-gathering.js';
import { fileMinutes } from '../commands/gathering/file-minutes.js';
import { holdGathering } from '../commands/gathering/hold-gathering.js';
import { issueInvitation } from '../commands/gathering/issue-invitation.js';
import { registerForGathering } from '../commands/gathering/register-for-gathering.js';
import { rescheduleGathering } from '../commands/gathering/reschedule-gathering.js';
import { scheduleGathering } from '../commands/gathering/schedule-gathering.js';
import { withdrawRegistration } from '../commands/gathering/withdraw-registration.js';
import { gatherings } from '../domain/gathering/gatherings.js';
import { DialogueId, GatheringId, InvitationId, RegistrationId } from '../domain/ids.js';
import type { ContributionEntry } from './files.js';
import type { GatheringEntry } from './gathering-files.js';
import { actingOn, EXAMPLE_KEY, OFFICE, PARTICIPANT, RAPPORTEUR, type Step } from './step.js';

/** Where people meet: who is asked or registers, what is changed, who came, and what was written down. */
export const gatheringSteps = (entries: readonly GatheringEntry[], dialogue: string): readonly Step[] =>
  entries.flatMap((entry) => stepsOf(entry, DialogueId(dialogue)));

const keyOf = (ref: string): string => `${EXAMPLE_KEY}/gathering/${ref}`;
const gatheringOf = (ref: string): GatheringId => newIdOf(GatheringId, keyOf(ref));

/** Where a card hung; the photo of its board is invented like everything else. */
export const cardOf = ({ gathering, island, position }: NonNullable<ContributionEntry['card']>) => ({
  gathering: gatheringOf(gathering),
  island,
  position,
  photoDigest: sha256(`Beispiel: ${gathering}/${island ?? ''}`),
});

const stepsOf = (entry: GatheringEntry, dialogue: DialogueId): readonly Step[] => {
  const { ref, scheduledAt, format, title, startsAt, endsAt, place, access, islands, moved, cancelled, held, minutes } = entry;
  const params = { gathering: gatheringOf(ref) };
  const steps: Step[] = [];
  const step = actingOn(steps, { stream: gatherings.stream(params.gathering), key: keyOf(ref) });
  step(OFFICE, scheduledAt, '', ({ commands }, sending) =>
    commands.send(scheduleGathering, { params: { dialogue }, body: { format, title, startsAt, endsAt, place, access, islands } }, sending),
  );
  for (const person of entry.people) peopleSteps(person, entry, step);
  if (moved) {
    const { at, ...body } = moved;
    step(OFFICE, at, 'move', ({ commands }, sending) => commands.send(rescheduleGathering, { params, body }, sending));
  }
  if (cancelled) {
    const { at, reason } = cancelled;
    step(OFFICE, at, 'cancel', ({ commands }, sending) => commands.send(cancelGathering, { params, body: { reason } }, sending));
  }
  if (held) {
    const { at, attendance } = held;
    step(RAPPORTEUR, at, 'hold', ({ commands }, sending) => commands.send(holdGathering, { params, body: { attendance } }, sending));
  }
  if (minutes) {
    const text = `${minutes.lines.join('\n')}\n`;
    const body = { digest: sha256(text), mediaType: 'text/markdown' as const, file: Buffer.from(text).toString('base64') };
    step(RAPPORTEUR, minutes.at, 'minutes', ({ commands }, sending) => commands.send(fileMinutes, { params, body }, sending));
  }
  return steps;
};

/** Somebody who comes, or means to. The secret with which they come back is the same one when the example goes on after an interruption. */
const peopleSteps = (
  { at, name, address, group, answer, withdrawnAt }: GatheringEntry['people'][number],
  { ref, access }: GatheringEntry,
  step: ReturnType<typeof actingOn>,
): void => {
  const gathering = gatheringOf(ref);
  let secret = '';
  if (access.kind === 'invitation') {
    const act = `invitation/${address}`;
    const params = { gathering, invitation: newIdOf(InvitationId, `${keyOf(ref)}/${act}`) };
    step(OFFICE, at, act, async ({ commands }, sending) => {
      const body = { group, name, address };
      const { extra } = await commands.send(issueInvitation, { params: { gathering }, body }, sending);
      secret = String(extra['secret'] ?? secret);
    });
    if (!answer) return;
    step(PARTICIPANT, answer.at, `${act}/answer`, ({ commands }, sending) =>
      commands.send(answerInvitation, { params, body: { answer: answer.says, secret } }, sending),
    );
    return;
  }
  const act = `registration/${address}`;
  const params = { gathering, registration: newIdOf(RegistrationId, `${keyOf(ref)}/${act}`) };
  step(PARTICIPANT, at, act, async ({ commands }, sending) => {
    const body = { name, address, participant: null };
    const { extra } = await commands.send(registerForGathering, { params: { gathering }, body }, sending);
    secret = String(extra['secret'] ?? secret);
  });
  if (withdrawnAt === undefined) return;
  step(PARTICIPANT, withdrawnAt, `${act}/withdrawal`, ({ commands }, sending) =>
    commands.send(withdrawRegistration, { params, body: { secret } }, sending),
  );
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
