declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The id of a thing, by the word for it: paths, answers and the names of streams have the same word. */
export type Id<Noun extends string> = Branded<Noun>;

export type DialogueId = Id<'dialogue'>;
export type ContributionId = Id<'contribution'>;
export type RatingId = Id<'rating'>;
export type GatheringId = Id<'gathering'>;
export type RegistrationId = Id<'registration'>;
export type InvitationId = Id<'invitation'>;
export type MeasureId = Id<'measure'>;
export type EvidenceId = Id<'evidence'>;
export type RoundId = Id<'round'>;
/** Until assessments came into their round's stream (ADR 0021). */
export type AssessmentId = Id<'assessment'>;
export type RecommendationId = Id<'recommendation'>;
export type ReportId = Id<'report'>;
/** Participation codes that were issued together. */
export type CodeBatchId = Id<'codeBatch'>;
/** Stands for a person towards the record: participant, rater, moderator. The link to the person is not in the record. */
export type Pseudonym = Branded<'Pseudonym'>;
/** What the programme office names itself: themes, questions, channels, groups, reasons. Lower-case words with hyphens. */
export type Code = Branded<'Code'>;

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const CODE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

const parser =
  <Name extends string>(pattern: RegExp, kind: Name) =>
  (text: string): Branded<Name> => {
    if (!pattern.test(text)) throw new TypeError(`Not the form of: ${kind}`);
    return text as Branded<Name>;
  };

/** The one parser of the ids of a thing, and the word for it. */
export type IdParser<Noun extends string> = { readonly noun: Noun; (text: string): Id<Noun> };

const idOf = <Noun extends string>(noun: Noun): IdParser<Noun> => Object.assign(parser(UUID, noun), { noun });

export const DialogueId = idOf('dialogue');
export const ContributionId = idOf('contribution');
export const RatingId = idOf('rating');
export const GatheringId = idOf('gathering');
export const RegistrationId = idOf('registration');
export const InvitationId = idOf('invitation');
export const MeasureId = idOf('measure');
export const EvidenceId = idOf('evidence');
export const RoundId = idOf('round');
export const AssessmentId = idOf('assessment');
export const RecommendationId = idOf('recommendation');
export const ReportId = idOf('report');
export const CodeBatchId = idOf('codeBatch');
export const Pseudonym = parser(UUID, 'Pseudonym');
export const Code = parser(CODE, 'Code');
