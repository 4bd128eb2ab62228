import fc from 'fast-check';
import { type MeasureCommand, measureDecider, type Moving } from '../../../src/domain/measure/measure.decisions.js';
import type { DraftedMeasure, Evidence, EvidenceLinked, Measure } from '../../../src/domain/measure/measure.js';
import { EvidenceId, MeasureId } from '../../../src/domain/ids.js';
import { measures } from '../../../src/domain/measure/measures.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';
import { accepted, contribution, contributionOf, open, submitted } from '../contribution/examples.js';
import { at, dialogueOf, publishing, work } from '../dialogue/examples.js';
import { deciderLaws } from '../decider.laws.js';
import { closed as roundClosed, opened as roundOpened, roundOf } from '../round/examples.js';
import { body, drafted, evidenceId, linked, measure, measureOf, parts, reason, round, source, text, title } from './examples.js';

const evidence = fc.integer({ min: 1, max: 6 }).map(evidenceId);
const time = fc.nat({ max: 40 }).map((day) => new Date(Date.UTC(2026, 2, 2 + day, 9)).toISOString());
const common = { at: time, measure: fc.constant(measure) };
const others = fc.constantFrom(measureOf(), measureOf(drafted), measureOf(drafted, linked(21), linked(22)));
const standing = fc.constantFrom(open, open, publishing);
/** The round is open, or it is over. */
const [going, over] = [roundOf(roundOpened), roundOf(roundOpened, roundClosed)].map((state) => new Map([[round, state]]));
const rounds = fc.constantFrom(going!, over!, over!);
const moving = [21, 22].map((n) => ({ from: source, evidence: evidenceId(n), as: evidenceId(n + 40) }));

const command: fc.Arbitrary<MeasureCommand> = fc.oneof(
  fc.record({
    type: fc.constant('DraftMeasure' as const),
    ...common,
    draft: fc.constant(drafted.data),
    dialogue: fc.constantFrom(open, dialogueOf()),
    inherited: fc.constantFrom([], [linked(1).data]),
  }),
  fc.record({
    type: fc.constant('LinkEvidence' as const),
    ...common,
    evidence,
    contribution: fc.constant(contribution),
    start: fc.integer({ min: -1, max: 12 }),
    end: fc.integer({ min: 0, max: 12 }),
    stance: fc.constantFrom('supports' as const, 'opposes' as const),
    quoted: fc.constantFrom(contributionOf(submitted, accepted), contributionOf(submitted)),
    shown: fc.constantFrom({ body, length: 10, quote: 'wörtlich' }, { body, length: 10, quote: 'wörtlich' }, null),
    expected: fc.constantFrom(null, null, 'anders'),
    dialogue: standing,
    rounds,
  }),
  fc.record({
    type: fc.constant('UnlinkEvidence' as const),
    ...common,
    evidence,
    reason: fc.constant(reason),
    dialogue: standing,
    rounds,
  }),
  fc.record({
    type: fc.constant('RewordMeasure' as const),
    ...common,
    title: fc.constantFrom(title, { de: 'Anders' }),
    text: fc.constant(text),
    reason: fc.constant(reason),
    dialogue: standing,
    rounds,
  }),
  fc.record({
    type: fc.constant('SplitMeasure' as const),
    ...common,
    parts: fc.subarray([1, 2, 3, 4, 5, 6].map(evidenceId)).map((some) => [
      { measure: parts[0]!, themes: [work], evidence: some },
      { measure: parts[1]!, themes: [work], evidence: [] },
    ]),
    dialogue: fc.constant(open),
    rounds,
    reason: fc.constant(reason),
  }),
  fc.record({
    type: fc.constant('MergeMeasures' as const),
    ...common,
    from: others.map((state) => [{ measure: source, state }]),
    moving: fc.constant(moving),
    reason: fc.constant(reason),
    dialogue: standing,
    rounds,
  }),
  fc.record({
    type: fc.constant('WithdrawMeasure' as const),
    ...common,
    reason: fc.constant(reason),
    dialogue: standing,
    into: fc.option(others.map((state) => ({ measure: source, state }))),
  }),
  fc.record({ type: fc.constant('TakeMeasureIntoRound' as const), ...common, round: fc.constant(round), rounds }),
);

describe('a measure, after any history,', () => {
  deciderLaws({ category: measures, command, beginnings: [[], [drafted], [drafted, linked(1)]] });
});

/** What may happen to four measures; numbers choose among what there is. */
const step = fc.record({
  what: fc.constantFrom('link' as const, 'link' as const, 'link' as const, 'unlink' as const, 'merge' as const, 'split' as const),
  a: fc.nat({ max: 99 }),
  b: fc.nat({ max: 99 }),
});

describe('evidence of many measures that are merged and split', () => {
  it('is never lost: every span that was linked and not unlinked stands in a measure that goes on, in its stance', () =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const world = new World();
        for (const one of steps) world.take(one);
        expect(world.standing()).toEqual(world.expected);
      }),
      { numRuns: 300 },
    ));

  it('leads back, over any number of steps, to where it was linked first', () =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const world = new World();
        for (const one of steps) world.take(one);
        for (const event of world.links) expect(spanOf(world.originOf(event))).toBe(spanOf(event.data));
      }),
    ));
});

