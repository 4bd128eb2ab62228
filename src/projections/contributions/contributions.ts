import { idIn } from '../../domain/category.js';
import {
  CONTRIBUTION_EVENTS,
  type ContributionCorrected,
  type ContributionEvent,
  type ContributionSubmitted,
  noRedactions,
  redactionsAfter,
  statusAfter,
} from '../../domain/contribution/contribution.js';
import { speakerOf } from '../../domain/contribution/speaker.js';
import { unreachable } from '../../domain/decider.js';
import type { ModerationPolicyAdopted } from '../../domain/dialogue/dialogue.js';
import { RATING_EVENTS, type RatingEvent, type RatingValue } from '../../domain/rating/rating.js';
import { defineProjection, isOneOf, type Projected } from '../projection.js';
import { type Bodies, type ContributionRow, contributionTable, policyTable, type TallyRow, tallyTable } from './contributions.table.js';

type Handled = ModerationPolicyAdopted | ContributionEvent | RatingEvent;
const TABLES = { policy: policyTable, contribution: contributionTable, tally: tallyTable };

export const contributions = defineProjection<Handled, typeof TABLES>({
  name: 'contributions',
  version: 6,
  tables: TABLES,
  handles: {
    ModerationPolicyAdopted: true,
    ...CONTRIBUTION_EVENTS,
    ...RATING_EVENTS,
  },
  reads: (event) => {
    if (isRating(event)) return { tally: [[event.data.contribution]] };
    if (event.type === 'ModerationPolicyAdopted') return { policy: [[idIn(event.stream)]] };
    if (event.type === 'ContributionSubmitted') return { policy: [[event.data.dialogue]] };
    const id = idIn(event.stream);
    return event.type === 'ContributionCorrected' ? { contribution: [[id]], tally: [[id]] } : { contribution: [[id]] };
  },
  project: (event, { policy, contribution, tally }) => {
    if (isRating(event)) {
      tally.put(rated(tally.get(event.data.contribution) ?? noRatings(event.data.contribution), event));
    } else if (event.type === 'ModerationPolicyAdopted') {
      policy.put({ dialogue: idIn(event.stream), publishesAtOnce: event.data.mode === 'after-publication' });
    } else if (event.type === 'ContributionSubmitted') {
      contribution.put(submitted(event, policy.get(event.data.dialogue)?.publishesAtOnce ?? false));
    } else {
      const row = contribution.get(idIn(event.stream));
      if (row)
        contribution.put({
          ...row,
          revision: Number(event.revision),
          status: statusAfter(event) ?? row.status,
          ...(event.type === 'ContributionCorrected' ? corrected(row, event, tally.get(row.id)) : changes(row, event)),
        });
    }
  },
});

const isRating = isOneOf<RatingEvent>(RATING_EVENTS);

const submitted = (
  { stream, sequence, revision, occurredAt, role, data, internal, body }: Projected<ContributionSubmitted>,
  published: boolean,
): ContributionRow => ({
  id: idIn(stream),
  dialogue: data.dialogue,
  theme: data.theme,
  question: data.question,
  questionVersion: data.questionVersion,
  channel: data.channel,
  stakeholderGroup: data.group,
  region: data.region,
  language: data.language,
  answers: data.answers,
  sourceName: data.source?.name ?? null,
  sourceId: data.source?.id ?? null,
  sourceFacts: data.source?.facts ?? null,
  gathering: data.card?.gathering ?? null,
  card: data.card,
  ...speakerOf({ role, data, internal }),
  submittedAt: occurredAt,
  submittedSequence: String(sequence),
  status: 'open',
  revision: Number(revision),
  published,
  rejectionReason: null,
  appealUntil: null,
  appeal: 'none',
  mergedInto: null,
  redactions: noRedactions,
  redacted: false,
  shownFrom: 0,
  correction: null,
  erased: false,
  bodies: { original: body, rejection: null, appeal: null, decision: null, proposal: null, redactionAppeal: null, redactionDecision: null },
  secretDigest: internal.secretDigest,
});

