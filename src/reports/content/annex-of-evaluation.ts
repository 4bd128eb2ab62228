import { FATES, type Fate } from '../../projections/dispositions/dispositions.figures.js';
import type { Assessment, Dispositions, ReportedMeasure, ReportedRecommendation } from '../report-content.js';
import { type Entry, entry } from './annex-entry.js';

export const measureFigures = (measures: readonly ReportedMeasure[]): readonly Entry[] => {
  const active = measures.filter(({ status }) => status === 'active');
  const evidence = active.flatMap(({ evidence: { supports, opposes, qualifies } }) => [...supports, ...opposes, ...qualifies]);
  return [
    entry(
      'measures',
      active.length,
      ['Maßnahmen', 'Maßnahmen, die bestehen: weder zurückgezogen noch in andere zusammengeführt oder geteilt.'],
      ['Measures', 'Measures that are active: neither withdrawn nor merged into others or split.'],
    ),
    entry(
      'evidence',
      evidence.length,
      [
        'Belege',
        'Wörtliche Stellen aus Beiträgen, die für eine bestehende Maßnahme sprechen, gegen sie oder unter einer Bedingung. Eine Stelle zählt bei jeder Maßnahme, die sie anführt.',
      ],
      [
        'Evidence',
        'Literal spans of contributions that speak for an active measure, against it or under a condition. A span counts at each measure that quotes it.',
      ],
    ),
    entry(
      'quotedContributions',
      new Set(evidence.map(({ contribution }) => contribution)).size,
      ['Zitierte Beiträge', 'Beiträge, aus denen mindestens ein Beleg einer bestehenden Maßnahme stammt, jeder einmal gezählt.'],
      ['Quoted contributions', 'Contributions from which at least one piece of evidence of an active measure is taken, each counted once.'],
    ),
    entry(
      'contributors',
      null,
      [
        'Zitierte Personen',
        'Personen, deren Beiträge eine Maßnahme anführt, jede einmal gezählt; daneben die Beiträge ohne erkennbare Person.',
      ],
      [
        'Contributors',
        'People whose contributions a measure quotes, each counted once; beside them the contributions without a recognisable person.',
      ],
    ),
  ];
};

export const assessmentFigures = ({ rounds, framework }: Assessment): readonly Entry[] => [
  entry(
    'rounds',
    rounds.filter(({ status }) => status === 'closed').length,
    ['Bewertungsrunden', 'Geschlossene Runden; erst mit dem Schließen werden die Bewertungen bekannt.'],
    ['Rounds', 'Closed rounds; only closing one makes its assessments known.'],
  ),
  entry(
    'assessors',
    null,
    ['Bewertende', 'Wie viele eine Maßnahme in einer Runde bewertet haben; Befangene zählen nicht.'],
    ['Assessors', 'How many assessed a measure in a round; those who recused themselves do not count.'],
  ),
  entry(
    'weightedMean',
    null,
    [
      'Gewichteter Wert',
      'Je Bewertender oder Bewertendem die Summe aus Punkten mal Gewicht über die Kriterien einer Dimension; die Gewichte einer Dimension ergeben 1.',
    ],
    [
      'Weighted mean',
      'For each assessor the sum of points times weight over the criteria of a dimension; the weights of a dimension add up to 1.',
    ],
  ),
  entry(
    'mean',
    null,
    ['Mittelwert', 'Arithmetisches Mittel der Punkte aller Bewertenden; für eine Dimension das ihrer gewichteten Werte.'],
    ['Mean', 'Arithmetic mean of the points of all assessors; for a dimension, of their weighted means.'],
  ),
  entry(
    'median',
    null,
    ['Median', 'Der mittlere der nach Größe geordneten Werte; bei gerader Anzahl das Mittel der beiden mittleren.'],
    ['Median', 'The middle one of the values in order of size; of an even number, the mean of the two in the middle.'],
  ),
  entry(
    'quartiles',
    null,
    [
      'Quartile',
      'Werte, unter denen ein Viertel und drei Viertel liegen, linear interpoliert (Typ 7 nach Hyndman und Fan). Ihr Abstand ist der Quartilsabstand.',
    ],
    [
      'Quartiles',
      'Values below which one quarter and three quarters lie, by linear interpolation (type 7 of Hyndman and Fan). Their distance is the interquartile range.',
    ],
  ),
  entry('range', null, ['Spannweite', 'Größter minus kleinster Wert.'], ['Range', 'Largest minus smallest value.']),
  ...consensusFigures(framework),
];

const consensusFigures = (framework: Assessment['framework']): readonly Entry[] => [
  entry(
    'share',
    null,
    ['Anteil der Einigkeit', 'Anteil der Werte, die höchstens den festgelegten Abstand von ihrem Median haben, von 0 bis 1.'],
    ['Share in agreement', 'Share of the values that lie within the agreed distance of their median, from 0 to 1.'],
  ),
  entry(
    'shareMin',
    framework?.consensus.shareMin ?? null,
    ['Schwelle der Einigkeit', 'Von diesem Anteil an gelten die Bewertenden als einig.'],
    ['Threshold of consensus', 'From this share on the assessors are taken to agree.'],
  ),
  entry(
    'withinPoints',
    framework?.consensus.withinPoints ?? null,
    ['Abstand der Einigkeit', 'So viele Punkte darf ein Wert höchstens von seinem Median entfernt sein, um zur Einigkeit zu zählen.'],
    ['Distance of consensus', 'A value may lie at most so many points from its median to count as agreeing.'],
  ),
  entry(
    'cut',
    framework?.cut ?? null,
    ['Trennwert', 'Von diesem Mittelwert an gilt eine Dimension als hoch, darunter als niedrig.'],
    ['Cut', 'From this mean on a dimension counts as high, below it as low.'],
  ),
  entry(
    'quorum',
    framework?.quorum ?? null,
    ['Quorum', 'So viele Bewertungen braucht jede Maßnahme, damit eine Runde ohne Begründung geschlossen werden kann.'],
    ['Quorum', 'Every measure needs so many assessments for a round to be closed without a reason.'],
  ),
  entry(
    'quadrant',
    null,
    [
      'Quadrant',
      'Wirksamkeit und Machbarkeit, jeweils hoch oder niedrig. Unentschieden ist eine Maßnahme, wenn bei einer der beiden einige Bewertende unter dem Trennwert liegen und andere nicht.',
    ],
    [
      'Quadrant',
      'Effectiveness and feasibility, each high or low. A measure is undecided where, in one of them, some assessors lie below the cut and others do not.',
    ],
  ),
];

