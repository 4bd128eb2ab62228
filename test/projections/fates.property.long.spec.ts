import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { ContributionStatus } from '../../src/domain/contribution/contribution.js';
import { STANCES } from '../../src/domain/measure/measure.js';
import { coverageOf, type Fate, FATES, QUOTED_FATES } from '../../src/projections/dispositions/dispositions.figures.js';
import { fatedOf } from '../../src/projections/dispositions/dispositions.reads.js';
import { figuresOf } from '../../src/projections/theme-input/exact-figures.js';
import { astrayOf, contributionRows, withStatus } from '../../src/projections/contributions/contributions.reading.js';
import type { NewEvent } from '../../src/store/event-store.js';
import { fatesTold, type Told } from '../fates.js';
import { useHarness } from '../harness.js';

const harness = useHarness();
let views: DataSource;
beforeAll(() => {
  views = harness.app.get(DataSource);
});

/** Whatever can be in a record, also what no command of today would decide: rings, mergers into what is gone, quotes of what was set aside. */
const SORTS = [
  'ContributionAccepted',
  'ContributionRejected',
  'AppealUpheld',
  'ContributionWithdrawn',
  'ContributionMerged',
  'ContributionMerged',
  'ContributionMerged',
  'ContributionUnmerged',
  'ContributionSetAside',
  'SettingAsideTakenBack',
  'EvidenceLinked',
  'EvidenceLinked',
  'EvidenceUnlinked',
  'MeasureAttached',
  'MeasureAttached',
  'MeasureDetached',
  'RecommendationAdopted',
  'RecommendationDeferred',
  'RecommendationRejected',
  'RecommendationReconsidered',
] as const;
type Happening = { readonly what: (typeof SORTS)[number]; readonly a: number; readonly b: number };
const happening: fc.Arbitrary<Happening> = fc.record({ what: fc.constantFrom(...SORTS), a: fc.nat(4), b: fc.nat(4) });

const rationale = { de: 'Darum' };
type Ids = Readonly<Record<'contributions' | 'measures' | 'recommendations' | 'evidence', readonly string[]>>;

/** The event of a happening, with the stream that it belongs to. Some refer to what is not there. */
const eventOf = ({ what, a, b }: Happening, { contributions, measures, recommendations, evidence }: Ids) => {
  const [contribution, other] = [contributions[a], contributions[b]];
  const [measure, recommendation] = [measures[b % 2], recommendations[a % 2]];
  const about = <T extends object>(stream: string, data: T) => ({ stream, type: what, data });
  switch (what) {
    case 'ContributionMerged':
      return about(`contribution-${contribution}`, { into: other, reason: 'same' });
    case 'ContributionUnmerged':
      return about(`contribution-${contribution}`, { from: other, reason: 'different' });
    case 'ContributionRejected':
      return about(`contribution-${contribution}`, { reason: `reason-${b}`, policyVersion: 1, appealUntil: '2099-01-01T00:00:00.000Z' });
    case 'AppealUpheld':
      return about(`contribution-${contribution}`, b % 2 === 0 ? { against: 'rejection' } : { against: 'redaction', redactions: 1 });
    case 'ContributionSetAside':
      return about(`contribution-${contribution}`, { reason: `aside-${b}`, reasonsVersion: 1 });
    case 'EvidenceLinked': {
      const span = { contribution, body: randomUUID(), start: 0, end: 1, stance: STANCES[(a + b) % 3], inheritedFrom: null };
      return about(`measure-${measure}`, { evidence: randomUUID(), ...span });
    }
    case 'EvidenceUnlinked':
      return about(`measure-${measure}`, {
        evidence: evidence[(a * 5 + b) % Math.max(evidence.length, 1)] ?? randomUUID(),
        reason: rationale,
      });
    case 'MeasureAttached':
      return about(`recommendation-${recommendation}`, { measure });
    case 'MeasureDetached':
      return about(`recommendation-${recommendation}`, { measure, reason: rationale });
    case 'RecommendationAdopted':
      return about(`recommendation-${recommendation}`, { rationale, basis: [] });
    case 'RecommendationDeferred':
    case 'RecommendationRejected':
    case 'RecommendationReconsidered':
      return about(`recommendation-${recommendation}`, { rationale });
    default:
      return about(`contribution-${contribution}`, { policyVersion: 1 });
  }
};

/** Of the streams: nobody else writes them. */
const revisions = new Map<string, bigint>();
const append = async (stream: string, type: string, data: object, internal: object = {}): Promise<void> => {
  const revision = revisions.get(stream) ?? -1n;
  const event: NewEvent = {
    id: randomUUID(),
    type,
    schema: 1,
    occurredAt: new Date().toISOString(),
    role: 'office',
    data,
    internal,
    body: null,
  };
  revisions.set(stream, (await harness.store.append(stream, [event], revision)).revision);
};

const NOBODY = { participant: null, secretDigest: null, transcriber: null, secondReader: null, moderator: null };

