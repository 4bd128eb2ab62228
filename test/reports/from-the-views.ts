import type { Localized } from '../../src/domain/language.js';
import type { Protection } from '../../src/domain/dialogue/protection.js';
import type { Coverage } from '../../src/projections/dispositions/dispositions.figures.js';
import { NO_PUBLIC_FIGURES, type PublicFigures } from '../../src/projections/theme-input/theme-input.people.js';
import type {
  Assessment,
  Dispositions,
  Frame,
  Process,
  Quote,
  ReportedMeasure,
  ReportedRecommendation,
} from '../../src/reports/report-content.js';
import type { Harness } from '../harness.js';

// What a report shows, made once more from what anybody reads over HTTP as of the same sequence.

type Dialogue = Frame & {
  readonly phases: Process['phases'];
  readonly moderationPolicy: object | null;
  readonly assessmentFramework: object | null;
  readonly dispositionReasons: { readonly reasons: Dispositions['reasons'] } | null;
  readonly recommendationOrder: readonly string[];
  readonly protections: readonly (Protection & { readonly since: string; readonly reason: Localized | null })[];
};
type Contribution = Omit<Quote, 'text' | 'source'> & {
  readonly source: { readonly name: string } | null;
  readonly question: string;
  readonly status: string;
  readonly rejectionReason: string | null;
  readonly appeal: string;
  readonly redactionAppeal: string;
  readonly redacted: boolean;
  readonly content: { readonly text: string } | null;
  readonly ratings: PublicFigures['ratings'];
};
type Gathering = Omit<Process['gatherings'][number], 'region' | 'venue' | 'minutes'> & {
  readonly place: { readonly region: string | null; readonly venue: object };
  readonly minutes: readonly object[];
};
type Removed = ReportedMeasure['removed'][number];
type ReadMeasure = Omit<ReportedMeasure, 'removed' | 'withoutParticipant'> & {
  readonly contributors: Pick<ReportedMeasure, 'withoutParticipant'>;
  readonly removedEvidence: readonly (Omit<Removed, 'reason'> & { readonly removed: Pick<Removed, 'reason'> })[];
};
type Act = { readonly contribution: string; readonly act: string; readonly against: string | null; readonly reason: string | null };
type Fated = { readonly contribution: string; readonly fate: string; readonly reason: string | null };
type Row = Readonly<Record<string, string | null>> & PublicFigures;
type Recommendation = { readonly reconsiderations: readonly ReportedRecommendation['takenBack'][number][] } & Omit<
  ReportedRecommendation,
  'dissents' | 'implementation'
> & {
    readonly position: number | null;
    readonly dissents: readonly { readonly group: string; readonly statement: object }[];
    readonly implementation: readonly { readonly state: string; readonly statement: object; readonly source: string }[];
  };
type List<T> = { readonly items: readonly T[]; readonly next: string | null };

