import { type Recorded, UnknownSchema } from '../../src/store/event-store.js';
import { currentSchema, upcast, type Upcaster, UPCASTERS, type Upcasters } from '../../src/store/upcasters.js';

describe('upcasters', () => {
  it('chain their steps from the oldest shape to the current one', () =>
    expect(upcast(noted({ schema: 1, data: { text: 'a' } }), steps)).toEqual(
      noted({ schema: 3, data: { words: ['a', 'b'] }, internal: { lifted: true } }),
    ));

  it('lift an older shape by the steps it lacks', () =>
    expect(upcast(noted({ schema: 2, data: { text: 'a', more: 'c' } }), steps)).toEqual(
      noted({ schema: 3, data: { words: ['a', 'c'] }, internal: { lifted: true } }),
    ));

  it('leave the current shape as it is', () => {
    const current = noted({ schema: 3, data: { words: [] } });
    expect(upcast(current, steps)).toBe(current);
  });

  it('leave a type that never changed as it is', () => {
    const other = noted({ type: 'Other' });
    expect(upcast(other, steps)).toBe(other);
  });

  it('change nothing but shape and schema: place, time and commitment stay', () => {
    const old = noted({ schema: 1 });
    expect(upcast(old, steps)).toEqual({ ...old, schema: 3, data: expect.anything(), internal: expect.anything() });
  });

  it('keep what a step adds beside data and internal out of the event', () => {
    const meddling: Upcasters = { Noted: [(old) => ({ ...old, type: 'Meddled', sequence: 0n })] };
    expect(upcast(noted({ schema: 1 }), meddling)).toEqual(noted({ schema: 2 }));
  });

  it('do not change the old event, and say the same twice', () => {
    const old = noted({ schema: 1, data: Object.freeze({ text: 'a' }), internal: Object.freeze({}) });
    const copy = structuredClone(old);
    expect(upcast(Object.freeze(old), steps)).toEqual(upcast(old, steps));
    expect(old).toEqual(copy);
  });

  it.each([
    ['Noted', 4],
    ['Other', 2],
  ])('refuse %s of schema %d, which is newer than the program, and name its place', (type, schema) => {
    const newer = noted({ type, schema, sequence: 4711n });
    expect(() => upcast(newer, steps)).toThrow(UnknownSchema);
    expect(() => upcast(newer, steps)).toThrow(`Event 4711 is a ${type} of schema ${schema}`);
  });
});

describe('an event from before acts had public reasons', () => {
  const lifted = (type: string, data: object): unknown => upcast(noted({ type, schema: 1, data }), UPCASTERS).data;

  it('has none, and says so', () => {
    expect(lifted('ContributionAccepted', { policyVersion: 3 })).toEqual({ reason: null, policyVersion: 3 });
    expect(lifted('ContributionMerged', { into: 'a', reason: 'same' })).toEqual({ into: 'a', reason: 'same', policyVersion: null });
    expect(lifted('ContributionUnmerged', { from: 'a', reason: 'other' })).toEqual({ from: 'a', reason: 'other', policyVersion: null });
  });

  it('is of a phase and has no reason either', () => {
    for (const type of ['PhaseOpened', 'PhaseClosed']) {
      expect(lifted(type, { phase: 'dialogue' })).toEqual({ phase: 'dialogue', reason: null, policyVersion: null });
    }
  });

  it('redacted a text as a whole, by one person, with no time for an appeal', () => {
    const old = { type: 'ContributionRedacted', schema: 1, data: { reason: 'a', policyVersion: 1 }, internal: { moderator: 'm' } };
    expect(upcast(noted(old), UPCASTERS)).toMatchObject({
      data: { reason: 'a', policyVersion: 1, appealUntil: null },
      internal: { moderator: 'm', confirmer: null },
    });
  });

  it('appeals against a rejection: there was nothing else to appeal against', () => {
    for (const type of ['AppealLodged', 'AppealUpheld', 'AppealDismissed']) {
      expect(lifted(type, {})).toEqual({ against: 'rejection', reason: null, policyVersion: null });
    }
  });

  it('has a policy whose reasons are for rejections and redactions, as they were', () => {
    const [reason, acts] = [{ code: 'a', title: { de: 'A' } }, ['rejection', 'redaction']];
    expect(lifted('ModerationPolicyAdopted', { version: 1, reasons: [reason] })).toEqual({ version: 1, reasons: [{ ...reason, acts }] });
  });
});