/** A dialogue with five contributions, two measures and two recommendations, and what happens to them. */
const record = async (dialogue: string, history: readonly Happening[]): Promise<void> => {
  const some = (n: number): readonly string[] => Array.from({ length: n }, () => randomUUID());
  const evidence: string[] = [];
  const ids = { contributions: some(5), measures: some(2), recommendations: some(2), evidence };
  const place = { theme: 'work', question: 'work-1', questionVersion: 1, channel: 'online', group: null, region: null, language: 'de' };
  for (const id of ids.contributions) {
    await append(`contribution-${id}`, 'ContributionSubmitted', { dialogue, ...place, answers: null, source: null, card: null }, NOBODY);
  }
  const texts = { themes: ['work'], title: rationale, text: rationale };
  for (const id of ids.measures) await append(`measure-${id}`, 'MeasureDrafted', { dialogue, ...texts, splitFrom: null });
  const words = { ...texts, addressee: rationale, instrument: rationale, horizon: rationale, strength: 'should' };
  for (const id of ids.recommendations) await append(`recommendation-${id}`, 'RecommendationDrafted', { dialogue, ...words });
  for (const each of history) {
    const { stream, type, data } = eventOf(each, ids);
    await append(stream, type, data, NOBODY);
    if ('evidence' in data && type === 'EvidenceLinked') evidence.push(data.evidence);
  }
};

/** What chance would not always come to: each fate that the property is about, and mergers in a ring. */
const FIRST: readonly Happening[] = (
  [
    ...[0, 1].map((b) => ['MeasureAttached', 0, b] as const),
    // Of what recommendation 0 quotes, 0 supports, 1 qualifies and 2 opposes.
    ...[0, 1, 2].map((a) => ['EvidenceLinked', a, 0] as const),
    ...[0, 1, 2, 3, 4].map((a) => ['ContributionAccepted', a, 0] as const),
    ['RecommendationDeferred', 0, 0],
    ['RecommendationReconsidered', 0, 0],
    ['RecommendationRejected', 0, 0],
    ['RecommendationReconsidered', 0, 0],
    ['RecommendationAdopted', 0, 0],
    ['ContributionSetAside', 3, 0],
    ['ContributionMerged', 3, 4],
    ['ContributionMerged', 4, 3],
    ['ContributionUnmerged', 4, 3],
    ['ContributionRejected', 4, 0],
    ['ContributionWithdrawn', 3, 0],
  ] as const
).map(([what, a, b]) => ({ what, a, b }));

const countOf = <T>(all: readonly T[], one: T): number => all.filter((each) => each === one).length;

it('tells the same fates in every view as a walk over the events, as of every sequence', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 30, maxLength: 40 }), async (history) => {
      const dialogue = randomUUID();
      const before = await harness.store.head();
      await record(dialogue, history);
      const head = await harness.store.head();
      for (const view of ['dispositions', 'theme-input', 'contributions'])
        await harness.get(`/api/${view}?dialogue=${dialogue}&after=${head}`);
      const events = (await harness.store.readAll(before, 1000)).map((event) => ({
        ...event,
        id: event.stream.slice(event.stream.indexOf('-') + 1),
      }));
      for (let n = before; n <= head; n++) {
        const told = fatesTold(events.filter(({ sequence }) => sequence <= n) as readonly object[] as readonly Told[]);
        const [coverage, listed, [figures], rows] = await Promise.all([
          coverageOf(views, n, dialogue),
          fatedOf(views, n, { dialogue, limit: 100 }),
          figuresOf(views, n, { dialogue }, []),
          contributionRows(views, n).andWhere('c.dialogue = :dialogue', { dialogue }).getMany(),
        ]);
        expect({ n, fates: new Map(listed.map(({ id, fate, stance, reason }) => [id, { fate, stance, reason }])) }).toEqual({
          n,
          fates: new Map([...told].map(([id, { fate, stance, reason }]) => [id, { fate, stance, reason }])),
        });
        const fates = [...told.values()].map(({ fate }) => fate);
        expect(coverage.fates).toEqual(Object.fromEntries(FATES.map((fate) => [fate, countOf<Fate>(fates, fate)])));
        for (const fate of QUOTED_FATES) {
          const { supports, qualifies, opposes } = coverage.stances[fate];
          expect(supports + qualifies + opposes).toBe(coverage.fates[fate]);
        }
        // Theme-input and coverage: the states of the one are the fates of the other.
        const { merged = 0, rejected = 0, withdrawn = 0, submitted = 0 } = figures ?? {};
        expect([submitted, merged, rejected, withdrawn]).toEqual([
          coverage.total,
          coverage.fates.merged,
          coverage.fates.rejected,
          coverage.fates.withdrawn,
        ]);
        const astray = await astrayOf(views, n, rows);
        const statuses = [...told.values()].map(({ status }) => status);
        for (const status of ['open', 'accepted', 'rejected', 'withdrawn', 'merged'] as const satisfies readonly ContributionStatus[]) {
          expect([status, figures?.[status] ?? 0]).toEqual([status, countOf<ContributionStatus>(statuses, status)]);
          const found = contributionRows(views, n).andWhere('c.dialogue = :dialogue', { dialogue });
          withStatus(found, status, dialogue);
          const shown = rows.filter((row) => (astray.has(row.id) ? 'accepted' : row.status) === status).map(({ id }) => id);
          expect([status, new Set((await found.getMany()).map(({ id }) => id))]).toEqual([status, new Set(shown)]);
          expect(shown).toHaveLength(countOf<ContributionStatus>(statuses, status));
        }
        for (const { fate, stance } of told.values()) seen.add(stance === null ? fate : `${fate} ${stance}`);
        if (astray.size > 0) seen.add('astray');
      }
    }),
    { numRuns: 4, endOnFailure: true, examples: [[FIRST]] },
  );
  // Else it might hold for want of a history in which anything becomes of them.
  const quoted = QUOTED_FATES.flatMap((fate) => STANCES.map((stance) => `${fate} ${stance}`));
  expect(seen).toEqual(new Set([...quoted, 'merged', 'set-aside', 'rejected', 'withdrawn', 'open', 'astray']));
});