const changes = (
  row: ContributionRow,
  event: Projected<Exclude<ContributionEvent, ContributionSubmitted | ContributionCorrected>>,
): Partial<ContributionRow> => {
  const { bodies } = row;
  switch (event.type) {
    case 'ContributionAccepted':
      return { published: true };
    case 'ContributionRejected': {
      const { reason: rejectionReason, appealUntil } = event.data;
      return { published: false, rejectionReason, appealUntil, bodies: { ...bodies, rejection: event.body } };
    }
    case 'AppealLodged':
      if (event.data.against === 'redaction') return redacted(row, event, { redactionAppeal: event.body, redactionDecision: null });
      return { appeal: 'lodged', bodies: { ...bodies, appeal: event.body } };
    case 'AppealUpheld':
      if (event.data.against === 'redaction') return redacted(row, event, { proposal: null, redactionDecision: event.body });
      return { published: true, appeal: 'upheld', bodies: { ...bodies, decision: event.body } };
    case 'AppealDismissed':
      if (event.data.against === 'redaction') return redacted(row, event, { redactionDecision: event.body });
      return { appeal: 'dismissed', bodies: { ...bodies, decision: event.body } };
    case 'RedactionProposed':
      return { bodies: { ...bodies, proposal: event.body } };
    case 'RedactionDeclined':
      return { bodies: { ...bodies, proposal: null } };
    case 'ContributionRedacted':
      return redacted(row, event, { proposal: null });
    case 'ContributionWithdrawn':
      return { published: false };
    case 'ContributionMerged':
      return { mergedInto: event.data.into };
    case 'ContributionUnmerged':
      return { mergedInto: null };
    // Why it is not taken up is a fate: the dispositions have it, and one place is enough.
    case 'ContributionSetAside':
    case 'SettingAsideTakenBack':
      return {};
    case 'ContentErased':
      return { erased: true };
    default:
      return unreachable(event);
  }
};

/** Who rated it has rated what it said before. */
const corrected = (
  { bodies, correction, shownFrom }: ContributionRow,
  { occurredAt: at, revision, data, body: original }: Projected<ContributionCorrected>,
  { agree, pass, disagree }: Pick<TallyRow, RatingValue> = NO_RATINGS,
): Partial<ContributionRow> => ({
  correction: data.corrected.length === 0 ? correction : { times: (correction?.times ?? 0) + 1, at, raters: agree + pass + disagree },
  shownFrom: data.hidesEarlier ? Number(revision) : shownFrom,
  bodies: { ...bodies, original },
});

const redacted = (row: ContributionRow, event: Projected<ContributionEvent>, bodies: Partial<Bodies>): Partial<ContributionRow> => {
  const redactions = redactionsAfter(row.redactions, event, { body: event.body });
  return { redactions, redacted: redactions.standing.length > 0, bodies: { ...row.bodies, ...bodies } };
};

const NO_RATINGS = { agree: 0, pass: 0, disagree: 0, recordedAgree: 0, recordedPass: 0, recordedDisagree: 0 };
const noRatings = (contribution: string): TallyRow => ({ contribution, ...NO_RATINGS });

const RECORDED = { agree: 'recordedAgree', pass: 'recordedPass', disagree: 'recordedDisagree' } as const satisfies Record<
  RatingValue,
  keyof TallyRow
>;

const rated = (before: TallyRow, event: Projected<RatingEvent>): TallyRow => {
  const { previous } = event.data;
  const row = previous === null ? before : { ...before, [previous]: before[previous] - 1 };
  switch (event.type) {
    case 'ContributionRated': {
      const { value } = event.data;
      return { ...row, [value]: row[value] + 1, [RECORDED[value]]: row[RECORDED[value]] + 1 };
    }
    case 'RatingWithdrawn':
      return row;
    default:
      return unreachable(event);
  }
};
