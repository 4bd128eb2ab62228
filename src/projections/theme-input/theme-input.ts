import { dayIn } from '../../domain/day.js';
import { idIn } from '../../domain/category.js';
import {
  type AppealUpheld,
  type ContributionAccepted,
  type ContributionMerged,
  type ContributionRejected,
  type ContributionSubmitted,
  type ContributionUnmerged,
  type ContributionWithdrawn,
  statusAfter,
} from '../../domain/contribution/contribution.js';
import type { DialogueAnnounced, DialogueCorrected } from '../../domain/dialogue/dialogue.js';
import type { PhaseOpened } from '../../domain/dialogue/phases.js';
import { RATING_EVENTS, type RatingEvent } from '../../domain/rating/rating.js';
import { defineProjection, type Projected, type RowsOf } from '../projection.js';
import { endedTable, inputTable, ratingTable, zoneTable } from './theme-input.table.js';

type Turn = ContributionAccepted | ContributionRejected | AppealUpheld | ContributionWithdrawn | ContributionMerged | ContributionUnmerged;
type Handled = DialogueAnnounced | DialogueCorrected | PhaseOpened | ContributionSubmitted | Turn | RatingEvent;
const TABLES = { zone: zoneTable, ended: endedTable, input: inputTable, rating: ratingTable };
type Tables = typeof TABLES;

export const themeInput = defineProjection<Handled, Tables>({
  name: 'theme-input',
  version: 5,
  tables: TABLES,
  handles: {
    DialogueAnnounced: true,
    DialogueCorrected: true,
    PhaseOpened: true,
    ContributionSubmitted: true,
    ContributionAccepted: true,
    ContributionRejected: true,
    AppealUpheld: true,
    ContributionWithdrawn: true,
    ContributionMerged: true,
    ContributionUnmerged: true,
    ...RATING_EVENTS,
  },
  reads: (event) => {
    switch (event.type) {
      case 'DialogueAnnounced':
      case 'DialogueCorrected':
        return { zone: [[idIn(event.stream)]] };
      case 'PhaseOpened':
        return { ended: [[idIn(event.stream)]] };
      case 'ContributionSubmitted':
        return { zone: [[event.data.dialogue]] };
      case 'ContributionRated':
      case 'RatingWithdrawn':
        return { input: [[event.data.contribution]], rating: [[event.data.contribution, event.internal.rater]] };
      default:
        return { input: [[idIn(event.stream)]] };
    }
  },
  project: (event, rows) => {
    switch (event.type) {
      case 'DialogueAnnounced':
      case 'DialogueCorrected':
        if (event.data.timeZone !== undefined) rows.zone.put({ dialogue: idIn(event.stream), timeZone: event.data.timeZone });
        return;
      case 'PhaseOpened':
        return opened(event, rows);
      case 'ContributionSubmitted':
        return submitted(event, rows);
      case 'ContributionRated':
      case 'RatingWithdrawn':
        return takeRating(event, rows);
      default:
        return turned(event, rows);
    }
  },
});

/** Once the evaluation was opened, no phase in which people take part is opened again. It may be opened twice: the first time counts. */
const opened = ({ stream, data }: Projected<PhaseOpened>, { ended }: RowsOf<Tables>): void => {
  const dialogue = idIn(stream);
  if (data.phase === 'evaluation' && !ended.get(dialogue)) ended.put({ dialogue });
};

const submitted = ({ stream, occurredAt, data, internal }: Projected<ContributionSubmitted>, { input, zone }: RowsOf<Tables>): void => {
  const { dialogue, theme, question, questionVersion, channel, group: stakeholderGroup, region } = data;
  const timeZone = zone.get(dialogue)?.timeZone ?? 'UTC';
  const places = { contribution: idIn(stream), dialogue, theme, question, questionVersion, channel, stakeholderGroup, region, timeZone };
  input.put({
    ...places,
    day: dayIn(timeZone, Date.parse(occurredAt)),
    status: 'open',
    mergedInto: null,
    participant: internal.participant,
  });
};

const turned = (event: Projected<Turn>, { input }: RowsOf<Tables>): void => {
  const row = input.get(idIn(event.stream));
  const status = statusAfter(event);
  const mergedInto = event.type === 'ContributionMerged' ? event.data.into : null;
  if (row && status !== null) input.put({ ...row, status, mergedInto });
};

const NOT_RATED = { value: null, protection: 'none' } as const;

const takeRating = (event: Projected<RatingEvent>, { input, rating }: RowsOf<Tables>): void => {
  const { contribution } = event.data;
  const { rater } = event.internal;
  const rated = input.get(contribution);
  if (!rated) return;
  const { value, protection } = event.type === 'ContributionRated' ? event.data : NOT_RATED;
  rating.put({
    contribution,
    rater,
    dialogue: rated.dialogue,
    value,
    protection,
    day: dayIn(rated.timeZone, Date.parse(event.occurredAt)),
  });
};
