import type { ContributionEvent } from '../../domain/contribution/contribution.js';
import type { DialogueEvent } from '../../domain/dialogue/dialogue.js';
import type { GatheringEvent } from '../../domain/gathering/gathering.js';
import type { Language } from '../../domain/language.js';
import type { MeasureEvent } from '../../domain/measure/measure.js';
import type { RatingEvent } from '../../domain/rating/rating.js';
import type { RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import type { ReportEvent } from '../../domain/report/report.js';
import type { RoundEvent } from '../../domain/round/round.js';

type AnyEvent =
  DialogueEvent | ContributionEvent | GatheringEvent | RatingEvent | MeasureEvent | RoundEvent | RecommendationEvent | ReportEvent;
type Words = Readonly<Record<Language, string>>;
const words = (de: string, en: string): Words => ({ de, en });

/** What happened, by the type of the event that says so; `#`: what it is about; `#…#`: how that is called where it has no name. */
const EVENT_WORDS: Readonly<Record<AnyEvent['type'], Words>> = {
  DialoguePrepared: words('Dialog # vorbereitet', 'Dialogue # prepared'),
  DialogueAnnounced: words('Dialog # angekündigt', 'Dialogue # announced'),
  DialogueCorrected: words('Angaben zum Dialog berichtigt', 'Dialogue corrected'),
  DialogueCancelled: words('Dialog abgesagt', 'Dialogue cancelled'),
  ThemeDefined: words('Themenfeld # festgelegt', 'Theme # defined'),
  GuidingQuestionPosed: words('Leitfrage # gestellt', 'Guiding question # posed'),
  GuidingQuestionReworded: words('Leitfrage neu gefasst als #', 'Guiding question reworded as #'),
  PhaseScheduled: words('#Phase# angesetzt', '#Phase# scheduled'),
  PhaseOpened: words('#Phase# eröffnet', '#Phase# opened'),
  PhaseClosed: words('#Phase# geschlossen', '#Phase# closed'),
  ModerationPolicyAdopted: words('Moderationsregeln beschlossen', 'Moderation policy adopted'),
  AssessmentFrameworkAdopted: words('Bewertungsrahmen beschlossen', 'Assessment framework adopted'),
  DispositionReasonsAdopted: words('Gründe für den Verbleib beschlossen', 'Reasons for dispositions adopted'),
  ParticipationProtected: words('Regel der Teilnahme festgelegt', 'Rule of participation set'),
  ParticipationCodesIssued: words('Teilnahmecodes ausgegeben', 'Participation codes issued'),
  ParticipationCodesRevoked: words('Teilnahmecodes zurückgezogen', 'Participation codes revoked'),
  RecommendationsOrdered: words('Handlungsempfehlungen geordnet', 'Recommendations ordered'),
  GatheringScheduled: words('Veranstaltung # angesetzt', 'Gathering # scheduled'),
  GatheringRescheduled: words('Veranstaltung # verlegt', 'Gathering # rescheduled'),
  GatheringCancelled: words('Veranstaltung # abgesagt', 'Gathering # cancelled'),
  RegistrationReceived: words('Anmeldung zur Veranstaltung # eingegangen', 'Registration for the gathering # received'),
  RegistrationWithdrawn: words('Anmeldung zur Veranstaltung # zurückgezogen', 'Registration for the gathering # withdrawn'),
  PlaceOffered: words('Platz in der Veranstaltung # angeboten', 'Place at the gathering # offered'),
  InvitationIssued: words('Einladung zur Veranstaltung # ausgesprochen', 'Invitation to the gathering # issued'),
  InvitationAnswered: words('Einladung zur Veranstaltung # beantwortet', 'Invitation to the gathering # answered'),
  GatheringHeld: words('Veranstaltung # durchgeführt', 'Gathering # held'),
  MinutesFiled: words('Protokoll der Veranstaltung # abgelegt', 'Minutes of the gathering # filed'),
  ContributionSubmitted: words('Beitrag # eingereicht', 'Contribution # submitted'),
  ContributionAccepted: words('Beitrag # freigegeben', 'Contribution # accepted'),
  ContributionRejected: words('Beitrag # abgelehnt', 'Contribution # rejected'),
  AppealLodged: words('Widerspruch zum Beitrag # eingelegt', 'Appeal on the contribution # lodged'),
  AppealUpheld: words('Widerspruch zum Beitrag # stattgegeben', 'Appeal on the contribution # upheld'),
  AppealDismissed: words('Widerspruch zum Beitrag # zurückgewiesen', 'Appeal on the contribution # dismissed'),
  ContributionRedacted: words('Stelle im Beitrag # geschwärzt', 'Passage of the contribution # redacted'),
  ContributionCorrected: words('Beitrag # nach seiner Quelle berichtigt', 'Contribution # corrected after its source'),
  RedactionProposed: words('Schwärzung im Beitrag # vorgeschlagen', 'Redaction of the contribution # proposed'),
  RedactionDeclined: words('Schwärzung im Beitrag # abgelehnt', 'Redaction of the contribution # declined'),
  ContributionWithdrawn: words('Beitrag # zurückgezogen', 'Contribution # withdrawn'),
  ContributionMerged: words('Beitrag # mit einem anderen zusammengeführt', 'Contribution # merged into another one'),
  ContributionUnmerged: words('Zusammenführung des Beitrags # aufgehoben', 'Merger of the contribution # undone'),
  ContributionSetAside: words('Beitrag # nicht weiterverfolgt', 'Contribution # set aside'),
  SettingAsideTakenBack: words('Beitrag # wird wieder verfolgt', 'Setting aside of the contribution # taken back'),
  ContentErased: words('Text des Beitrags # gelöscht', 'Text of the contribution # erased'),
  ContributionRated: words('Beitrag # bewertet', 'Contribution # rated'),
  RatingWithdrawn: words('Bewertung des Beitrags # zurückgezogen', 'Rating of the contribution # withdrawn'),
  MeasureDrafted: words('Maßnahme # beschrieben', 'Measure # described'),
  EvidenceLinked: words('Beleg zur Maßnahme # verknüpft', 'Evidence for the measure # linked'),
  EvidenceUnlinked: words('Beleg von der Maßnahme # gelöst', 'Evidence for the measure # unlinked'),
  MeasureReworded: words('Maßnahme # neu gefasst', 'Measure # reworded'),
  MeasureSplit: words('Maßnahme # aufgeteilt', 'Measure # split'),
  MeasuresMerged: words('Mit der Maßnahme # andere zusammengeführt', 'Others merged into the measure #'),
  MeasureWithdrawn: words('Maßnahme # zurückgezogen', 'Measure # withdrawn'),
  MeasureTakenIntoRound: words('Maßnahme # in die Bewertung genommen', 'Measure # taken into a round'),
  AssessmentRoundOpened: words('Bewertungsrunde # eröffnet', 'Assessment round # opened'),
  MeasureAssessed: words('Maßnahme # bewertet', 'Measure # assessed'),
  AssessmentRevised: words('Bewertung der Maßnahme # geändert', 'Assessment of the measure # revised'),
  AssessorRecused: words('Befangenheit erklärt', 'Assessor recused'),
  AssessmentRoundClosed: words('Bewertungsrunde # geschlossen', 'Assessment round # closed'),
  AssessmentRoundCancelled: words('Bewertungsrunde # abgebrochen', 'Assessment round # cancelled'),
  AssessmentRoundSucceeded: words('Auf Bewertungsrunde # folgt eine weitere', 'Assessment round # is followed by another one'),
  RecommendationDrafted: words('Handlungsempfehlung # entworfen', 'Recommendation # drafted'),
  RecommendationReworded: words('Handlungsempfehlung # neu gefasst', 'Recommendation # reworded'),
  MeasureAttached: words('Handlungsempfehlung # stützt sich auf eine Maßnahme', 'Recommendation # rests on a measure'),
  MeasureDetached: words('Handlungsempfehlung # stützt sich auf eine Maßnahme nicht mehr', 'Recommendation # no longer rests on a measure'),
  DissentRecorded: words('Sondervotum zur Handlungsempfehlung # festgehalten', 'Dissent on the recommendation # recorded'),
  RecommendationAdopted: words('Handlungsempfehlung # beschlossen', 'Recommendation # adopted'),
  RecommendationDeferred: words('Handlungsempfehlung # zurückgestellt', 'Recommendation # deferred'),
  RecommendationRejected: words('Handlungsempfehlung # abgelehnt', 'Recommendation # rejected'),
  RecommendationReconsidered: words(
    'Entscheidung über die Handlungsempfehlung # zurückgenommen',
    'Decision on the recommendation # taken back',
  ),
  RecommendationPublished: words('Handlungsempfehlung # veröffentlicht', 'Recommendation # published'),
  ImplementationReported: words(
    'Stand der Umsetzung der Handlungsempfehlung # berichtet',
    'Implementation of the recommendation # reported',
  ),
  ReportRequested: words('#Bericht# angefordert', '#Report# requested'),
  ReportRendered: words('#Bericht# erstellt', '#Report# written'),
  ReportFailed: words('#Bericht# konnte nicht erstellt werden', '#Report# could not be written'),
  ReportPublished: words('#Bericht# veröffentlicht', '#Report# published'),
};

export const EVENT_TYPES: readonly string[] = Object.keys(EVENT_WORDS);

const ABOUT = /( ?)#(?:(\p{L}+)#)?/u;

const isKnown = (type: string): type is AnyEvent['type'] => Object.hasOwn(EVENT_WORDS, type);

/** What an event says, in a few words, with what it is about in its place; of a type that this program does not know, its name. */
export const wordsOfEvent = (type: string, about: string | null, language: Language): string => {
  const said = isKnown(type) ? EVENT_WORDS[type][language] : type;
  return said.replace(ABOUT, (_, space: string, noun: string | undefined) => (about === null ? (noun ?? '') : `${space}${about}`));
};