const spanOf = ({ contribution: of, body: within, start, end, stance }: Evidence): string =>
  JSON.stringify([of, within, start, end, stance]);
const uuid = (prefix: string, n: number): string => `00000000-0000-4000-8000-${prefix}${String(n).padStart(8, '0')}`;

/** Some measures, and the commands that follow a merger or a split as the program sends them. */
class World {
  private count = 0;
  private readonly measures = new Map<MeasureId, Measure>();
  readonly links: (EvidenceLinked & { readonly of: MeasureId })[] = [];
  /** The spans that nobody took off, as JSON. */
  expected: readonly string[] = [];

  constructor() {
    for (let i = 0; i < 4; i++) this.draft(MeasureId(uuid('aaaa', i)), []);
  }

  take({ what, a, b }: { readonly what: 'link' | 'unlink' | 'merge' | 'split'; readonly a: number; readonly b: number }): void {
    const active = this.active();
    const [one, other] = [active[a % active.length]!, active[b % active.length]!];
    const state = this.measures.get(one) as DraftedMeasure;
    if (what === 'link') {
      const span = { contribution, start: b % 7, end: 7 + (a % 3), stance: a % 2 === 0 ? ('supports' as const) : ('opposes' as const) };
      const [quoted, shown] = [contributionOf(submitted, accepted), { body, length: 20, quote: '' }];
      this.send({
        type: 'LinkEvidence',
        at,
        measure: one,
        evidence: this.id(),
        ...span,
        quoted,
        shown,
        expected: null,
        rounds: new Map(),
        dialogue: open,
      });
    } else if (what === 'unlink') {
      const known = [...state.evidence.keys()][b % Math.max(state.evidence.size, 1)];
      if (known) this.send({ type: 'UnlinkEvidence', at, measure: one, evidence: known, reason, rounds: new Map(), dialogue: open });
    } else if (what === 'merge') {
      const moves = [...(this.measures.get(other) as DraftedMeasure).evidence.keys()].map((evidence): Moving => ({
        from: other,
        evidence,
        as: this.id(),
      }));
      const from = [{ measure: other, state: this.measures.get(other)! }];
      if (this.send({ type: 'MergeMeasures', at, measure: one, from, moving: moves, reason, rounds: new Map(), dialogue: open }))
        this.send({
          type: 'WithdrawMeasure',
          at,
          measure: other,
          reason,
          into: { measure: one, state: this.measures.get(one)! },
          dialogue: open,
        });
    } else this.split(one, state, b);
    if (what === 'link' || what === 'unlink') this.expected = this.standing();
  }

  /** Every span of a measure that goes on, each once. */
  standing(): readonly string[] {
    const spans = this.active().flatMap((id) => [...(this.measures.get(id) as DraftedMeasure).evidence.values()].map(spanOf));
    return [...new Set(spans)].sort();
  }

  originOf(event: EvidenceLinked): Evidence {
    const from = event.data.inheritedFrom;
    const before = from && this.links.find(({ of, data }) => of === from.measure && data.evidence === from.evidence);
    if (from && !before) throw new Error('The lineage leads nowhere');
    return before ? this.originOf(before) : event.data;
  }

  private split(one: MeasureId, state: DraftedMeasure, b: number): void {
    const ids = [MeasureId(uuid('aaaa', ++this.count + 100)), MeasureId(uuid('aaaa', ++this.count + 100))];
    const all = [...state.evidence.keys()];
    const places = ids.map((id, i) => ({ id, evidence: all.filter((_, n) => (n + b) % 2 === i || n === b % 5) }));
    const into = places.map(({ id, evidence: some }) => ({ measure: id, themes: [work], evidence: some }));
    if (!this.send({ type: 'SplitMeasure', at, measure: one, parts: into, rounds: new Map(), dialogue: open, reason })) return;
    for (const { id, evidence: some } of places)
      this.draft(
        id,
        some.map((each) => ({ evidence: this.id(), ...state.evidence.get(each)!, inheritedFrom: { measure: one, evidence: each } })),
      );
  }

  private draft(id: MeasureId, inherited: readonly EvidenceLinked['data'][]): void {
    this.send({ type: 'DraftMeasure', at, measure: id, draft: drafted.data, dialogue: open, inherited });
  }

  private send(next: MeasureCommand): boolean {
    const state = this.measures.get(next.measure) ?? measureDecider.initial;
    const answer = orRefusal(() => measureDecider.decide(next, state));
    if (answer instanceof Refusal) return false;
    this.links.push(...answer.flatMap((event) => (event.type === 'EvidenceLinked' ? [{ ...event, of: next.measure }] : [])));
    this.measures.set(next.measure, answer.reduce(measureDecider.evolve, state));
    return true;
  }

  private active(): readonly MeasureId[] {
    return [...this.measures].flatMap(([id, { status }]) => (status === 'active' ? [id] : []));
  }

  private id(): EvidenceId {
    return EvidenceId(uuid('bbbb', ++this.count));
  }
}
