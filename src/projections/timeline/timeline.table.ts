import type { Phase } from '../../domain/dialogue/phases.js';
import { sumsOf } from '../sum-table.js';
import { bigint, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('timeline');

/** In which dialogue something is, and whose hours and days it counts; a dialogue is in itself. */
export const thingTable = table('thing', { key: ['id'], columns: { id: uuid(), dialogue: uuid(), timeZone: text() } });
export type ThingRow = RowOf<typeof thingTable>;

/** What a dialogue is remembered by. */
export const MILESTONES = [
  'DialogueAnnounced',
  'DialogueCancelled',
  'PhaseOpened',
  'PhaseClosed',
  'GatheringHeld',
  'AssessmentRoundOpened',
  'AssessmentRoundClosed',
  'AssessmentRoundCancelled',
  'RecommendationAdopted',
  'RecommendationPublished',
  'ReportPublished',
  'ImplementationReported',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const milestoneTable = table('milestone', {
  key: ['sequence'],
  indexes: { dialogue: '(dialogue)' },
  columns: {
    sequence: bigint(),
    dialogue: uuid(),
    type: text<Milestone>(),
    /** Of what it is told: the id of its stream. */
    subject: uuid(),
    phase: nullable(text<Phase>()),
    recordedAt: text(),
    recordedHour: text(),
    recordedDay: text(),
    occurredAt: text(),
    occurredHour: text(),
    occurredDay: text(),
  },
});
export type MilestoneRow = RowOf<typeof milestoneTable>;

/** How many events of a type there were in an hour, and on a day: when they were recorded, and when they happened. An hour is called as it began, in UTC. */
export const happenedTable = sumsOf('timeline')('happened', {
  columns: { dialogue: uuid(), type: text(), recordedHour: text(), recordedDay: text(), occurredHour: text(), occurredDay: text() },
  grains: [
    ['dialogue', 'type', 'recordedDay'],
    ['dialogue', 'type', 'occurredDay'],
    ['dialogue', 'type', 'recordedHour'],
    ['dialogue', 'type', 'occurredHour'],
  ],
  counts: ['events'],
});

/** The last sequence of the whole record in a quarter of an hour, by which the hours and days of all zones end. Quarters with nothing in them have none. */
export const quarterTable = table('quarter', { key: ['begins'], keeps: 'newest', columns: { begins: bigint(), lastSequence: bigint() } });
