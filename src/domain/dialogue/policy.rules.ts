import type { Code } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { Dialogue, Labelled, ModerationPolicy, PolicyReason, ReasonedAct } from './dialogue.js';
import { type Reasoned, standardReason } from './reasons.js';

/** What a reason is for where its policy does not say. */
export const USUAL_ACTS: PolicyReason['acts'] = ['rejection', 'redaction'];

/** Reasons for the acts of which a policy says nothing. They are published with every dialogue. */
export const STANDARD_REASONS: Readonly<Record<ReasonedAct, readonly Labelled[]>> = {
  acceptance: [standardReason('within-rules', 'Entspricht den Moderationsregeln', 'Keeps to the moderation policy')],
  rejection: [standardReason('against-rules', 'Verstößt gegen die Moderationsregeln', 'Breaks the moderation policy')],
  redaction: [standardReason('personal-data', 'Enthält personenbezogene Daten', 'Contains personal data')],
  'redaction-declining': [
    standardReason('redaction-not-needed', 'Die Schwärzung ist nicht nötig', 'The redaction is not needed'),
    standardReason('redaction-too-far', 'Die Schwärzung geht zu weit', 'The redaction goes too far'),
  ],
  correction: [standardReason('corrected-in-source', 'In der Quelle berichtigt', 'Corrected in its source')],
  appeal: [standardReason('decision-contested', 'Einwand gegen die Entscheidung', 'Objection to the decision')],
  'appeal-upholding': [standardReason('appeal-founded', 'Der Widerspruch ist begründet', 'The appeal is well founded')],
  'appeal-dismissal': [standardReason('appeal-unfounded', 'Der Widerspruch ist unbegründet', 'The appeal is unfounded')],
  merger: [standardReason('same-content', 'Sagt dasselbe wie ein anderer Beitrag', 'Says the same as another contribution')],
  unmerging: [
    standardReason('different-content', 'Sagt etwas anderes', 'Says something different'),
    standardReason('merged-by-mistake', 'Irrtümlich zusammengeführt', 'Merged by mistake'),
  ],
  'setting-aside-taken-back': [
    standardReason('considered-anew', 'Neu geprüft', 'Considered anew'),
    standardReason('set-aside-by-mistake', 'Irrtümlich nicht weiterverfolgt', 'Set aside by mistake'),
  ],
  'phase-opening': [standardReason('office-decision', 'Vom Programmbüro entschieden', 'Decided by the programme office')],
  'phase-closing': [standardReason('office-decision', 'Vom Programmbüro entschieden', 'Decided by the programme office')],
};

/** The reasons that an act can have: those of the policy, or the standard ones where it names none. */
export const reasonsFor = (policy: Pick<ModerationPolicy, 'reasons'> | null, act: ReasonedAct): readonly Labelled[] => {
  const named = policy?.reasons.filter(({ acts }) => acts.includes(act)) ?? [];
  return named.length > 0 ? named.map(({ code, title }) => ({ code, title })) : STANDARD_REASONS[act];
};

/** The reason of an act. Where the sender names none and there is but one, it is that. @throws Refusal */
export const reasonFor = (dialogue: Dialogue, act: ReasonedAct, named: Code | null): Reasoned => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  const { policy } = dialogue;
  const known = reasonsFor(policy, act).map(({ code }) => code);
  const [reason, ...others] = named === null ? known : known.filter((code) => code === named);
  if (reason === undefined) throw new Refusal('moderation-reason-unknown', 'reason');
  if (others.length > 0) throw new Refusal('moderation-reason-missing', 'reason');
  return { reason, policyVersion: policy?.version ?? 0 };
};
