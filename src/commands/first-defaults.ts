/**
 * The fields that had a default in version 0.1: they are part of a request's digest whatever they say, because the record is full of
 * digests that were made so. A field that comes later is left out of the digest where it has its default, and is not added here.
 */
export const FIRST_DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  PrepareDialogue: ['notice', 'timeZone'],
  AnnounceDialogue: ['notice', 'timeZone'],
  CorrectDialogue: ['reason'],
  ProtectParticipation: ['reason'],
  SubmitContribution: [
    'channel',
    'group',
    'region',
    'language',
    'answers',
    'source',
    'card',
    'card.island',
    'card.position',
    'card.photoDigest',
  ],
  ScheduleGathering: ['place.region', 'access.perAddress', 'islands'],
  RescheduleGathering: ['place', 'place.region', 'capacity', 'registrationUntil', 'perAddress'],
  IssueInvitation: ['group'],
  OpenAssessmentRound: ['previousRound'],
  RecuseAssessor: ['measure'],
  CloseAssessmentRound: ['reason'],
  AdoptRecommendation: ['quorumReason'],
  RequestReport: ['phase', 'asOf'],
};
