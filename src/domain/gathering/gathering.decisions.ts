import { isAfter } from '../instant.js';
import { decider, isSame, type Saying, unreachable } from '../decider.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Code } from '../ids.js';
import type { Localized } from '../language.js';
import { Refusal } from '../refusal.js';
import {
  type Access,
  type Attendance,
  evolve,
  type Gathering,
  type GatheringEvent,
  type GatheringScheduled,
  initial,
  type Minutes,
  MINUTES_BYTES_MAX,
  type Place,
  type ScheduledGathering,
  withStanding,
} from './gathering.js';
import { type AnswerInvitation, answerInvitation, type IssueInvitation, issueInvitation } from './invitation.decisions.js';
import { offers, placesLeft, register, type RegisterForGathering, withdraw, type WithdrawRegistration } from './registration.decisions.js';
import { announced, type Command, refuseOver } from './rules.js';

export type ScheduleGathering = Command<'ScheduleGathering', { gathering: GatheringScheduled['data']; dialogue: Dialogue }>;
/** What is null stays as it is. */
export type RescheduleGathering = Command<
  'RescheduleGathering',
  {
    startsAt: string;
    endsAt: string;
    place: Place | null;
    capacity: number | null;
    registrationUntil: string | null;
    perAddress: number | null;
    reason: Localized;
  }
>;
export type CancelGathering = Command<'CancelGathering', { reason: Localized }>;
export type HoldGathering = Command<'HoldGathering', { attendance: readonly Attendance[]; dialogue: Dialogue }>;
/** `digest` is what the sender says of the file, `minutes` what came; `isOfItsType`: it begins as files of its media type do. */
export type FileMinutes = Command<'FileMinutes', { digest: string; minutes: Minutes; isOfItsType: boolean; content: string }>;

export type GatheringCommand =
  | ScheduleGathering
  | RescheduleGathering
  | CancelGathering
  | HoldGathering
  | RegisterForGathering
  | WithdrawRegistration
  | IssueInvitation
  | AnswerInvitation
  | FileMinutes;

type Events = readonly Saying<GatheringEvent>[];

const decide = (command: GatheringCommand, gathering: Gathering): Events => {
  if (command.type === 'ScheduleGathering') return schedule(command, gathering);
  if (gathering.status === 'unknown') throw new Refusal('gathering-unknown');
  switch (command.type) {
    case 'RescheduleGathering':
      return reschedule(command, gathering);
    case 'CancelGathering':
      return cancel(command, gathering);
    case 'HoldGathering':
      return hold(command, gathering);
    case 'RegisterForGathering':
      return register(command, gathering);
    case 'WithdrawRegistration':
      return withdraw(command, gathering);
    case 'IssueInvitation':
      return issueInvitation(command, gathering);
    case 'AnswerInvitation':
      return answerInvitation(command, gathering);
    case 'FileMinutes':
      return fileMinutes(command, gathering);
    default:
      return unreachable(command);
  }
};

const schedule = ({ gathering: data, dialogue }: ScheduleGathering, gathering: Gathering): Events => {
  if (gathering.status !== 'unknown') throw new Refusal('gathering-already-scheduled');
  const { channels, themes } = announced(dialogue);
  const format = channels.find(({ code }) => code === data.format);
  if (!format) throw new Refusal('format-unknown', 'format');
  if (format.open) throw new Refusal('format-open-to-everybody', 'format');
  refuseRepeated(
    data.islands.map(({ code }) => code),
    'islands',
  );
  if (data.islands.some(({ theme }) => !themes.has(theme))) throw new Refusal('theme-unknown', 'islands');
  refuseImpossibleTimes(data);
  return [{ type: 'GatheringScheduled', data }];
};

const reschedule = ({ at, type: _, ...changes }: RescheduleGathering, gathering: ScheduledGathering): Events => {
  refuseOver(gathering);
  const { startsAt, endsAt, reason } = changes;
  const place = changes.place ?? gathering.place;
  const access = accessAfter(changes, gathering);
  const next = { startsAt, endsAt, place, access };
  refuseImpossibleTimes(next);
  const { startsAt: formerStart, endsAt: formerEnd, place: formerPlace, access: formerAccess } = gathering;
  if (isSame(next, { startsAt: formerStart, endsAt: formerEnd, place: formerPlace, access: formerAccess })) return [];
  const after = { ...gathering, ...next };
  return [
    { type: 'GatheringRescheduled', data: { ...next, reason } },
    ...offers(withStanding(after, 'waiting').slice(0, placesLeft(after))),
  ];
};

const accessAfter = (
  { capacity, registrationUntil, perAddress }: Pick<RescheduleGathering, 'capacity' | 'registrationUntil' | 'perAddress'>,
  gathering: ScheduledGathering,
): Access => {
  const { access } = gathering;
  if (access.kind === 'invitation') {
    if (capacity !== null || registrationUntil !== null || perAddress !== null) throw new Refusal('gathering-by-invitation');
    return access;
  }
  if (capacity !== null && capacity < withStanding(gathering, 'confirmed').length) {
    throw new Refusal('capacity-below-confirmed', 'capacity');
  }
  return {
    ...access,
    capacity: capacity ?? access.capacity,
    registrationUntil: registrationUntil ?? access.registrationUntil,
    ...(perAddress !== null && { perAddress }),
  };
};

const cancel = ({ reason }: CancelGathering, gathering: ScheduledGathering): Events => {
  if (gathering.status === 'cancelled') return [];
  refuseOver(gathering);
  return [{ type: 'GatheringCancelled', data: { reason } }];
};

const hold = ({ at, attendance, dialogue }: HoldGathering, gathering: ScheduledGathering): Events => {
  if (gathering.status === 'held' && isSame(attendance, gathering.attendance)) return [];
  refuseOver(gathering);
  if (isAfter(gathering.startsAt, at)) throw new Refusal('gathering-not-begun');
  const { groups } = announced(dialogue);
  const came = attendance.map(({ group }) => group);
  refuseRepeated(came, 'attendance');
  if (came.some((group) => !groups.some(({ code }) => code === group))) throw new Refusal('group-unknown', 'attendance');
  return [{ type: 'GatheringHeld', data: { attendance } }];
};

const fileMinutes = ({ digest, minutes, isOfItsType, content }: FileMinutes, gathering: ScheduledGathering): Events => {
  if (gathering.status === 'cancelled') throw new Refusal('gathering-cancelled');
  if (gathering.status !== 'held') throw new Refusal('gathering-not-held');
  if (digest !== minutes.digest) throw new Refusal('minutes-digest-wrong', 'digest');
  if (minutes.bytes > MINUTES_BYTES_MAX) throw new Refusal('minutes-too-large', 'file');
  if (!isOfItsType) throw new Refusal('minutes-of-another-type', 'file');
  if (gathering.minutes.has(digest)) return [];
  return [{ type: 'MinutesFiled', data: minutes, files: [{ digest, content }] }];
};

const refuseImpossibleTimes = ({ startsAt, endsAt, access }: { startsAt: string; endsAt: string; access: Access }): void => {
  if (!isAfter(endsAt, startsAt)) throw new Refusal('gathering-ends-before-it-begins', 'endsAt');
  if (access.kind === 'registration' && isAfter(access.registrationUntil, startsAt)) {
    throw new Refusal('registration-ends-after-beginning', 'registrationUntil');
  }
};

const refuseRepeated = (codes: readonly Code[], field: string): void => {
  if (new Set(codes).size < codes.length) throw new Refusal('code-repeated', field);
};

export const gatheringDecider = decider({ initial, decide, evolve });
