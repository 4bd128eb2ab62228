import type { Assessment, ReportedMeasure, ReportedRecommendation } from '../report-content.js';
import { type Entry, entry } from './annex-entry.js';

export const measureFigures = (measures: readonly ReportedMeasure[]): readonly Entry[] => {
  const active = measures.filter(({ status }) => status === 'active');
  const evidence = active.flatMap(({ evidence: { supports, opposes, qualifies } }) => [...supports, ...opposes, ...qualifies]);
  return [
    entry(
      'measures',
      active.length,
      ['Maßnahmen', 'Gültige Maßnahmen: weder zurückgezogen noch in einer anderen aufgegangen oder aufgeteilt.'],
      ['Measures', 'Standing measures: neither withdrawn nor merged into others or split.'],
    ),
    entry(
      'evidence',
      evidence.length,
      [
        'Belege',
        'Wörtliche Stellen aus Beiträgen, die für eine gültige Maßnahme sprechen, gegen sie oder unter einer Bedingung. Eine Stelle zählt bei jeder Maßnahme, die sie anführt.',
      ],
      [
        'Evidence',
        'Literal passages of contributions that speak for a standing measure, against it or under a condition. A passage counts at each measure that quotes it.',
      ],
    ),
    entry(
      'quotedContributions',
      new Set(evidence.map(({ contribution }) => contribution)).size,
      ['Zitierte Beiträge', 'Beiträge, aus denen mindestens ein Beleg einer gültigen Maßnahme stammt, jeder einmal gezählt.'],
      [
        'Quoted contributions',
        'Contributions from which at least one piece of evidence of a standing measure is taken, each counted once.',
      ],
    ),
  ];
};

export const assessmentFigures = ({ rounds, framework }: Assessment): readonly Entry[] => [
  entry(
    'rounds',
    rounds.filter(({ status }) => status === 'closed').length,
    ['Bewertungsrunden', 'Abgeschlossene Runden; erst mit dem Abschluss werden die Bewertungen sichtbar.'],
    ['Rounds', 'Closed rounds; only closing one makes its assessments known.'],
  ),
  entry(
    'assessors',
    null,
    ['Bewertende', 'Personen, die eine Maßnahme in einer Runde bewertet haben; wer sich für befangen erklärt hat, zählt nicht.'],
    ['Assessors', 'People who assessed a measure in a round; those who recused themselves do not count.'],
  ),
  entry(
    'weightedMean',
    null,
    [
      'Gewichteter Wert',
      'Für jede Bewertung die Summe aus Punkten mal Gewicht über die Kriterien einer Dimension; die Gewichte einer Dimension ergeben zusammen 100 %.',
    ],
    [
      'Weighted mean',
      'For each assessment the sum of points times weight over the criteria of a dimension; the weights of a dimension add up to 100%.',
    ],
  ),
  entry(
    'mean',
    null,
    ['Mittelwert', 'Arithmetisches Mittel der Punkte aller Bewertungen; für eine Dimension das der gewichteten Werte.'],
    ['Mean', 'Arithmetic mean of the points of all assessments; for a dimension, of their weighted means.'],
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
  entry('range', null, ['Spanne', 'Vom kleinsten bis zum größten Wert.'], ['Range', 'From the smallest to the largest value.']),
  ...consensusFigures(framework),
];

const consensusFigures = (framework: Assessment['framework']): readonly Entry[] => [
  entry(
    'share',
    null,
    ['Anteil der Einigkeit', 'Anteil der Werte, die höchstens den festgelegten Abstand von ihrem Median haben.'],
    ['Share in agreement', 'Share of the values that lie within the set distance of their median.'],
  ),
  entry(
    'shareMin',
    framework?.consensus.shareMin ?? null,
    ['Schwelle der Einigkeit', 'Von diesem Anteil an gelten die Bewertenden als einig.'],
    ['Threshold of consensus', 'From this share on, the assessors are taken to agree.'],
  ),
  entry(
    'withinPoints',
    framework?.consensus.withinPoints ?? null,
    ['Abstand der Einigkeit', 'So viele Punkte darf ein Wert höchstens von seinem Median entfernt sein, um zur Einigkeit zu zählen.'],
    ['Distance of consensus', 'A value may lie no more than this many points from the median to count as agreeing.'],
  ),
  entry(
    'cut',
    framework?.cut ?? null,
    [
      'Trennwert',
      'Ab diesem Wert gilt eine Dimension als hoch, darunter als niedrig; liegen manche Bewertungen darunter und andere nicht, ist sie uneinheitlich bewertet.',
    ],
    [
      'Cut',
      'From this value on, a dimension counts as high, below it as low; where some assessments lie below it and others do not, the dimension is mixed.',
    ],
  ),
  entry(
    'quorum',
    framework?.quorum ?? null,
    ['Quorum', 'So viele Bewertungen braucht jede Maßnahme, damit eine Runde ohne Begründung abgeschlossen werden kann.'],
    ['Quorum', 'Every measure needs this many assessments for a round to be closed without stating a reason.'],
  ),
  entry(
    'quadrant',
    null,
    [
      'Einordnung',
      'Wirksamkeit und Machbarkeit, jeweils hoch oder niedrig. Uneinheitlich bewertet ist eine Maßnahme, wenn in einer der beiden manche Bewertungen unter dem Trennwert liegen und andere nicht.',
    ],
    [
      'Placement',
      'Effectiveness and feasibility, each high or low. A measure is of mixed assessment where, in one of them, some assessments lie below the cut and others do not.',
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
        'Beschlossene Empfehlungen',
        'Empfehlungen, die zum Ergebnis gehören. Jede beruht auf Maßnahmen, die in abgeschlossenen Runden bewertet wurden.',
      ],
      [
        'Adopted recommendations',
        'Recommendations that are part of the result. Each rests on measures that were assessed in closed rounds.',
      ],
    ),
    entry(
      'recommendationsDeferred',
      counted('deferred'),
      ['Zurückgestellte Empfehlungen', 'Empfehlungen, über die mit Begründung erst später entschieden wird.'],
      ['Deferred recommendations', 'Recommendations that, for a stated rationale, are to be decided later.'],
    ),
    entry(
      'recommendationsRejected',
      counted('rejected'),
      ['Verworfene Empfehlungen', 'Empfehlungen, die mit Begründung nicht zum Ergebnis gehören.'],
      ['Rejected recommendations', 'Recommendations that, for a stated rationale, are not part of the result.'],
    ),
    entry(
      'recommendationsDrafted',
      counted('drafted'),
      ['Entwürfe von Empfehlungen', 'Empfehlungen, über die noch nicht entschieden ist.'],
      ['Drafted recommendations', 'Recommendations that are not decided yet.'],
    ),
    entry(
      'dissents',
      recommendations.reduce((sum, { dissents }) => sum + dissents.length, 0),
      ['Sondervoten', 'Erklärungen von Gruppen, dass sie einer Empfehlung nicht zustimmen.'],
      ['Dissents', 'Statements by groups that they do not agree with a recommendation.'],
    ),
  ];
};
