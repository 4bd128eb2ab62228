import { z } from 'zod';
import type {
  AppealDismissed,
  AppealLodged,
  AppealUpheld,
  ContentErased,
  ContributionAccepted,
  ContributionCorrected,
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
import { SAID } from '../domain/contribution/contribution.js';
import { LANGUAGE_TAG } from '../domain/language.js';
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

const moderator = pseudonym.describe('Who decided');
const moderated = z.strictObject({ moderator });
const against = 'Against what the appeal is: the rejection, or the last redactions';
const contested = z.discriminatedUnion('against', [
  z.strictObject({ against: z.literal('rejection').describe(against), ...publicReason }),
  z.strictObject({
    against: z.literal('redaction').describe(against),
    redactions: number.describe('How many of those that stand, from the last on'),
    ...publicReason,
  }),
]);
const content = {
  title: z.string().nullable().describe('What they called it'),
  text: z.string().describe('What they said, to the letter'),
  position: z
    .strictObject({ latitude: z.number().describe('In degrees'), longitude: z.number().describe('In degrees') })
    .nullable()
    .describe('Where it is about (WGS 84)'),
};
const passage = z.strictObject({
  start: count.describe('Where it begins, in Unicode code points of the text that was shown, from 0'),
  end: count.describe('Where it has ended'),
  replacement: z.string().nullable().describe('What stands there now; null for the usual mark'),
});
const redacted = z.looseObject({
  ...content,
  asked: z
    .looseObject({ passages: z.array(passage).describe('What is no longer shown') })
    .exactOptional()
    .describe('What the moderator asked for'),
});

export const CONTRIBUTION_SCHEMAS: SchemasOf<ContributionEvent> = {
  ContributionSubmitted: eventOf<ContributionSubmitted>()('Somebody answered a guiding question, or another contribution.', {
    data: z.strictObject({
      dialogue: dialogueId,
      theme: code.describe('The theme of the question'),
      question: code.describe('The guiding question that it answers'),
      questionVersion: number.describe('In which words that was asked'),
      channel: code.describe('The way in which it came'),
      group: code.nullable().describe('The stakeholder group that they say they are of'),
      region: z.string().nullable().describe('Where they live, by a NUTS code where there is one'),
      language: z.string().regex(LANGUAGE_TAG).describe('In which it is written (BCP 47)'),
      answers: contributionId.nullable().describe('The contribution that it answers'),
      source: z
        .strictObject({
          name: z.string().describe('Of the other collection'),
          id: z.string().describe('Its number there'),
          facts: z
            .record(z.string(), z.union([z.boolean(), number]))
            .exactOptional()
            .describe('What is said of it there, by the names that it has there: taken over, and no figure of this record'),
        })
        .nullable()
        .describe('Where it was taken over from'),
      card: z
        .strictObject({
          gathering: gatheringId,
          island: code.nullable().describe('On which table; null where the gathering has none'),
          position: z.string().nullable().describe('As the rapporteur numbers the board, for instance B3'),
          photoDigest: digest.nullable().describe('SHA-256 of the photo on which it can be checked'),
        })
        .nullable()
        .describe('Of what a gathering collected: where the card hung'),
    }),
    internal: z.strictObject({
      participant: pseudonym.nullable().describe('Who said it; null where nobody can tell, as for the cards of a pin-board'),
      secretDigest: digest.nullable().describe('SHA-256 of the secret with which they come back'),
      transcriber: pseudonym.nullable().describe('Who typed what was written by hand'),
      secondReader: pseudonym.nullable().describe('Who read that again'),
    }),
    body: z.strictObject(content),
  }),
  ContributionAccepted: eventOf<ContributionAccepted>()('A moderator found nothing against it.', {
    data: z.strictObject(publicReason),
    internal: moderated,
  }),
  ContributionRejected: eventOf<ContributionRejected>()('A moderator rejected it, and until then one can appeal.', {
    data: z.strictObject({ ...reasoned, appealUntil: instant.describe('Until when one can appeal') }),
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
    data: z.strictObject({ ...reasoned, appealUntil: instant.nullable().describe('Until when one can appeal; null where nobody can') }),
    internal: z.strictObject({ moderator, confirmer: pseudonym.nullable().describe('The second person, where it needed one') }),
    body: redacted,
  }),
  ContributionCorrected: eventOf<ContributionCorrected>()(
    'What was taken over from elsewhere is said otherwise there by now. What was said before stays.',
    {
      data: z.strictObject({
        corrected: z.array(z.enum(SAID)).describe('The parts that are others now'),
        hidesEarlier: z.boolean().describe('Whether what it said before is no longer shown, for no moment'),
        ...publicReason,
      }),
      internal: moderated,
      body: z.strictObject(content),
    },
  ),
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
    data: z.strictObject({ into: contributionId.describe('The one that says the same, and goes on'), ...publicReason }),
  }),
  ContributionUnmerged: eventOf<ContributionUnmerged>()('It stands for itself again.', {
    data: z.strictObject({ from: contributionId.describe('The one that it was merged into'), ...publicReason }),
  }),
  ContributionSetAside: eventOf<ContributionSetAside>()('It is read and not taken up, for a published reason.', {
    data: z.strictObject({
      reason: code.describe('One of those of the dialogue'),
      reasonsVersion: number.describe('Of the reasons that held'),
    }),
  }),
  SettingAsideTakenBack: eventOf<SettingAsideTakenBack>()('It waits for its fate again.', { data: z.strictObject(publicReason) }),
  ContentErased: eventOf<ContentErased>()('Its texts, salts and keys are gone from the vault; everything else stays.', {
    data: z.strictObject({ legalBasis: code.describe('Why it had to be') }),
  }),
};
