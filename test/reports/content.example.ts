import { Code, MeasureId, RoundId } from '../../src/domain/ids.js';
import type { AssessmentFramework } from '../../src/domain/dialogue/dialogue.js';
import { figuresOf } from '../../src/projections/assessments/assessments.figures.js';
import { FATES, type StanceCounts, type FateCounts } from '../../src/projections/dispositions/dispositions.figures.js';
import type { Counted } from '../../src/projections/theme-input/people.js';
import type { PublicFigures } from '../../src/projections/theme-input/theme-input.people.js';
import type { EvidenceQuote, Quote, ReportContent, ReportedMeasure, ReportedRecommendation } from '../../src/reports/report-content.js';

/** Reports made by hand: a rich one, and one with nothing in it. All of it is invented. */

export const uuid = (kind: number, n: number): string => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const contribution = (n: number): string => `${(0xa1b2c300 + n).toString(16)}-1111-4111-8111-${String(n).padStart(12, '0')}`;

const both = (de: string, en: string) => ({ de, en });
const coded = (code: string, de: string, en: string) => ({ code: Code(code), title: both(de, en) });

export const HOSTILE = `<script>alert("x")</script></style></title><!-- & 'so' -->`;
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenfachverkäuferinnenausbildungsverordnung'.repeat(3);

/** As everybody is told of so many. */
const inSteps = (people: number): Counted => {
  const atLeast = people - (people % 5);
  return { atLeast, fewerThan: atLeast + 10, among: 2 * atLeast };
};

export const figures = (submitted: number, of: Partial<PublicFigures> = {}): PublicFigures => ({
  submitted,
  open: 0,
  accepted: submitted,
  rejected: 0,
  withdrawn: 0,
  merged: 0,
  participants: inSteps(submitted * 0.6),
  withoutParticipant: Math.round(submitted * 0.2),
  raters: inSteps(submitted * 3),
  ratings: {
    agree: submitted * 7,
    pass: submitted,
    disagree: submitted * 2,
    balance: submitted * 5,
    byProtection: { none: submitted, codes: submitted * 8, login: 0, puzzle: submitted },
  },
  ...of,
});

/** Of a breakdown by which nobody is told how many people there are. */
const hidden = (submitted: number): PublicFigures => figures(submitted, { participants: null, raters: null });

export const quote = (n: number, text: string | null, of: Partial<Quote> = {}): Quote => ({
  contribution: contribution(n),
  text,
  withheld: text === null ? 'withdrawn' : null,
  language: 'de',
  group: 'citizen',
  channel: 'online',
  saidBy: 'participant',
  broughtBy: 'self',
  source: null,
  ratings: { agree: 1234, pass: 3, disagree: 2 },
  ...of,
});

const evidence = (n: number, text: string | null, withheld: string | null = null): EvidenceQuote => ({
  evidence: uuid(5, n),
  contribution: contribution(n),
  group: n % 2 === 0 ? 'company' : 'citizen',
  quote: text,
  withheld,
});

