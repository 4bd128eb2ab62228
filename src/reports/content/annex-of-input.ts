import type { Moderation, Participation, Process } from '../report-content.js';
import { type Entry, entry, type Words } from './annex-entry.js';
import { sumOf } from './chapters.js';

export const gatheringFigures = ({ gatherings }: Process): readonly Entry[] => {
  const held = gatherings.filter(({ status }) => status === 'held');
  return [
    entry(
      'gatherings',
      held.length,
      ['Veranstaltungen', 'Veranstaltungen, die stattgefunden haben; geplante und abgesagte zählen nicht.'],
      ['Gatherings', 'Gatherings that took place; those still planned and those cancelled do not count.'],
    ),
    entry(
      'attendance',
      sumOf(held.flatMap(({ attendance }) => attendance.map(({ count }) => count))),
      ['Teilnahmen', 'Menschen, die zu einer Veranstaltung kamen, wie vor Ort gezählt; wer zu mehreren kam, zählt bei jeder.'],
      ['Attendance', 'People who came to a gathering, as counted on the spot; those who came to several count at each.'],
    ),
    entry(
      'cards',
      sumOf(gatherings.map(({ cards }) => cards)),
      [
        'Karten',
        'Beiträge, die von Pinnwänden der Veranstaltungen übernommen wurden, was auch immer aus ihnen wurde. Eine Karte ist keine Person.',
      ],
      ['Cards', 'Contributions that were taken from the pin-boards of gatherings, whatever became of them. A card is not a person.'],
    ),
    entry(
      'minutes',
      sumOf(gatherings.map(({ minutes }) => minutes)),
      ['Niederschriften', 'Dateien, in denen der Verlauf einer Veranstaltung festgehalten ist.'],
      ['Minutes', 'Files that record how a gathering went.'],
    ),
  ];
};

export const participationFigures = ({ total }: Participation): readonly Entry[] => [
  entry(
    'submitted',
    total.submitted,
    [
      'Beiträge',
      'Alle eingegangenen Beiträge. Offene, angenommene, abgelehnte, zurückgezogene und zusammengeführte ergeben zusammen diese Zahl.',
    ],
    ['Contributions', 'All contributions that came in. The open, accepted, rejected, withdrawn and merged ones add up to this number.'],
  ),
  entry(
    'open',
    total.open,
    ['Offene Beiträge', 'Beiträge, über die die Moderation noch nicht entschieden hat.'],
    ['Open contributions', 'Contributions on which moderation has not decided yet.'],
  ),
  entry(
    'accepted',
    total.accepted,
    [
      'Angenommene Beiträge',
      'Beiträge, die die Moderation angenommen hat, auch nach einem erfolgreichen Widerspruch, und die mit keinem anderen zusammengeführt sind.',
    ],
    ['Accepted contributions', 'Contributions that moderation accepted, also after a successful appeal, and that are not merged.'],
  ),
  entry(
    'rejected',
    total.rejected,
    ['Abgelehnte Beiträge', 'Beiträge, die die Moderation aus einem Grund der Moderationsregeln abgelehnt hat und die es geblieben sind.'],
    ['Rejected contributions', 'Contributions that moderation rejected for a reason of the moderation policy and that stayed rejected.'],
  ),
  entry(
    'withdrawn',
    total.withdrawn,
    ['Zurückgezogene Beiträge', 'Beiträge, die ihre Verfasserin oder ihr Verfasser zurückgezogen hat.'],
    ['Withdrawn contributions', 'Contributions that their author withdrew.'],
  ),
  entry(
    'merged',
    total.merged,
    [
      'Zusammengeführte Beiträge',
      'Angenommene Beiträge, die dasselbe sagen wie ein anderer und auf ihn verweisen. Stimmen, die sie bekommen haben, behalten sie.',
    ],
    [
      'Merged contributions',
      'Accepted contributions that say the same as another one and refer to it. They keep the ratings they were given.',
    ],
  ),
  ...peopleEntry(
    'participants',
    total.participants,
    [
      'Beteiligte',
      'Personen, die mindestens einen Beitrag geschrieben haben, jede einmal gezählt; erkannt an einem selbst gewählten Text oder einem Konto. Absichtlich ungenau: so viele oder mehr.',
    ],
    [
      'Participants',
      'People who wrote at least one contribution, each counted once; recognised by a text of their own choice or by an account. Imprecise on purpose: so many or more.',
    ],
  ),
  entry(
    'withoutParticipant',
    total.withoutParticipant,
    [
      'Beiträge ohne Zuordnung',
      'Beiträge, bei denen niemand feststellen kann, von wem sie stammen und ob dieselbe Person mehrere schrieb.',
    ],
    ['Contributions not attributed', 'Contributions of which nobody can tell who wrote them, or whether one person wrote several.'],
  ),
  ...peopleEntry(
    'raters',
    total.raters,
    [
      'Abstimmende',
      'Personen, die mindestens einmal zugestimmt, sich enthalten oder abgelehnt haben, jede einmal gezählt, auch wer die Stimme zurückgenommen hat. Absichtlich ungenau: so viele oder mehr.',
    ],
    [
      'Raters',
      'People who agreed, passed or disagreed at least once, each counted once, also those who took their rating back. Imprecise on purpose: so many or more.',
    ],
  ),
  ...ratingFigures(total),
];