export const recommendationFigures = (recommendations: readonly ReportedRecommendation[]): readonly Entry[] => {
  const counted = (status: ReportedRecommendation['status']): number => recommendations.filter((one) => one.status === status).length;
  return [
    entry(
      'recommendationsAdopted',
      counted('adopted'),
      [
        'Angenommene Empfehlungen',
        'Handlungsempfehlungen, die zum Ergebnis gehören. Jede beruht auf Maßnahmen, die in geschlossenen Runden bewertet wurden.',
      ],
      [
        'Adopted recommendations',
        'Recommendations that are part of the result. Each rests on measures that were assessed in closed rounds.',
      ],
    ),
    entry(
      'recommendationsDeferred',
      counted('deferred'),
      ['Zurückgestellte Empfehlungen', 'Handlungsempfehlungen, über die mit Begründung jetzt nicht entschieden wurde.'],
      ['Deferred recommendations', 'Recommendations that were put off, with a rationale.'],
    ),
    entry(
      'recommendationsRejected',
      counted('rejected'),
      ['Abgelehnte Empfehlungen', 'Handlungsempfehlungen, die mit Begründung nicht zum Ergebnis gehören.'],
      ['Rejected recommendations', 'Recommendations that are, with a rationale, not part of the result.'],
    ),
    entry(
      'recommendationsDrafted',
      counted('drafted'),
      ['Entwürfe von Empfehlungen', 'Handlungsempfehlungen, über die noch nicht entschieden ist.'],
      ['Drafted recommendations', 'Recommendations that are not decided yet.'],
    ),
    entry(
      'dissents',
      recommendations.reduce((sum, { dissents }) => sum + dissents.length, 0),
      ['Sondervoten', 'Erklärungen einer Gruppe, dass sie einer Empfehlung nicht zustimmt.'],
      ['Dissents', 'Statements of a group that it does not agree with a recommendation.'],
    ),
  ];
};

/** Title and meaning of each fate, first in German. */
const FATE_WORDS: Readonly<Record<Fate, readonly [de: readonly [string, string], en: readonly [string, string]]>> = {
  used: [
    ['Verbleib: verwendet', 'Beiträge, die Beleg einer Maßnahme sind, auf der eine angenommene Empfehlung beruht.'],
    ['Fate: used', 'Contributions that are evidence of a measure on which an adopted recommendation rests.'],
  ],
  deferred: [
    ['Verbleib: zurückgestellt', 'Nicht verwendete Beiträge, die Beleg einer Maßnahme einer zurückgestellten Empfehlung sind.'],
    ['Fate: deferred', 'Contributions that are not used, and evidence of a measure of a deferred recommendation.'],
  ],
  'not-taken-up': [
    [
      'Verbleib: nicht aufgegriffen',
      'Weder verwendete noch zurückgestellte Beiträge, die Beleg einer Maßnahme einer abgelehnten Empfehlung sind.',
    ],
    ['Fate: not taken up', 'Contributions that are neither used nor deferred, and evidence of a measure of a rejected recommendation.'],
  ],
  merged: [
    ['Verbleib: zusammengeführt', 'Beiträge, die in einem anderen aufgegangen sind; dessen Verbleib ist auch der ihre.'],
    ['Fate: merged', 'Contributions that were merged into another one, whose fate is theirs, too.'],
  ],
  'set-aside': [
    [
      'Verbleib: nicht weiterverfolgt',
      'Angenommene Beiträge, die aus einem veröffentlichten Grund nicht weiterverfolgt wurden und Beleg keiner entschiedenen Empfehlung sind.',
    ],
    [
      'Fate: set aside',
      'Accepted contributions that were not pursued, for a published reason, and are evidence for no recommendation that was decided.',
    ],
  ],
  rejected: [
    ['Verbleib: abgelehnt', 'Beiträge, die die Moderation abgelehnt hat, auch solange ein Widerspruch noch nicht entschieden ist.'],
    ['Fate: rejected', 'Contributions that moderation rejected, also while an appeal is not decided yet.'],
  ],
  withdrawn: [
    ['Verbleib: zurückgezogen', 'Beiträge, die ihre Verfasserin oder ihr Verfasser zurückgezogen hat.'],
    ['Fate: withdrawn', 'Contributions that their author withdrew.'],
  ],
  open: [
    ['Verbleib: offen', 'Beiträge, über die noch nichts entschieden ist.'],
    ['Fate: open', 'Contributions on which nothing is decided yet.'],
  ],
};

/** The fates add up to all contributions. */
export const fateFigures = ({ coverage }: Dispositions): readonly Entry[] =>
  FATES.map((fate) => entry(`fate-${fate}`, coverage.fates[fate], ...FATE_WORDS[fate]));
