import { idIn } from '../../domain/category.js';
import type {
  AppealDismissed,
  AppealLodged,
  AppealUpheld,
  ContentErased,
  ContributionAccepted,
  ContributionCorrected,
  ContributionMerged,
  ContributionRedacted,
  ContributionRejected,
  ContributionSetAside,
  ContributionSubmitted,
  ContributionUnmerged,
  RedactionDeclined,
  RedactionProposed,
  SettingAsideTakenBack,
} from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import type { DispositionReasonsAdopted, ModerationPolicyAdopted, PhaseClosed, PhaseOpened } from '../../domain/dialogue/dialogue.js';
import type { EvidenceLinked, EvidenceUnlinked } from '../../domain/measure/measure.js';
import { defineProjection, type Projected } from '../projection.js';
import { type EntryRow, entryTable, placeTable, quoteTable, reasonsTable } from './moderation-log.table.js';

type Act =
  | ContributionAccepted
  | ContributionRejected
  | AppealLodged
  | AppealUpheld
  | AppealDismissed
  | ContributionRedacted
  | ContributionCorrected
  | RedactionProposed
  | RedactionDeclined
  | ContributionMerged
  | ContributionUnmerged
  | ContributionSetAside
  | SettingAsideTakenBack
  | ContentErased
  | PhaseOpened
  | PhaseClosed;
type Quoting = EvidenceLinked | EvidenceUnlinked;
type Handled = ModerationPolicyAdopted | DispositionReasonsAdopted | ContributionSubmitted | Quoting | Act;
const TABLES = { entry: entryTable, place: placeTable, reasons: reasonsTable, quote: quoteTable };

export const moderationLog = defineProjection<Handled, typeof TABLES>({
  name: 'moderation-log',
  version: 5,
  tables: TABLES,
  handles: {
    ModerationPolicyAdopted: true,
    DispositionReasonsAdopted: true,
    ContributionSubmitted: true,
    ContributionAccepted: true,
    ContributionRejected: true,
    AppealLodged: true,
    AppealUpheld: true,
    AppealDismissed: true,
    ContributionRedacted: true,
    ContributionCorrected: true,
    RedactionProposed: true,
    RedactionDeclined: true,
    ContributionMerged: true,
    ContributionUnmerged: true,
    ContributionSetAside: true,
    SettingAsideTakenBack: true,
    ContentErased: true,
    PhaseOpened: true,
    PhaseClosed: true,
    EvidenceLinked: true,
    EvidenceUnlinked: true,
  },
  reads: (event) => {
    if (isOfDialogue(event) || isOfPhase(event) || event.type === 'EvidenceLinked') return {};
    const id = idIn(event.stream);
    return event.type === 'EvidenceUnlinked' ? { quote: [[id, event.data.evidence]] } : { place: [[id]] };
  },
  project: (event, { entry, place, reasons, quote }) => {
    const id = idIn(event.stream);
    if (isOfDialogue(event)) {
      const kind = event.type === 'ModerationPolicyAdopted' ? 'policy' : 'dispositions';
      reasons.put({ dialogue: id, kind, version: String(event.data.version), reasons: event.data.reasons });
    } else if (isOfPhase(event)) {
      entry.put({ ...entryOf(event), dialogue: id });
    } else if (event.type === 'EvidenceLinked') {
      const { evidence, contribution } = event.data;
      quote.put({ measure: id, evidence, contribution, holds: true });
    } else if (event.type === 'EvidenceUnlinked') {
      const row = quote.get(id, event.data.evidence);
      if (row) quote.put({ ...row, holds: false });
    } else if (event.type === 'ContributionSubmitted') {
      const { dialogue, theme } = event.data;
      place.put({ contribution: id, dialogue, theme });
    } else {
      const known = place.get(id);
      if (known) entry.put({ ...entryOf(event), ...known });
    }
  },
});

const isOfDialogue = (event: Projected<Handled>): event is Projected<ModerationPolicyAdopted | DispositionReasonsAdopted> =>
  event.type === 'ModerationPolicyAdopted' || event.type === 'DispositionReasonsAdopted';

const isOfPhase = (event: Projected<Handled>): event is Projected<PhaseOpened | PhaseClosed> =>
  event.type === 'PhaseOpened' || event.type === 'PhaseClosed';

const entryOf = (event: Projected<Act>): Omit<EntryRow, 'dialogue'> => ({
  sequence: String(event.sequence),
  contribution: null,
  theme: null,
  phase: null,
  against: null,
  reason: null,
  policyVersion: null,
  reasonsVersion: null,
  role: event.role,
  occurredAt: event.occurredAt,
  recordedAt: event.recordedAt,
  moderator: null,
  confirmer: null,
  ...act(event),
});

const act = (event: Projected<Act>): Partial<EntryRow> & Pick<EntryRow, 'act'> => {
  switch (event.type) {
    case 'ContributionAccepted':
      return { act: 'accepted', ...reasonOf(event), ...decidedBy(event) };
    case 'ContributionRejected':
      return { act: 'rejected', ...reasonOf(event), ...decidedBy(event) };
    case 'ContributionRedacted':
      return { act: 'redacted', ...reasonOf(event), ...decidedBy(event), confirmer: event.internal.confirmer };
    case 'ContributionCorrected':
      return { act: 'corrected', ...reasonOf(event), ...decidedBy(event) };
    case 'RedactionProposed':
      return { act: 'redaction-proposed', ...reasonOf(event), ...decidedBy(event) };
    case 'RedactionDeclined':
      return { act: 'redaction-declined', ...reasonOf(event), ...decidedBy(event) };
    case 'AppealLodged':
      return { act: 'appeal-lodged', against: event.data.against, ...reasonOf(event) };
    case 'AppealUpheld':
      return { act: 'appeal-upheld', against: event.data.against, ...reasonOf(event), ...decidedBy(event) };
    case 'AppealDismissed':
      return { act: 'appeal-dismissed', against: event.data.against, ...reasonOf(event), ...decidedBy(event) };
    case 'ContributionMerged':
      return { act: 'merged', ...reasonOf(event) };
    case 'ContributionUnmerged':
      return { act: 'unmerged', ...reasonOf(event) };
    case 'ContributionSetAside':
      return { act: 'set-aside', ...event.data };
    case 'SettingAsideTakenBack':
      return { act: 'setting-aside-taken-back', ...reasonOf(event) };
    case 'PhaseOpened':
      return { act: 'phase-opened', phase: event.data.phase, ...reasonOf(event) };
    case 'PhaseClosed':
      return { act: 'phase-closed', phase: event.data.phase, ...reasonOf(event) };
    case 'ContentErased':
      return { act: 'erased', reason: event.data.legalBasis };
    default:
      return unreachable(event);
  }
};

const reasonOf = ({ data: { reason, policyVersion } }: { readonly data: Pick<EntryRow, 'reason' | 'policyVersion'> }) => ({
  reason,
  policyVersion,
});

const decidedBy = ({ internal: { moderator } }: { readonly internal: { readonly moderator: string } }) => ({ moderator });
