import { idIn } from '../../domain/category.js';
import {
  type AppealDismissed,
  type AppealLodged,
  type AppealUpheld,
  type ContributionAccepted,
  type ContributionRedacted,
  type ContributionRejected,
  type ContributionSubmitted,
  type ContributionWithdrawn,
  type RedactionDeclined,
  type RedactionProposed,
  noRedactions,
  redactionsAfter,
} from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import type { ModerationPolicyAdopted } from '../../domain/dialogue/dialogue.js';
import { defineProjection, type Projected } from '../projection.js';
import type { Rows } from '../rows.js';
import { policyTable, WAITING_KINDS, type WaitingKind, type WaitingRow, waitingTable } from './moderation-queue.table.js';

type Decision =
  | ContributionAccepted
  | ContributionRejected
  | AppealLodged
  | AppealUpheld
  | AppealDismissed
  | ContributionRedacted
  | RedactionProposed
  | RedactionDeclined
  | ContributionWithdrawn;
type Handled = ModerationPolicyAdopted | ContributionSubmitted | Decision;

export const moderationQueue = defineProjection<Handled, { policy: typeof policyTable; waiting: typeof waitingTable }>({
  name: 'moderation-queue',
  version: 2,
  tables: { policy: policyTable, waiting: waitingTable },
  handles: {
    ModerationPolicyAdopted: true,
    ContributionSubmitted: true,
    ContributionAccepted: true,
    ContributionRejected: true,
    AppealLodged: true,
    AppealUpheld: true,
    AppealDismissed: true,
    ContributionRedacted: true,
    RedactionProposed: true,
    RedactionDeclined: true,
    ContributionWithdrawn: true,
  },
  reads: (event) => {
    const id = idIn(event.stream);
    if (event.type === 'ModerationPolicyAdopted') return { policy: [[id]] };
    if (event.type === 'ContributionSubmitted') return { policy: [[event.data.dialogue]] };
    return { waiting: WAITING_KINDS.map((kind) => [id, kind]) };
  },
  project: (event, { policy, waiting }) => {
    const id = idIn(event.stream);
    if (event.type === 'ModerationPolicyAdopted') {
      policy.put({ dialogue: id, publishesAtOnce: event.data.mode === 'after-publication' });
    } else if (event.type === 'ContributionSubmitted') {
      waiting.put(submitted(event, policy.get(event.data.dialogue)?.publishesAtOnce ?? false));
    } else {
      decided(event, waiting);
    }
  },
});

const submitted = ({ stream, sequence, recordedAt, data }: Projected<ContributionSubmitted>, published: boolean): WaitingRow => ({
  contribution: idIn(stream),
  kind: 'contribution',
  dialogue: data.dialogue,
  theme: data.theme,
  question: data.question,
  channel: data.channel,
  stakeholderGroup: data.group,
  language: data.language,
  waits: true,
  since: recordedAt,
  waitingSequence: String(sequence),
  published,
  parties: [],
  redactions: noRedactions,
});

const decided = (event: Projected<Decision>, waiting: Rows<WaitingRow>): void => {
  const id = idIn(event.stream);
  const contribution = waiting.get(id, 'contribution');
  if (!contribution) return;
  const settle = (...kinds: readonly WaitingKind[]): void => {
    for (const kind of kinds) {
      const row = waiting.get(id, kind);
      if (row?.waits) waiting.put({ ...row, waits: false });
    }
  };
  const begin = (kind: WaitingKind, parties: readonly string[]): void => {
    const { sequence, recordedAt: since } = event;
    waiting.put({ ...contribution, kind, waits: true, since, waitingSequence: String(sequence), published: false, parties });
  };
  const redacted = (people: readonly string[]): void => {
    waiting.put({ ...contribution, redactions: redactionsAfter(contribution.redactions, event, { people }) });
  };
  switch (event.type) {
    case 'ContributionAccepted':
      return settle('contribution');
    case 'ContributionRejected':
      return waiting.put({ ...contribution, waits: false, parties: [event.internal.moderator] });
    case 'AppealLodged': {
      if (event.data.against === 'rejection') return begin('appeal', contribution.parties);
      redacted([]);
      return begin(
        'redaction-appeal',
        contribution.redactions.standing.slice(-event.data.redactions).flatMap(({ people }) => people),
      );
    }
    case 'AppealUpheld':
    case 'AppealDismissed':
      if (event.data.against === 'rejection') return settle('appeal');
      redacted([]);
      return event.type === 'AppealUpheld' ? settle('redaction-appeal', 'redaction-proposal') : settle('redaction-appeal');
    case 'ContributionRedacted': {
      const { moderator, confirmer } = event.internal;
      redacted(confirmer === null ? [moderator] : [moderator, confirmer]);
      return settle('redaction-proposal');
    }
    case 'RedactionProposed':
      return begin('redaction-proposal', [event.internal.moderator]);
    case 'RedactionDeclined':
      return settle('redaction-proposal');
    case 'ContributionWithdrawn':
      return settle(...WAITING_KINDS);
    default:
      return unreachable(event);
  }
};
