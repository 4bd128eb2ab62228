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
import { addActs, addInput, addRating, noActs, rateAnew } from './theme-input.sums.js';
import { endedTable, figureTable, inputTable, peopleTable, personTable, ratedTable, ratingTable, zoneTable } from './theme-input.table.js';

type Turn = ContributionAccepted | ContributionRejected | AppealUpheld | ContributionWithdrawn | ContributionMerged | ContributionUnmerged;
type Handled = DialogueAnnounced | DialogueCorrected | PhaseOpened | ContributionSubmitted | Turn | RatingEvent;
const TABLES = {
  zone: zoneTable,
  ended: endedTable,
  input: inputTable,
  rating: ratingTable,
  rated: ratedTable,
  figure: figureTable,
  person: personTable,
  people: peopleTable,
};
type Tables = typeof TABLES;

export const themeInput = defineProjection<Handled, Tables>({
  name: 'theme-input',
  version: 7,
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
        return {
          zone: [[event.data.dialogue]],
          ...(event.internal.participant !== null && { person: [['participants', event.internal.participant]] }),
        };
      case 'ContributionRated':
      case 'RatingWithdrawn':
        return {
          input: [[event.data.contribution]],
          rating: [[event.data.contribution, event.internal.rater]],
          person: [['raters', event.internal.rater]],
        };
      default:
        return { input: [[idIn(event.stream)]], rated: [[idIn(event.stream)]] };
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

const submitted = ({ stream, occurredAt, data, internal }: Projected<ContributionSubmitted>, rows: RowsOf<Tables>): void => {
  const { dialogue, theme, question, questionVersion, channel, group: stakeholderGroup, region } = data;
  const { participant } = internal;
  const timeZone = rows.zone.get(dialogue)?.timeZone ?? 'UTC';
  const places = { contribution: idIn(stream), dialogue, theme, question, questionVersion, channel, stakeholderGroup, region, timeZone };
  const row = { ...places, day: dayIn(timeZone, Date.parse(occurredAt)), status: 'open', mergedInto: null, participant } as const;
  rows.input.put(row);
  addInput(rows, row, null, 1);
  if (participant === null) return;
  const person = rows.person.get('participants', participant) ?? noActs('participants', participant);
  rows.person.put(addActs(rows, row, person, { more: 1, isNew: true }));
};

const turned = (event: Projected<Turn>, rows: RowsOf<Tables>): void => {
  const contribution = idIn(event.stream);
  const row = rows.input.get(contribution);
  const status = statusAfter(event);
  const mergedInto = event.type === 'ContributionMerged' ? event.data.into : null;
  if (!row || status === null) return;
  const after = { ...row, status, mergedInto };
  rows.input.put(after);
  const rated = rows.rated.get(contribution);
  addInput(rows, row, rated, -1);
  addInput(rows, after, rated, 1);
};

const NOT_RATED = { value: null, protection: 'none' } as const;

const takeRating = (event: Projected<RatingEvent>, rows: RowsOf<Tables>): void => {
  const { contribution } = event.data;
  const { rater } = event.internal;
  const row = rows.input.get(contribution);
  if (!row) return;
  const isNew = event.type === 'ContributionRated';
  const { value, protection } = isNew ? event.data : NOT_RATED;
  const before = rows.rating.get(contribution, rater);
  const day = dayIn(row.timeZone, Date.parse(event.occurredAt));
  const after = { contribution, rater, dialogue: row.dialogue, value, protection, day };
  rows.rating.put(after);
  const change = { before, after, recorded: isNew ? 1 : 0 } as const;
  addRating(rows, row, change);
  rows.rated.change(contribution, (rated) => rateAnew(rated, change));
  const more = Number(value !== null) - Number((before?.value ?? null) !== null);
  const person = rows.person.get('raters', rater) ?? noActs('raters', rater);
  if (more !== 0 || isNew) rows.person.put(addActs(rows, row, person, { more, isNew }));
};