describe('an adoption, and a rendering, from before what was adopted could be told from what stands', () => {
  it('say nothing of a revision, of evidence or of a quorum, and that nothing is stale', () => {
    const lifted = (type: string, data: object): unknown => upcast(noted({ type, schema: 1, data }), UPCASTERS).data;
    expect(lifted('RecommendationAdopted', { rationale: { de: 'A' }, basis: [{ measure: 'm', rounds: ['r'] }] })).toEqual({
      rationale: { de: 'A' },
      basis: [{ measure: 'm', revision: null, rounds: ['r'], evidence: null, fallen: null }],
      quorumReason: null,
    });
    expect(lifted('ReportRendered', { files: [], standing: { open: 1 } })).toEqual({
      textsAsOf: null,
      files: [],
      standing: { open: 1, stale: 0 },
    });
  });
});

it('an adoption from when it said how many pieces of evidence stood says nothing of which had fallen, and the rest as it did', () => {
  const basis = { measure: 'm', revision: 3, rounds: ['r'], evidence: { supports: 1, opposes: 0, qualifies: 0 } };
  const old = {
    type: 'RecommendationAdopted',
    schema: 2,
    data: { rationale: { de: 'A' }, basis: [basis, basis], quorumReason: { de: 'B' } },
  };
  expect(upcast(noted(old), UPCASTERS)).toMatchObject({
    schema: 3,
    data: { rationale: { de: 'A' }, basis: [basis, basis].map((one) => ({ ...one, fallen: null })), quorumReason: { de: 'B' } },
  });
});

it('a phase from before phases had hours says its days, and no instants', () => {
  const days = { phase: 'dialogue', opensOn: '2026-04-01', closesOn: '2026-04-30' };
  expect(upcast(noted({ type: 'PhaseScheduled', schema: 1, data: days }), UPCASTERS)).toMatchObject({
    schema: 2,
    data: { ...days, opensAt: null, closesAt: null },
  });
});

it('a contribution from before cards were filed is none, unless it says so, and a recommendation from before reports is in none', () => {
  const lifted = (type: string, data: object) => upcast(noted({ type, schema: 1, data, internal: { actor: 'a' } }), UPCASTERS);
  const internal = { actor: 'a' };
  expect(lifted('ContributionSubmitted', { theme: 'a' })).toMatchObject({ data: { theme: 'a', card: null }, internal });
  expect(lifted('ContributionSubmitted', { card: { position: 'B3' } })).toMatchObject({ data: { card: { position: 'B3' } }, internal });
  expect(lifted('RecommendationPublished', { position: 1 })).toMatchObject({ data: { position: 1, report: null }, internal });
});

it('a rating from before a dialogue could ask anything of its raters was asked nothing', () => {
  const old = noted({ type: 'ContributionRated', schema: 1, data: { value: 'pass' } });
  expect(upcast(old, UPCASTERS)).toMatchObject({ schema: 2, data: { value: 'pass', protection: 'none' } });
});

describe('the current schema', () => {
  it('is 1 until a type has an upcaster, and one more with each', () => {
    expect(currentSchema('Other', steps)).toBe(1);
    expect(currentSchema('Noted', steps)).toBe(3);
  });

  // What was written under these numbers is read by them for ever.
  it('of each type that has changed is this one', () =>
    expect(Object.fromEntries(Object.keys(UPCASTERS).map((type) => [type, currentSchema(type)]))).toEqual({
      AppealDismissed: 2,
      AppealLodged: 2,
      AppealUpheld: 2,
      ContributionAccepted: 2,
      ContributionMerged: 2,
      ContributionRated: 2,
      ContributionRedacted: 2,
      ContributionSubmitted: 2,
      ContributionUnmerged: 2,
      ModerationPolicyAdopted: 2,
      PhaseClosed: 2,
      PhaseOpened: 2,
      PhaseScheduled: 2,
      RecommendationAdopted: 3,
      RecommendationPublished: 2,
      ReportRendered: 2,
    }));

  it('is what this program writes: an event of it needs no step', () => {
    for (const type of [...Object.keys(UPCASTERS), 'ContributionSubmitted']) {
      const written = noted({ type, schema: currentSchema(type) });
      expect(upcast(written, UPCASTERS)).toBe(written);
    }
  });
});

const second: Upcaster = ({ data, internal }) => ({ data: { more: 'b', ...data }, internal });
const third: Upcaster = ({ data }) => ({ data: { words: Object.values(data).toSorted() }, internal: { lifted: true } });
const steps: Upcasters = { Noted: [second, third] };

const noted = (changes: Partial<Recorded>): Recorded => ({
  id: '00000000-0000-4000-8000-000000000001',
  type: 'Noted',
  schema: 1,
  occurredAt: '2026-01-01T00:00:00.000Z',
  role: 'office',
  data: {},
  internal: {},
  body: { id: '00000000-0000-4000-8000-000000000002', commitment: 'ab'.repeat(32) },
  sequence: 7n,
  stream: 'note-00000000-0000-4000-8000-000000000003',
  revision: 2n,
  recordedAt: '2026-01-01T00:00:00.001Z',
  ...changes,
});