const FRAMEWORK: AssessmentFramework = {
  criteria: [
    {
      ...coded('benefit', 'Nutzen', 'Benefit'),
      dimension: 'effectiveness',
      weight: 0.5,
      question: both(
        'Wie viel trägt die Maßnahme dazu bei, Fachkräfte zu gewinnen oder zu halten?',
        'How much does the measure help to win or keep skilled workers?',
      ),
    },
    {
      ...coded('certainty-of-effect', 'Verlässlichkeit der Wirkung', 'Certainty of effect'),
      dimension: 'effectiveness',
      weight: 0.3,
      question: both('Wie gut ist belegt, dass die Wirkung eintritt?', 'How well is it evidenced that the effect will occur?'),
    },
    {
      ...coded('equity', 'Ausgleich', 'Equity'),
      dimension: 'effectiveness',
      weight: 0.2,
      question: both('Wem kommt die Maßnahme zugute?', 'Whom does the measure benefit?'),
    },
    {
      ...coded('resources', 'Aufwand', 'Resources'),
      dimension: 'feasibility',
      weight: 0.4,
      question: both('Wie gut lassen sich Geld und Personal aufbringen?', 'How readily can money and staff be found?'),
    },
    {
      ...coded('law', 'Recht und Zuständigkeit', 'Law and competence'),
      dimension: 'feasibility',
      weight: 0.35,
      question: both('Wer darf handeln?', 'Who may act?'),
    },
    {
      ...coded('time', 'Zeit', 'Time'),
      dimension: 'feasibility',
      weight: 0.25,
      question: both('Wie schnell lässt sich die Maßnahme umsetzen?', 'How quickly can it be done?'),
    },
  ],
  scale: {
    min: 1,
    max: 5,
    anchors: [
      { value: 1, title: both('sehr gering', 'very low') },
      { value: 2, title: both('gering', 'low') },
      { value: 3, title: both('mittel', 'medium') },
      { value: 4, title: both('hoch', 'high') },
      { value: 5, title: both('sehr hoch', 'very high') },
    ],
  },
  certainty: [coded('low', 'unsicher', 'low'), coded('medium', 'einigermaßen sicher', 'medium'), coded('high', 'sicher', 'high')],
  cut: 3,
  quorum: 3,
  consensus: { shareMin: 0.7, withinPoints: 1 },
};

const NAMES = [
  both('Dienstpläne vier Wochen im Voraus', 'Rosters four weeks ahead'),
  both('Ausländische Abschlüsse binnen drei Monaten prüfen', 'Check foreign qualifications within three months'),
  both('Weiterbildungszeit für alle Beschäftigten', 'Time for further training for all employees'),
  both('Randzeiten in der Kinderbetreuung ausbauen', 'More childcare at unusual hours'),
  both('Beschäftigte vor neuer Software anhören', 'Hear employees before new software comes'),
  both('Ausbildungsvergütung in der Pflege anheben', 'Raise trainee pay in nursing'),
] as const;
const nameOf = (n: number) => (n > NAMES.length ? both(`Maßnahme Nummer ${n}`, `Measure number ${n}`) : (NAMES[n - 1] ?? NAMES[0]));

/** The same points for the same measure, seat and criterion, spread over the scale. */
const points = (measure: number, seat: number, criterion: number): number => {
  const centre = 1 + ((measure * 37 + (criterion < 3 ? 11 : measure * 53 + 29)) % 41) / 10;
  return Math.min(5, Math.max(1, Math.round(centre + ((seat * 7 + criterion * 5 + measure * 3) % 5) / 2 - 1)));
};

const assessed = (measure: number, seats: readonly number[]) => {
  const scores = seats.map((seat) => ({
    seat,
    scores: Object.fromEntries(FRAMEWORK.criteria.map(({ code }, i) => [code, points(measure, seat, i)])),
    certainty: Object.fromEntries(FRAMEWORK.criteria.map(({ code }, i) => [code, ['low', 'medium', 'high'][(seat + i) % 3] ?? 'low'])),
  }));
  return { measure: uuid(2, measure), scores, ...figuresOf(FRAMEWORK, scores) };
};

const measure = (n: number): ReportedMeasure => ({
  measure: uuid(2, n),
  title: nameOf(n),
  text: both(
    `${nameOf(n).de}: Die zuständigen Stellen legen das bis Jahresende fest und berichten jährlich, was daraus wurde.`,
    `${nameOf(n).en}: the competent bodies settle this by the end of the year and report every year what came of it.`,
  ),
  themes: n % 2 === 0 ? ['potential'] : ['work', 'potential'],
  status: 'active',
  reason: null,
  evidence: {
    supports: [
      evidence(n, 'Ein Dienstplan, der vier Wochen vorher steht, wäre mir mehr wert als jeder Obstkorb im Pausenraum.'),
      evidence(n + 100, null, 'redacted'),
    ],
    opposes: n % 2 === 0 ? [evidence(n + 200, 'Kleine Betriebe können das nicht leisten.')] : [],
    qualifies: n % 3 === 0 ? [evidence(n + 300, 'Nur wenn auch die Leitung sich daran hält.')] : [],
  },
  standing: { supports: 1, opposes: n % 2 === 0 ? 1 : 0, qualifies: n % 3 === 0 ? 1 : 0 },
  removed:
    n % 2 === 0 ? [{ ...evidence(n + 400, 'Das klappt nie.'), stance: 'opposes', reason: both('Doppelt zitiert.', 'Quoted twice.') }] : [],
  contributions: 3,
  withoutParticipant: 1,
});