/** Not there as long as people are not counted. */
const peopleEntry = (figure: string, value: Entry['value'], de: Words, en: Words): readonly Entry[] =>
  value === null ? [] : [entry(figure, value, de, en)];

const ratingFigures = ({ ratings }: Participation['total']): readonly Entry[] => [
  entry(
    'agree',
    ratings.agree,
    ['Zustimmungen', 'Geltende Zustimmungen: höchstens eine je Person und Beitrag, ihr letztes Wort.'],
    ['Agreements', 'Agreements that hold: at most one for each person and contribution, their last word.'],
  ),
  entry(
    'pass',
    ratings.pass,
    ['Enthaltungen', 'Geltende Enthaltungen, gezählt wie die Zustimmungen.'],
    ['Passes', 'Passes that hold, counted like the agreements.'],
  ),
  entry(
    'disagree',
    ratings.disagree,
    ['Ablehnungen', 'Geltende Ablehnungen durch Abstimmende, gezählt wie die Zustimmungen; mit der Moderation haben sie nichts zu tun.'],
    ['Disagreements', 'Disagreements that hold, counted like the agreements; they have nothing to do with moderation.'],
  ),
  entry(
    'balance',
    ratings.balance,
    ['Saldo', 'Zustimmungen minus Ablehnungen; Enthaltungen zählen nicht.'],
    ['Balance', 'Agreements minus disagreements; passes do not count.'],
  ),
  entry(
    'ratingsUnprotected',
    ratings.byProtection.none,
    ['Stimmen ohne Schutz', 'Geltende Stimmen, bei deren Abgabe nichts daran hinderte, sich mehrfach zu beteiligen.'],
    ['Unprotected ratings', 'Ratings that hold and came while nothing kept anybody from taking part more than once.'],
  ),
];

export const moderationFigures = ({ redacted, appeals, redactionAppeals }: Moderation): readonly Entry[] => [
  entry(
    'redacted',
    sumOf(redacted.map(({ contributions }) => contributions)),
    [
      'Geschwärzte Beiträge',
      'Beiträge, von denen die Moderation einen Teil unkenntlich gemacht hat, jeder einmal gezählt, unter dem Grund der letzten Schwärzung.',
    ],
    [
      'Redacted contributions',
      'Contributions of which moderation withholds a part, each counted once, under the reason of the last redaction.',
    ],
  ),
  entry(
    'appealsPending',
    appeals.pending,
    ['Offene Widersprüche', 'Widersprüche gegen eine Ablehnung, über die noch nicht entschieden ist.'],
    ['Pending appeals', 'Appeals against a rejection that are not decided yet.'],
  ),
  entry(
    'appealsUpheld',
    appeals.upheld,
    [
      'Erfolgreiche Widersprüche',
      'Widersprüche gegen eine Ablehnung, denen eine zweite Person stattgegeben hat; der Beitrag wurde damit angenommen.',
    ],
    ['Upheld appeals', 'Appeals against a rejection that a second person upheld; with that the contribution was accepted.'],
  ),
  entry(
    'appealsDismissed',
    appeals.dismissed,
    ['Zurückgewiesene Widersprüche', 'Widersprüche, bei denen eine zweite Person die Ablehnung bestätigt hat.'],
    ['Dismissed appeals', 'Appeals in which a second person confirmed the rejection.'],
  ),
  entry(
    'redactionAppealsPending',
    redactionAppeals.pending,
    [
      'Offene Widersprüche gegen Schwärzungen',
      'Widersprüche gegen die Schwärzung eines Beitrags, der zu lesen ist, über die noch nicht entschieden ist.',
    ],
    ['Pending appeals against redactions', 'Appeals against the redaction of a contribution that can be read, not decided yet.'],
  ),
  entry(
    'redactionAppealsUpheld',
    redactionAppeals.upheld,
    [
      'Erfolgreiche Widersprüche gegen Schwärzungen',
      'Widersprüche gegen Schwärzungen, denen eine zweite Person stattgegeben hat; die Stelle wurde damit wieder gezeigt.',
    ],
    ['Upheld appeals against redactions', 'Appeals against redactions that a second person upheld; with that the passage was shown again.'],
  ),
  entry(
    'redactionAppealsDismissed',
    redactionAppeals.dismissed,
    ['Zurückgewiesene Widersprüche gegen Schwärzungen', 'Widersprüche, bei denen eine zweite Person die Schwärzung bestätigt hat.'],
    ['Dismissed appeals against redactions', 'Appeals in which a second person confirmed the redaction.'],
  ),
];