export const fromTheViews = async ({ get }: Harness, dialogue: string, asOf: number) => {
  const read = async <T>(path: string): Promise<T> => {
    const { status, body } = await get<T>(`/api/${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const listed = async <T>(view: string, also = '', cursor = ''): Promise<readonly T[]> => {
    const { items, next } = await read<List<T>>(`${view}?dialogue=${dialogue}&limit=500${also}${cursor}`);
    return next === null ? items : [...items, ...(await listed<T>(view, also, `&cursor=${next}`))];
  };
  const by = async (dimension: string): Promise<readonly Row[]> =>
    (await read<List<Row>>(`theme-input?dialogue=${dialogue}&by=${dimension}`)).items;
  const each = <T>(view: string, ids: readonly string[]): Promise<readonly T[]> => Promise.all(ids.map((id) => read<T>(`${view}/${id}`)));

  const document = await read<Dialogue>(`dialogues/${dialogue}`);
  const { title, mandate, notice, timeZone, channels, groups, themes } = document;
  const contributions = await listed<Contribution>('contributions');
  const gatherings = await listed<Gathering>('gatherings');
  const log = await listed<Act>('moderation-log');
  const fates = await listed<Fated>('dispositions');
  const { total } = await read<{ readonly total: PublicFigures }>(`theme-input?dialogue=${dialogue}&by=`);
  const [byChannel, byGroup, byRegion, byTheme, byQuestion] = await Promise.all(
    ['channel', 'group', 'region', 'theme', 'question'].map(by),
  );
  const measures = await each<ReadMeasure>(
    'measures',
    (await listed<ReadMeasure>('measures')).map(({ measure }) => measure),
  );
  const recommendations = await each<Recommendation>(
    'recommendations',
    (await listed<Recommendation>('recommendations')).map(({ recommendation }) => recommendation),
  );
  const { asOf: _, ...coverage } = await read<Coverage & { readonly asOf: number }>(`dispositions/coverage?dialogue=${dialogue}`);

  const rowsOf = (rows: readonly Row[] | undefined, dimension: string, codes: readonly string[]) => [
    ...codes.map((code) => rows?.find((row) => row[dimension] === code) ?? { [dimension]: code, ...NO_PUBLIC_FIGURES }),
    ...(rows ?? []).filter((row) => row[dimension] === null),
  ];
  const figuresIn = (rows: readonly Row[] | undefined, dimension: string, code: string): object => {
    const row = rows?.find((one) => one[dimension] === code) ?? NO_PUBLIC_FIGURES;
    return Object.fromEntries(Object.entries(row).filter(([name]) => name !== dimension));
  };
  const came = gatherings
    .flatMap(({ format, attendance }) => attendance.map((one) => ({ format, ...one })))
    .filter(({ count }) => count > 0);
  const isReached = ({ code }: { readonly code: string }): boolean =>
    contributions.some(({ group, channel }) => group === code || channel === code) ||
    came.some(({ format, group }) => format === code || group === code);
  const unreached = (of: typeof groups): readonly string[] => of.filter((one) => !isReached(one)).map(({ code }) => code);
  const silent = unreached(channels);
  const ofFormat = (is: (one: (typeof gatherings)[number]) => boolean): readonly string[] =>
    silent.filter((code) => gatherings.some((one) => one.format === code && is(one)));
  const notCounted = ofFormat(({ status, attendance }) => status === 'held' && attendance.length === 0);
  const stillToCome = ofFormat(({ status }) => status === 'scheduled').filter((code) => !notCounted.includes(code));
  const counted = (reasons: readonly (string | null)[]) =>
    [...new Set(reasons)].sort().map((reason) => ({ reason, contributions: reasons.filter((one) => one === reason).length }));
  const appealed = (appeal: string): readonly Contribution[] => contributions.filter((one) => one.appeal === appeal);
  const isWithheld = (status: string): boolean => status === 'withdrawn' || status === 'rejected';
  const decidedOnRedactions = (what: string): number => log.filter(({ act, against }) => act === what && against === 'redaction').length;
  const lastReasons = new Map(log.filter(({ act }) => act === 'redacted').map(({ contribution, reason }) => [contribution, reason]));
  const quote = ({ content, source, ratings: { agree, pass, disagree }, ...one }: Contribution) => {
    const { contribution, withheld, language, group, channel, saidBy, broughtBy } = one;
    const facts = { contribution, withheld, language, group, channel, saidBy, broughtBy, source: source?.name ?? null };
    return { ...facts, text: content?.text ?? null, ratings: { agree, pass, disagree } };
  };
  const accepted = contributions.filter(({ status }) => status === 'accepted');
  // The list is in the order of the record, and sorting keeps it among equals.
  const top = (of: readonly Contribution[], points: (one: Contribution) => number) =>
    of
      .toSorted((a, b) => points(b) - points(a))
      .slice(0, 3)
      .map(quote);
  const adopted = recommendations.filter(({ status }) => status === 'adopted');
  const placeOf = ({ recommendation }: Recommendation): number => {
    const named = document.recommendationOrder.filter((id) => adopted.some((one) => one.recommendation === id));
    const drafted = adopted.map((one) => one.recommendation).filter((id) => !named.includes(id));
    return [...named, ...drafted].indexOf(recommendation) + 1;
  };
  const places = recommendations.map((one) => ({ ...one, place: placeOf(one) || null }));
  return {
    frame: { title, mandate, notice, timeZone, channels, groups, themes },
    process: {
      phases: document.phases.map(({ phase, status, opensOn, closesOn }) => ({ phase, status, opensOn, closesOn })),
      gatherings: gatherings
        .toSorted((a, b) => (a.format < b.format ? 1 : a.format > b.format ? -1 : Date.parse(a.startsAt) - Date.parse(b.startsAt)))
        .map(({ gathering, format, title: name, startsAt, endsAt, place, status, attendance, cards, minutes }) => {
          const times = { startsAt, endsAt, ...place };
          return { gathering, format, title: name, ...times, status, attendance, cards, minutes: minutes.length };
        }),
    },
    participation: {
      protections: document.protections.map((each) => ({
        kind: each.kind,
        difficulty: each.kind === 'puzzle' ? each.difficulty : null,
        since: each.since,
        reason: each.reason,
      })),
      total,
      channels: rowsOf(
        byChannel,
        'channel',
        channels.map(({ code }) => code),
      ),
      groups: rowsOf(
        byGroup,
        'group',
        groups.map(({ code }) => code),
      ),
      regions: byRegion,
      notReached: {
        groups: unreached(groups),
        channels: silent.filter((code) => !notCounted.includes(code) && !stillToCome.includes(code)),
        stillToCome,
        notCounted,
      },
    },
    moderation: {
      policy: document.moderationPolicy,
      rejected: counted(contributions.filter(({ status }) => status === 'rejected').map(({ rejectionReason }) => rejectionReason)),
      redacted: counted(contributions.filter(({ redacted }) => redacted).map(({ contribution }) => lastReasons.get(contribution) ?? null)),
      appeals: {
        pending: appealed('lodged').filter(({ status }) => status === 'rejected').length,
        upheld: appealed('upheld').length,
        dismissed: appealed('dismissed').length,
      },
      redactionAppeals: {
        pending: contributions.filter(({ status, redactionAppeal }) => redactionAppeal === 'lodged' && !isWithheld(status)).length,
        upheld: decidedOnRedactions('appeal-upheld'),
        dismissed: decidedOnRedactions('appeal-dismissed'),
      },
    },
    input: themes.map(({ theme, questions }) => ({
      theme,
      figures: figuresIn(byTheme, 'theme', theme),
      questions: questions.map(({ question }) => {
        const own = accepted.filter((one) => one.question === question);
        return {
          question,
          figures: figuresIn(byQuestion, 'question', question),
          agreed: top(
            own.filter(({ ratings }) => ratings.balance > 0),
            ({ ratings }) => ratings.balance,
          ),
          minority: top(
            own.filter(({ ratings }) => ratings.balance < 0 && ratings.agree > 0),
            ({ ratings }) => ratings.agree,
          ),
        };
      }),
    })),
    measures: measures.map(
      ({
        measure,
        title: name,
        text,
        themes: its,
        status,
        reason,
        evidence,
        standing,
        removedEvidence,
        contributions: quoted,
        contributors: { withoutParticipant },
      }) => {
        const quotes = (stance: 'supports' | 'opposes' | 'qualifies') =>
          evidence[stance].map(({ evidence: id, contribution, group, quote: words, withheld }) => {
            return { evidence: id, contribution, group, quote: words, withheld };
          });
        const spans = { supports: quotes('supports'), opposes: quotes('opposes'), qualifies: quotes('qualifies') };
        const removed = removedEvidence.map(
          ({ evidence: id, contribution, group, quote: words, withheld, stance, removed: { reason: why } }) => {
            return { evidence: id, contribution, group, quote: words, withheld, stance, reason: why };
          },
        );
        return {
          measure,
          title: name,
          text,
          themes: its,
          status,
          reason,
          evidence: spans,
          standing,
          removed,
          contributions: quoted,
          withoutParticipant,
        };
      },
    ),
    assessment: {
      framework: document.assessmentFramework,
      rounds: (await listed<Assessment['rounds'][number]>('assessments')).map((one) => {
        const { round, roundNumber, status, seats, recusals, quorumMet, reason, results } = one;
        const shown = results?.map(({ scores, ...figures }) => ({
          ...figures,
          scores: scores.map(({ seat, scores: points, certainty }) => ({ seat, scores: points, certainty })),
        }));
        return { round, roundNumber, status, seats, recusals, quorumMet, reason, results: shown ?? null };
      }),
    },
    recommendations: [
      ...places.filter(({ place }) => place !== null).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)),
      ...places.filter(({ place }) => place === null),
    ].map((one) => ({
      recommendation: one.recommendation,
      place: one.place,
      status: one.status,
      isPublished: one.position !== null,
      themes: one.themes,
      title: one.title,
      text: one.text,
      addressee: one.addressee,
      instrument: one.instrument,
      horizon: one.horizon,
      strength: one.strength,
      rationale: one.rationale,
      measures: one.measures,
      basis: one.basis,
      quorumReason: one.quorumReason,
      stale: one.stale,
      takenBack: one.reconsiderations.flatMap(({ at, rationale, position, report }) =>
        report === null ? [] : [{ at, rationale, position, report }],
      ),
      dissents: one.dissents.map(({ group, statement }) => ({ group, statement })),
      implementation: one.implementation.map(({ state, statement, source }) => ({ state, statement, source })),
    })),
    dispositions: {
      coverage,
      reasons: document.dispositionReasons?.reasons ?? [],
      notTakenUp: fates
        .filter(({ fate }) => fate === 'set-aside' || fate === 'not-taken-up')
        .flatMap(({ contribution, fate, reason }) => {
          const said = contributions.find((one) => one.contribution === contribution);
          return said ? [{ ...quote(said), fate, reason }] : [];
        }),
    },
  };
};
