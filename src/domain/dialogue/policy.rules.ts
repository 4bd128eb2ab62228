import { Code } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { Dialogue, Labelled, ModerationPolicy, PolicyReason, ReasonedAct } from './dialogue.js';

/** Why an act was done, in public: a code, and the version of the policy in force; 0 where there was none yet. */
export type Reasoned = { readonly reason: Code; readonly policyVersion: number };
/** The same of an event. Null in those that were recorded before acts had reasons. */
export type PublicReason = { readonly reason: Code | null; readonly policyVersion: number | null };

/** What a reason is for where its policy does not say. */
export const USUAL_ACTS: PolicyReason['acts'] = ['rejection', 'redaction'];

const standard = (code: string, de: string, en: string): Labelled => ({ code: Code(code), title: { de, en } });

/** Reasons for the acts of which a policy says nothing. They are published with every dialogue. */
export const STANDARD_REASONS: Readonly<Record<ReasonedAct, readonly Labelled[]>> = {
  acceptance: [standard('within-rules', 'Entspricht den Moderationsregeln', 'Keeps to the moderation policy')],
  rejection: [standard('against-rules', 'Verstößt gegen die Moderationsregeln', 'Breaks the moderation policy')],
  redaction: [standard('personal-data', 'Enthält personenbezogene Daten', 'Contains personal data')],
  'redaction-declining': [
    standard('redaction-not-needed', 'Die Schwärzung ist nicht nötig', 'The redaction is not needed'),
    standard('redaction-too-far', 'Die Schwärzung geht zu weit', 'The redaction goes too far'),
  ],
  appeal: [standard('decision-contested', 'Einwand gegen die Entscheidung', 'Objection to the decision')],
  'appeal-upholding': [standard('appeal-founded', 'Der Widerspruch ist begründet', 'The appeal is well founded')],
  'appeal-dismissal': [standard('appeal-unfounded', 'Der Widerspruch ist unbegründet', 'The appeal is unfounded')],
  merger: [standard('same-content', 'Sagt dasselbe wie ein anderer Beitrag', 'Says the same as another contribution')],
  unmerging: [
    standard('different-content', 'Sagt etwas anderes', 'Says something different'),
    standard('merged-by-mistake', 'Irrtümlich zusammengeführt', 'Merged by mistake'),
  ],
  'setting-aside-taken-back': [
    standard('considered-anew', 'Neu geprüft', 'Considered anew'),
    standard('set-aside-by-mistake', 'Irrtümlich nicht aufgegriffen', 'Set aside by mistake'),
  ],
  'phase-opening': [standard('office-decision', 'Vom Programmbüro entschieden', 'Decided by the programme office')],
  'phase-closing': [standard('office-decision', 'Vom Programmbüro entschieden', 'Decided by the programme office')],
};

/** The reason of what the clock does: nobody else can name it. */
export const AS_SCHEDULED = standard('as-scheduled', 'Wie geplant', 'As scheduled');

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
