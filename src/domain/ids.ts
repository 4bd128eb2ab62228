declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type DialogueId = Branded<'DialogueId'>;
export type ContributionId = Branded<'ContributionId'>;
export type RatingId = Branded<'RatingId'>;
export type GatheringId = Branded<'GatheringId'>;
export type RegistrationId = Branded<'RegistrationId'>;
export type InvitationId = Branded<'InvitationId'>;
export type MeasureId = Branded<'MeasureId'>;
export type EvidenceId = Branded<'EvidenceId'>;
export type RoundId = Branded<'RoundId'>;
export type RecommendationId = Branded<'RecommendationId'>;
export type ReportId = Branded<'ReportId'>;
/** Participation codes that were issued together. */
export type CodeBatchId = Branded<'CodeBatchId'>;
/** Stands for a person towards the record: participant, rater, moderator. The link to the person is not in the record. */
export type Pseudonym = Branded<'Pseudonym'>;
/** What the programme office names itself: themes, questions, channels, groups, reasons. Lower-case words with hyphens. */
export type Code = Branded<'Code'>;

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const CODE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

const parser =
  <Name extends string>(pattern: RegExp, kind: Name) =>
  (text: string): Branded<Name> => {
    if (!pattern.test(text)) throw new TypeError(`Not a ${kind}`);
    return text as Branded<Name>;
  };

export const DialogueId = parser(UUID, 'DialogueId');
export const ContributionId = parser(UUID, 'ContributionId');
export const RatingId = parser(UUID, 'RatingId');
export const GatheringId = parser(UUID, 'GatheringId');
export const RegistrationId = parser(UUID, 'RegistrationId');
export const InvitationId = parser(UUID, 'InvitationId');
export const MeasureId = parser(UUID, 'MeasureId');
export const EvidenceId = parser(UUID, 'EvidenceId');
export const RoundId = parser(UUID, 'RoundId');
export const RecommendationId = parser(UUID, 'RecommendationId');
export const ReportId = parser(UUID, 'ReportId');
export const CodeBatchId = parser(UUID, 'CodeBatchId');
export const Pseudonym = parser(UUID, 'Pseudonym');
export const Code = parser(CODE, 'Code');
