import type {
  AppealDismissed,
  AppealLodged,
  AppealUpheld,
  ContributionAccepted,
  ContributionRejected,
  ContributionSubmitted,
  ContributionWithdrawn,
} from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import type { ModerationPolicyAdopted } from '../../domain/dialogue/dialogue.js';
import { defineProjection, idOf, type Projected } from '../projection.js';
import type { Rows } from '../rows.js';
import { policyTable, type WaitingRow, waitingTable } from './moderation-queue.table.js';

type Decision = ContributionAccepted | ContributionRejected | AppealLodged | AppealUpheld | AppealDismissed | ContributionWithdrawn;
type Handled = ModerationPolicyAdopted | ContributionSubmitted | Decision;

export const moderationQueue = defineProjection<Handled, { policy: typeof policyTable; waiting: typeof waitingTable }>({
  name: 'moderation-queue',
  version: 1,
  tables: { policy: policyTable, waiting: waitingTable },
  handles: {
    ModerationPolicyAdopted: true,
    ContributionSubmitted: true,
    ContributionAccepted: true,
    ContributionRejected: true,
    AppealLodged: true,
    AppealUpheld: true,
    AppealDismissed: true,
    ContributionWithdrawn: true,
  },
  reads: (event) => {
    const id = idOf(event.stream);
    if (event.type === 'ModerationPolicyAdopted') return { policy: [[id]] };
    if (event.type === 'ContributionSubmitted') return { policy: [[event.data.dialogue]] };
    return {
      waiting: [
        [id, 'contribution'],
        [id, 'appeal'],
      ],
    };
  },
  project: (event, { policy, waiting }) => {
    const id = idOf(event.stream);
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
  contribution: idOf(stream),
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
  rejectedBy: null,
});

const decided = (event: Projected<Decision>, waiting: Rows<WaitingRow>): void => {
  const id = idOf(event.stream);
  const [contribution, appeal] = [waiting.get(id, 'contribution'), waiting.get(id, 'appeal')];
  const settle = (row: WaitingRow | undefined): void => {
    if (row?.waits) waiting.put({ ...row, waits: false });
  };
  switch (event.type) {
    case 'ContributionAccepted':
      return settle(contribution);
    case 'ContributionRejected':
      return contribution && waiting.put({ ...contribution, waits: false, rejectedBy: event.internal.moderator });
    case 'AppealLodged': {
      const { sequence, recordedAt: since } = event;
      const row = { kind: 'appeal', waits: true, since, waitingSequence: String(sequence), published: false } as const;
      return contribution && waiting.put({ ...contribution, ...row });
    }
    case 'AppealUpheld':
    case 'AppealDismissed':
      return settle(appeal);
    case 'ContributionWithdrawn':
      settle(contribution);
      return settle(appeal);
    default:
      return unreachable(event);
  }
};
