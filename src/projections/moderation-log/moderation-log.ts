import type {
  AppealDismissed,
  AppealLodged,
  AppealUpheld,
  ContentErased,
  ContributionAccepted,
  ContributionMerged,
  ContributionRedacted,
  ContributionRejected,
  ContributionSubmitted,
  ContributionUnmerged,
} from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import { defineProjection, idOf, type Projected } from '../projection.js';
import { type EntryRow, entryTable, placeTable } from './moderation-log.table.js';

type Act =
  | ContributionAccepted
  | ContributionRejected
  | AppealLodged
  | AppealUpheld
  | AppealDismissed
  | ContributionRedacted
  | ContributionMerged
  | ContributionUnmerged
  | ContentErased;

export const moderationLog = defineProjection<ContributionSubmitted | Act, { entry: typeof entryTable; place: typeof placeTable }>({
  name: 'moderation-log',
  version: 1,
  tables: { entry: entryTable, place: placeTable },
  handles: {
    ContributionSubmitted: true,
    ContributionAccepted: true,
    ContributionRejected: true,
    AppealLodged: true,
    AppealUpheld: true,
    AppealDismissed: true,
    ContributionRedacted: true,
    ContributionMerged: true,
    ContributionUnmerged: true,
    ContentErased: true,
  },
  reads: ({ stream }) => ({ place: [[idOf(stream)]] }),
  project: (event, { entry, place }) => {
    const contribution = idOf(event.stream);
    if (event.type === 'ContributionSubmitted') {
      const { dialogue, theme } = event.data;
      place.put({ contribution, dialogue, theme });
      return;
    }
    const known = place.get(contribution);
    if (known) entry.put({ ...known, ...act(event), sequence: String(event.sequence), role: event.role, occurredAt: event.occurredAt });
  },
});

const act = (event: Projected<Act>): Pick<EntryRow, 'act' | 'reason' | 'policyVersion'> => {
  switch (event.type) {
    case 'ContributionAccepted':
      return { act: 'accepted', reason: null, policyVersion: event.data.policyVersion };
    case 'ContributionRejected':
      return { act: 'rejected', ...reasonOf(event) };
    case 'ContributionRedacted':
      return { act: 'redacted', ...reasonOf(event) };
    case 'AppealLodged':
      return { act: 'appeal-lodged', reason: null, policyVersion: null };
    case 'AppealUpheld':
      return { act: 'appeal-upheld', reason: null, policyVersion: null };
    case 'AppealDismissed':
      return { act: 'appeal-dismissed', reason: null, policyVersion: null };
    case 'ContributionMerged':
      return { act: 'merged', reason: event.data.reason, policyVersion: null };
    case 'ContributionUnmerged':
      return { act: 'unmerged', reason: event.data.reason, policyVersion: null };
    case 'ContentErased':
      return { act: 'erased', reason: event.data.legalBasis, policyVersion: null };
    default:
      return unreachable(event);
  }
};

const reasonOf = ({ data: { reason, policyVersion } }: Projected<ContributionRejected | ContributionRedacted>) => ({
  reason,
  policyVersion,
});