const recommendation = (n: number, of: Partial<ReportedRecommendation>): ReportedRecommendation => ({
  recommendation: uuid(3, n),
  place: null,
  status: 'adopted',
  isPublished: false,
  themes: ['work'],
  title: both(`Verlässliche Arbeitszeiten sichern (${n})`, `Secure reliable working hours (${n})`),
  text: both(
    'Der Bund schafft einen Anspruch auf einen Dienstplan, der vier Wochen im Voraus feststeht, und fördert Springerpools.',
    'The federal government creates a right to a roster that is settled four weeks ahead, and funds pools of stand-ins.',
  ),
  addressee: both('Bundesregierung', 'Federal government'),
  instrument: both('Gesetz', 'Act'),
  horizon: both('bis Ende 2026', 'by the end of 2026'),
  strength: 'should',
  rationale: both(
    'Die Maßnahmen sind wirksam und machbar; die Einwände kleiner Betriebe sind durch eine Übergangsfrist berücksichtigt.',
    'The measures are effective and feasible; a transition period meets the objections of small companies.',
  ),
  measures: [uuid(2, 1), uuid(2, 3)],
  basis: [
    {
      measure: MeasureId(uuid(2, 1)),
      revision: 3,
      rounds: [RoundId(uuid(4, 1))],
      evidence: { supports: 2, opposes: 0, qualifies: 1 },
      fallen: [],
    },
  ],
  quorumReason: null,
  stale: [],
  takenBack: [],
  dissents: [],
  implementation: [],
  ...of,
});

const fates = (of: Partial<FateCounts>): FateCounts => {
  const none = { used: 0, deferred: 0, 'not-taken-up': 0, merged: 0, 'set-aside': 0, rejected: 0, withdrawn: 0, open: 0 };
  return { ...none, ...of };
};
/** Of contributions with these fates: for the most part quoted in support. */
const stances = (of: FateCounts): StanceCounts => {
  const quoted = (all: number) => ({
    supports: all - Math.floor(all / 3),
    qualifies: Math.floor(all / 3) - Math.floor(all / 6),
    opposes: Math.floor(all / 6),
  });
  return { used: quoted(of.used), deferred: quoted(of.deferred), 'not-taken-up': quoted(of['not-taken-up']) };
};
const totalOf = (counts: FateCounts): number => FATES.reduce((sum, fate) => sum + counts[fate], 0);

