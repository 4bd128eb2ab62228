import { z } from 'zod';
import type {
  AppealDismissed,
  AppealLodged,
  AppealUpheld,
  ContentErased,
  ContributionAccepted,
  ContributionEvent,
  ContributionMerged,
  ContributionRedacted,
  ContributionRejected,
  ContributionSetAside,
  ContributionSubmitted,
  ContributionUnmerged,
  ContributionWithdrawn,
  RedactionDeclined,
  RedactionProposed,
  SettingAsideTakenBack,
} from '../domain/contribution/contribution.js';
import { LANGUAGES } from '../domain/language.js';
import {
  code,
  contributionId,
  count,
  dialogueId,
  digest,
  eventOf,
  gatheringId,
  instant,
  JUSTIFICATION,
  NOTHING,
  number,
  pseudonym,
  publicReason,
  reasoned,
  type SchemasOf,
} from './event-schema.js';

const moderated = z.strictObject({ moderator: pseudonym });
const contested = z.discriminatedUnion('against', [
  z.strictObject({ against: z.literal('rejection'), ...publicReason }),
  z.strictObject({ against: z.literal('redaction'), redactions: number, ...publicReason }),
]);
const content = {
  title: z.string().nullable(),
  text: z.string(),
  position: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
};
const passage = z.strictObject({ start: count, end: count, replacement: z.string().nullable() });
const redacted = z.looseObject({ ...content, asked: z.looseObject({ passages: z.array(passage) }).exactOptional() });

export const CONTRIBUTION_SCHEMAS: SchemasOf<ContributionEvent> = {
  ContributionSubmitted: eventOf<ContributionSubmitted>()('Somebody answered a guiding question, or another contribution.', {
    data: z.strictObject({
      dialogue: dialogueId,
      theme: code,
      question: code,
      questionVersion: number,
      channel: code,
      group: code.nullable(),
      region: z.string().nullable(),
      language: z.enum(LANGUAGES),
      answers: contributionId.nullable(),
      source: z.strictObject({ name: z.string(), id: z.string() }).nullable(),
      card: z
        .strictObject({
          gathering: gatheringId,
          island: code.nullable(),
          position: z.string().nullable(),
          photoDigest: digest.nullable(),
        })
        .nullable(),
    }),
    internal: z.strictObject({
      participant: pseudonym.nullable(),
      secretDigest: digest.nullable(),
      transcriber: pseudonym.nullable(),
      secondReader: pseudonym.nullable(),
    }),
    body: z.strictObject(content),
  }),
  ContributionAccepted: eventOf<ContributionAccepted>()('A moderator found nothing against it.', {
    data: z.strictObject(publicReason),
    internal: moderated,
  }),
  ContributionRejected: eventOf<ContributionRejected>()('A moderator rejected it, and until then one can appeal.', {
    data: z.strictObject({ ...reasoned, appealUntil: instant }),
    internal: moderated,
    body: JUSTIFICATION,
  }),
  AppealLodged: eventOf<AppealLodged>()('The participant objects to a decision.', { data: contested, body: JUSTIFICATION }),
  AppealUpheld: eventOf<AppealUpheld>()('A second person undoes what the first decided: accepts it, or shows it as it stood before.', {
    data: contested,
    internal: moderated,
    body: JUSTIFICATION,
  }),
  AppealDismissed: eventOf<AppealDismissed>()('A second person confirms what the first decided.', {
    data: contested,
    internal: moderated,
    body: JUSTIFICATION,
  }),
  ContributionRedacted: eventOf<ContributionRedacted>()('What is shown from now on instead of the original, which stays.', {
    data: z.strictObject({ ...reasoned, appealUntil: instant.nullable() }),
    internal: z.strictObject({ moderator: pseudonym, confirmer: pseudonym.nullable() }),
    body: redacted,
  }),
  RedactionProposed: eventOf<RedactionProposed>()('A redaction that needs a second person, and is not shown before.', {
    data: z.strictObject(reasoned),
    internal: moderated,
    body: redacted,
  }),
  RedactionDeclined: eventOf<RedactionDeclined>()('The second person did not want the redaction.', {
    data: z.strictObject(reasoned),
    internal: moderated,
  }),
  ContributionWithdrawn: eventOf<ContributionWithdrawn>()('Who said it takes it back.', { data: NOTHING }),
  ContributionMerged: eventOf<ContributionMerged>()('It says the same as another one. Support stays where it was given.', {
    data: z.strictObject({ into: contributionId, ...publicReason }),
  }),
  ContributionUnmerged: eventOf<ContributionUnmerged>()('It stands for itself again.', {
    data: z.strictObject({ from: contributionId, ...publicReason }),
  }),
  ContributionSetAside: eventOf<ContributionSetAside>()('It is read and not taken up, for a published reason.', {
    data: z.strictObject({ reason: code, reasonsVersion: number }),
  }),
  SettingAsideTakenBack: eventOf<SettingAsideTakenBack>()('It waits for its fate again.', { data: z.strictObject(publicReason) }),
  ContentErased: eventOf<ContentErased>()('Its texts, salts and keys are gone from the vault; everything else stays.', {
    data: z.strictObject({ legalBasis: code }),
  }),
};
