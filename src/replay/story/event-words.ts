import type { ContributionEvent } from '../../domain/contribution/contribution.js';
import type { DialogueEvent } from '../../domain/dialogue/dialogue.js';
import { type Phase, PHASES } from '../../domain/dialogue/phases.js';
import type { GatheringEvent } from '../../domain/gathering/gathering.js';
import type { Language } from '../../domain/language.js';
import type { MeasureEvent } from '../../domain/measure/measure.js';
import type { RatingEvent } from '../../domain/rating/rating.js';
import type { RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import type { ReportEvent } from '../../domain/report/report.js';
import type { RoundEvent } from '../../domain/round/round.js';

type Any = DialogueEvent | ContributionEvent | GatheringEvent | RatingEvent | MeasureEvent | RoundEvent | RecommendationEvent | ReportEvent;
type Words = Readonly<Record<Language, string>>;
const words = (de: string, en: string): Words => ({ de, en });

/** What happened, by the type of the event that says so. */
const EVENT_WORDS: Readonly<Record<Any['type'], Words>> = {
  DialoguePrepared: words('Dialog vorbereitet', 'Dialogue prepared'),
  DialogueAnnounced: words('Dialog angekündigt', 'Dialogue announced'),
  DialogueCorrected: words('Angaben zum Dialog berichtigt', 'Dialogue corrected'),
  DialogueCancelled: words('Dialog abgesagt', 'Dialogue cancelled'),
  ThemeDefined: words('Themenfeld festgelegt', 'Theme defined'),
  GuidingQuestionPosed: words('Leitfrage gestellt', 'Guiding question posed'),
  GuidingQuestionReworded: words('Leitfrage neu gefasst', 'Guiding question reworded'),
  PhaseScheduled: words('Phase angesetzt', 'Phase scheduled'),
  PhaseOpened: words('Phase eröffnet', 'Phase opened'),
  PhaseClosed: words('Phase geschlossen', 'Phase closed'),
  ModerationPolicyAdopted: words('Moderationsregeln beschlossen', 'Moderation policy adopted'),
  AssessmentFrameworkAdopted: words('Bewertungsrahmen beschlossen', 'Assessment framework adopted'),
  DispositionReasonsAdopted: words('Gründe für den Verbleib beschlossen', 'Reasons for dispositions adopted'),
  ParticipationProtected: words('Regel der Teilnahme festgelegt', 'Rule of participation set'),
  ParticipationCodesIssued: words('Teilnahmecodes ausgegeben', 'Participation codes issued'),
  ParticipationCodesRevoked: words('Teilnahmecodes zurückgezogen', 'Participation codes revoked'),
  RecommendationsOrdered: words('Handlungsempfehlungen geordnet', 'Recommendations ordered'),
  GatheringScheduled: words('Veranstaltung angesetzt', 'Gathering scheduled'),
  GatheringRescheduled: words('Veranstaltung verlegt', 'Gathering rescheduled'),
  GatheringCancelled: words('Veranstaltung abgesagt', 'Gathering cancelled'),
  RegistrationReceived: words('Anmeldung eingegangen', 'Registration received'),
  RegistrationWithdrawn: words('Anmeldung zurückgezogen', 'Registration withdrawn'),
  PlaceOffered: words('Platz angeboten', 'Place offered'),
  InvitationIssued: words('Einladung ausgesprochen', 'Invitation issued'),
  InvitationAnswered: words('Einladung beantwortet', 'Invitation answered'),
  GatheringHeld: words('Veranstaltung durchgeführt', 'Gathering held'),
  MinutesFiled: words('Protokoll der Veranstaltung abgelegt', 'Minutes filed'),
  ContributionSubmitted: words('Beitrag eingereicht', 'Contribution submitted'),
  ContributionAccepted: words('Beitrag freigegeben', 'Contribution accepted'),
  ContributionRejected: words('Beitrag abgelehnt', 'Contribution rejected'),
  AppealLodged: words('Widerspruch eingelegt', 'Appeal lodged'),
  AppealUpheld: words('Widerspruch stattgegeben', 'Appeal upheld'),
  AppealDismissed: words('Widerspruch zurückgewiesen', 'Appeal dismissed'),
  ContributionRedacted: words('Stelle im Beitrag geschwärzt', 'Contribution redacted'),
  ContributionCorrected: words('Beitrag nach seiner Quelle berichtigt', 'Contribution corrected after its source'),
  RedactionProposed: words('Schwärzung vorgeschlagen', 'Redaction proposed'),
  RedactionDeclined: words('Schwärzung abgelehnt', 'Redaction declined'),
  ContributionWithdrawn: words('Beitrag zurückgezogen', 'Contribution withdrawn'),
  ContributionMerged: words('Beitrag mit einem anderen zusammengeführt', 'Contribution merged into another one'),
  ContributionUnmerged: words('Zusammenführung des Beitrags aufgehoben', 'Merger of the contribution undone'),
  ContributionSetAside: words('Beitrag nicht weiterverfolgt', 'Contribution set aside'),
  SettingAsideTakenBack: words('Beitrag wird wieder verfolgt', 'Setting aside taken back'),
  ContentErased: words('Text des Beitrags gelöscht', 'Text of the contribution erased'),
  ContributionRated: words('Beitrag bewertet', 'Contribution rated'),
  RatingWithdrawn: words('Bewertung des Beitrags zurückgezogen', 'Rating withdrawn'),
  MeasureDrafted: words('Maßnahme beschrieben', 'Measure described'),
  EvidenceLinked: words('Beleg verknüpft', 'Evidence linked'),
  EvidenceUnlinked: words('Beleg gelöst', 'Evidence unlinked'),
  MeasureReworded: words('Maßnahme neu gefasst', 'Measure reworded'),
  MeasureSplit: words('Maßnahme aufgeteilt', 'Measure split'),
  MeasuresMerged: words('Maßnahmen zusammengeführt', 'Measures merged'),
  MeasureWithdrawn: words('Maßnahme zurückgezogen', 'Measure withdrawn'),
  MeasureTakenIntoRound: words('Maßnahme in die Bewertung genommen', 'Measure taken into a round'),
  AssessmentRoundOpened: words('Bewertungsrunde eröffnet', 'Assessment round opened'),
  MeasureAssessed: words('Maßnahme bewertet', 'Measure assessed'),
  AssessmentRevised: words('Bewertung geändert', 'Assessment revised'),
  AssessorRecused: words('Befangenheit erklärt', 'Assessor recused'),
  AssessmentRoundClosed: words('Bewertungsrunde geschlossen', 'Assessment round closed'),
  AssessmentRoundCancelled: words('Bewertungsrunde abgebrochen', 'Assessment round cancelled'),
  AssessmentRoundSucceeded: words('Weitere Bewertungsrunde folgt', 'Another assessment round follows'),
  RecommendationDrafted: words('Handlungsempfehlung entworfen', 'Recommendation drafted'),
  RecommendationReworded: words('Handlungsempfehlung neu gefasst', 'Recommendation reworded'),
  MeasureAttached: words('Handlungsempfehlung stützt sich auf Maßnahme', 'Recommendation rests on measure'),
  MeasureDetached: words('Handlungsempfehlung stützt sich nicht mehr auf Maßnahme', 'Recommendation no longer rests on measure'),
  DissentRecorded: words('Sondervotum festgehalten', 'Dissent recorded'),
  RecommendationAdopted: words('Handlungsempfehlung beschlossen', 'Recommendation adopted'),
  RecommendationDeferred: words('Handlungsempfehlung zurückgestellt', 'Recommendation deferred'),
  RecommendationRejected: words('Handlungsempfehlung abgelehnt', 'Recommendation rejected'),
  RecommendationReconsidered: words('Entscheidung zurückgenommen', 'Decision taken back'),
  RecommendationPublished: words('Handlungsempfehlung veröffentlicht', 'Recommendation published'),
  ImplementationReported: words('Stand der Umsetzung berichtet', 'Implementation reported'),
  ReportRequested: words('Bericht angefordert', 'Report requested'),
  ReportRendered: words('Bericht erstellt', 'Report rendered'),
  ReportFailed: words('Bericht konnte nicht erstellt werden', 'Report failed'),
  ReportPublished: words('Bericht veröffentlicht', 'Report published'),
};

const isKnown = (type: string): type is Any['type'] => Object.hasOwn(EVENT_WORDS, type);

/** What an event says, in a few words; of a type that this program does not know, its name. */
export const wordsOfEvent = (type: string, language: Language): string => (isKnown(type) ? EVENT_WORDS[type][language] : type);

const PHASE_WORDS: Readonly<Record<Phase, Words>> = {
  analysis: words('Analysephase', 'analysis'),
  dialogue: words('Dialogphase', 'dialogue'),
  evaluation: words('Auswertungsphase', 'evaluation'),
  publication: words('Ergebnisphase', 'publication'),
};

export const wordsOfPhase = (phase: string, language: Language): string => {
  const known = PHASES.find((one) => one === phase);
  return known ? PHASE_WORDS[known][language] : phase;
};