/** Everything that a report can have, with that many measures and quotes that were not taken up. */
export const richContent = (measures = 6, quotes = 4): ReportContent => {
  const all = Array.from({ length: measures }, (_, i) => i + 1);
  const [work, potential] = [
    fates({ used: 61, deferred: 9, 'not-taken-up': 4, merged: 7, 'set-aside': 12, rejected: 3, withdrawn: 1 }),
    fates({ used: 22, 'set-aside': 8, rejected: 2, open: 3 }),
  ];
  const whole = fates(Object.fromEntries(FATES.map((fate) => [fate, work[fate] + potential[fate]])));
  return {
    format: 'zukunftsdialog/report/v3',
    kind: 'results',
    phase: null,
    dialogue: uuid(1, 1),
    asOf: 12_345,
    asOfAt: '2024-11-12T23:30:00.000Z',
    asOfOccurredAt: '2024-11-12T23:30:00.000Z',
    frame: {
      title: both('Mission Fachkraft – Beispieldialog', 'Mission Fachkraft – example dialogue'),
      mandate: both(
        'Der Dialog sammelt Sichtweisen, Sorgen und Ideen zur Sicherung von Fachkräften, bewertet sie und leitet daraus Handlungsempfehlungen ab.',
        'The dialogue collects views, concerns and ideas on securing skilled labour, assesses them and derives recommendations.',
      ),
      notice: both(
        'Dies ist ein Beispiel: Alle Beiträge, Personen und Ergebnisse sind erfunden.',
        'This is an example: all contributions, people and results are invented.',
      ),
      timeZone: 'Europe/Berlin',
      channels: [
        { ...coded('online', 'Online-Beteiligung', 'Online participation'), open: true },
        { ...coded('citizens-dialogue', 'Bürgerdialog', 'Citizens’ dialogue'), open: false },
        { ...coded('expert-talk', 'Fachgespräch mit der Wissenschaft', 'Expert talk'), open: false },
        { ...coded('closing-conference', 'Abschlusskonferenz', 'Closing conference'), open: false },
      ],
      groups: [
        coded('citizen', 'Bürgerinnen und Bürger', 'Citizens'),
        coded('company', 'Unternehmen', 'Companies'),
        coded('trade-union', 'Gewerkschaften und Interessenvertretungen der Beschäftigten', 'Trade unions and employee representatives'),
      ],
      themes: [
        {
          theme: 'work',
          title: both('Gute Arbeit voranbringen', 'Advancing good work'),
          questions: [
            {
              question: 'work-1',
              versions: [
                { version: 1, text: both('Welche Gesetze braucht es für gute Arbeit?', 'Which laws are needed for good work?') },
                {
                  version: 2,
                  text: both(
                    'Welche Regeln sollte der Staat schaffen, ändern oder streichen?',
                    'Which rules should the state create, change or abolish?',
                  ),
                },
              ],
            },
          ],
        },
        {
          theme: 'potential',
          title: { de: 'Arbeitspotenziale erschließen' },
          questions: [{ question: 'potential-1', versions: [{ version: 1, text: both('Was muss sich ändern?', 'What has to change?') }] }],
        },
      ],
    },
    process: {
      phases: [
        { phase: 'dialogue', status: 'closed', opensOn: '2023-09-01', closesOn: '2024-06-30' },
        { phase: 'evaluation', status: 'closed', opensOn: '2024-07-01', closesOn: '2024-09-30' },
        { phase: 'publication', status: 'open', opensOn: '2024-10-01', closesOn: '2024-12-31' },
      ],
      gatherings: [
        {
          gathering: uuid(6, 1),
          format: 'citizens-dialogue',
          title: both('Dialog in Siegen', 'Dialogue in Siegen'),
          startsAt: '2024-03-07T17:00:00.000Z',
          endsAt: '2024-03-07T20:00:00.000Z',
          region: 'DEA5A',
          venue: { de: 'Siegerlandhalle' },
          status: 'held',
          attendance: [
            { group: 'citizen', count: 98 },
            { group: 'company', count: 12 },
          ],
          cards: 143,
          minutes: 2,
        },
        {
          gathering: uuid(6, 2),
          format: 'citizens-dialogue',
          title: both('Dialog in Schweinfurt', 'Dialogue in Schweinfurt'),
          startsAt: '2024-05-07T16:00:00.000Z',
          endsAt: '2024-05-07T19:00:00.000Z',
          region: null,
          venue: both('Stadthalle', 'Town hall'),
          status: 'cancelled',
          attendance: [],
          cards: 0,
          minutes: 0,
        },
      ],
    },
    participation: {
      protections: [
        { kind: 'codes', difficulty: null, since: '2026-03-01T09:00:00.000Z', reason: null },
        {
          kind: 'puzzle',
          difficulty: 18,
          since: '2026-05-01T10:00:00.000Z',
          reason: both('Viele Briefe kamen nicht an.', 'Many letters did not arrive.'),
        },
      ],
      total: figures(1234, { accepted: 1200, rejected: 20, withdrawn: 4, merged: 7, open: 3 }),
      channels: [
        { channel: 'online', ...hidden(1091) },
        { channel: 'citizens-dialogue', ...hidden(143) },
      ],
      groups: [
        { group: 'citizen', ...hidden(1000) },
        { group: 'company', ...hidden(200) },
        { group: null, ...hidden(34) },
      ],
      regions: [
        { region: 'DEA5A', ...hidden(234) },
        { region: null, ...hidden(1000) },
      ],
      notReached: { groups: ['trade-union'], channels: ['expert-talk'], stillToCome: ['closing-conference'], notCounted: [] },
    },
    moderation: {
      policy: {
        version: 2,
        mode: 'after-publication',
        appealDays: 14,
        reasons: [
          coded('insult', 'Beleidigung oder Herabsetzung', 'Insult'),
          coded('off-topic', 'Kein Bezug zur Leitfrage', 'Off topic'),
        ].map((reason) => ({ ...reason, acts: ['rejection', 'redaction'] as const })),
      },
      rejected: [
        { reason: 'insult', contributions: 15 },
        { reason: 'advertising', contributions: 5 },
      ],
      redacted: [{ reason: 'off-topic', contributions: 1 }],
      appeals: { pending: 0, upheld: 2, dismissed: 3 },
      redactionAppeals: { pending: 1, upheld: 0, dismissed: 4 },
    },
    input: [
      {
        theme: 'work',
        figures: figures(900),
        questions: [
          {
            question: 'work-1',
            figures: hidden(900),
            agreed: [
              quote(
                1,
                'Ich arbeite seit neunzehn Jahren in der Altenpflege. Was mich mürbe macht, ist nicht die Arbeit am Bett, sondern der Anruf am freien Tag: „Kannst du einspringen?“',
              ),
              quote(2, HOSTILE, { group: null }),
              quote(3, 'Good work means that my boss knows my name 🙂👩🏽‍🏭.', { language: 'en', channel: 'citizens-dialogue' }),
              quote(4, 'يجب أن تكون ساعات العمل معروفة مسبقًا.', { language: 'ar' }),
            ],
            minority: [quote(5, LONG_WORD, { ratings: { agree: 3, pass: 1, disagree: 40 } }), quote(6, null)],
          },
        ],
      },
      {
        theme: 'potential',
        figures: figures(334),
        questions: [{ question: 'potential-1', figures: hidden(334), agreed: [], minority: [] }],
      },
    ],
    measures: [
      ...all.map(measure),
      {
        ...measure(measures + 1),
        title: { en: 'A draft only in English' },
        status: 'withdrawn',
        reason: both('In M1 enthalten.', 'Contained in M1.'),
      },
    ],
    assessment: {
      framework: { ...FRAMEWORK, version: 1 },
      rounds: [
        {
          round: uuid(4, 1),
          roundNumber: 1,
          status: 'closed',
          seats: [1, 2, 3, 4, 5],
          recusals: [
            { seat: 2, measure: uuid(2, 1) },
            { seat: 5, measure: null },
          ],
          quorumMet: false,
          reason: null,
          results: all.map((n) => assessed(n, n === 2 ? [1, 3] : [1, 2, 3, 4])),
        },
        { round: uuid(4, 2), roundNumber: 2, status: 'open', seats: [1, 2], recusals: [], quorumMet: null, reason: null, results: null },
        {
          round: uuid(4, 3),
          roundNumber: 3,
          status: 'cancelled',
          seats: [1],
          recusals: [],
          quorumMet: null,
          reason: both('Doppelt eröffnet.', 'Opened twice.'),
          results: null,
        },
      ],
    },
    recommendations: [
      recommendation(2, {
        place: 2,
        strength: 'may',
        title: both('Anerkennung beschleunigen', 'Speed up recognition'),
        measures: [uuid(2, 2)],
        basis: [],
        quorumReason: both('Eine Bewertende fiel kurzfristig aus.', 'One assessor dropped out at short notice.'),
        stale: [{ measure: uuid(2, 2), why: ['measure-changed', 'evidence-changed'], sequence: 1200, fallen: [] }],
        takenBack: [
          {
            at: '2026-09-01T08:00:00.000Z',
            rationale: both('Ein Beleg war gefälscht.', 'Evidence was forged.'),
            position: 1,
            report: uuid(9, 1),
          },
        ],
      }),
      recommendation(1, {
        place: 1,
        strength: 'must',
        isPublished: true,
        dissents: [
          {
            group: 'company',
            statement: both('Vier Wochen sind für Kleinbetriebe zu lang.', 'Four weeks are too long for small companies.'),
          },
        ],
        implementation: [
          { state: 'begun', statement: both('Ein Entwurf liegt vor.', 'There is a draft.'), source: 'https://example.org/entwurf?a=1&b=2' },
        ],
      }),
      recommendation(3, { status: 'deferred', title: both('Weiterbildungszeit', 'Time for training') }),
      recommendation(4, { status: 'rejected', title: both('Pflichtjahr', 'A compulsory year'), measures: [] }),
      recommendation(5, { status: 'drafted', title: { de: 'Noch offen' }, rationale: null }),
    ],
    dispositions: {
      coverage: {
        total: totalOf(work) + totalOf(potential),
        fates: whole,
        stances: stances(whole),
        themes: [
          { theme: 'work', total: totalOf(work), fates: work, stances: stances(work) },
          { theme: 'potential', total: totalOf(potential), fates: potential, stances: stances(potential) },
        ],
        reasons: [
          { fate: 'set-aside', reason: 'already-in-force', contributions: 20 },
          { fate: 'rejected', reason: 'insult', contributions: 5 },
        ],
        appealsPending: 0,
        appealableUntil: null,
      },
      reasons: [coded('already-in-force', 'Gilt bereits', 'Already in force')],
      notTakenUp: Array.from({ length: quotes }, (_, i) => ({
        ...quote(1000 + i, `Das gilt doch längst, wie in Fall ${i}: man muss es nur anwenden.`),
        fate: i % 4 === 3 ? ('not-taken-up' as const) : ('set-aside' as const),
        reason: i % 4 === 3 ? null : 'already-in-force',
      })),
    },
    limits: [
      both(
        'Wer mitmacht, hat sich selbst dafür entschieden: Die Zahlen sind nicht repräsentativ.',
        'Who takes part chose to: the figures are not representative.',
      ),
    ],
    annex: [
      {
        figure: 'submitted',
        title: both('Beiträge', 'Contributions'),
        definition: both('Alle eingegangenen Beiträge.', 'All contributions submitted.'),
        value: 1234,
      },
      {
        figure: 'share',
        title: both('Einigkeit', 'Agreement'),
        definition: both('Anteil nahe am Median.', 'Share near the median.'),
        value: null,
      },
    ],
  };
};

