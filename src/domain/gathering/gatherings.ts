import { type Beginning, category } from '../category.js';
import { GatheringId } from '../ids.js';
import { gatheringDecider } from './gathering.decisions.js';
import { type Gathering, GATHERING_EVENTS } from './gathering.js';

export const gatherings = category(GatheringId, gatheringDecider, GATHERING_EVENTS, {
  ScheduleGathering: ['GatheringScheduled'],
  RescheduleGathering: ['GatheringRescheduled', 'PlaceOffered'],
  CancelGathering: ['GatheringCancelled'],
  HoldGathering: ['GatheringHeld'],
  RegisterForGathering: ['RegistrationReceived'],
  WithdrawRegistration: ['RegistrationWithdrawn', 'PlaceOffered'],
  IssueInvitation: ['InvitationIssued'],
  AnswerInvitation: ['InvitationAnswered'],
  FileMinutes: ['MinutesFiled'],
});

/** For what was written at it: not before it took place, and it may have been entered only afterwards. */
export const sinceItTookPlace: Beginning<Gathering> = ({ state }) => (state.status === 'unknown' ? null : state.startsAt);