/** A summary of the analysis phase of a dialogue that has only been announced. */
export const emptyContent = (): ReportContent => ({
  format: 'zukunftsdialog/report/v3',
  kind: 'phase',
  phase: 'analysis',
  dialogue: uuid(1, 2),
  asOf: 1,
  asOfAt: '2024-01-01T00:00:00.000Z',
  asOfOccurredAt: '2024-01-01T00:00:00.000Z',
  frame: {
    title: { en: 'Only announced' },
    mandate: { en: 'Nothing yet.' },
    notice: null,
    timeZone: 'Europe/Berlin',
    channels: [],
    groups: [],
    themes: [],
  },
  process: { phases: [], gatherings: [] },
  participation: null,
  moderation: null,
  input: null,
  measures: null,
  assessment: null,
  recommendations: null,
  dispositions: null,
  limits: [],
  annex: [],
});

/** Every chapter is there, and none has anything in it. */
export const hollowContent = (): ReportContent => ({
  ...emptyContent(),
  kind: 'results',
  phase: null,
  participation: {
    protections: [],
    total: figures(0),
    channels: [],
    groups: [],
    regions: [{ region: null, ...hidden(0) }],
    notReached: { groups: [], channels: [], stillToCome: [], notCounted: [] },
  },
  moderation: {
    policy: null,
    rejected: [],
    redacted: [],
    appeals: { pending: 0, upheld: 0, dismissed: 0 },
    redactionAppeals: { pending: 0, upheld: 0, dismissed: 0 },
  },
  input: [],
  measures: [],
  assessment: { framework: null, rounds: [] },
  recommendations: [],
  dispositions: {
    coverage: {
      total: 0,
      fates: fates({}),
      stances: stances(fates({})),
      themes: [],
      reasons: [],
      appealsPending: 0,
      appealableUntil: null,
    },
    reasons: [],
    notTakenUp: [],
  },
});
