import fc from 'fast-check';
import type { Category } from '../../src/domain/category.js';
import type { Decided, Decider, DomainEvent } from '../../src/domain/decider.js';
import { Refusal } from '../../src/domain/refusal.js';
import { canonicalJson } from '../../src/record/canonical-json.js';
import { orRefusal } from '../given.js';

type Laws<C, E extends DomainEvent, S> = {
  readonly category: Pick<Category<C, E, S, never>, 'decider' | 'events' | 'says'>;
  readonly command: fc.Arbitrary<C>;
  /** With what a history may begin, so that not all of them stay short. */
  readonly beginnings: readonly (readonly E[])[];
  /** Events that no command decides, to be found in a history all the same. */
  readonly undecided?: readonly E[];
  /** Commands that say something each time. */
  readonly saysAnew?: (command: C) => boolean;
};

/** What every decider must do, after any history. A command that is refused adds nothing. */
export const deciderLaws = <C extends { readonly type: string; readonly at: string }, E extends DomainEvent, S>(
  laws: Laws<C, E, S>,
): void => {
  const { command, undecided = [], saysAnew = () => false } = laws;
  const { decider, events, says } = laws.category;
  const history = historyOf({ ...laws, decider });

  it('adds nothing for a repeated command, at once or later', () =>
    fc.assert(
      fc.property(
        history,
        command.filter((candidate) => !saysAnew(candidate)),
        (past, last) => {
          const once = [...past, ...added(decider, last, past)];
          expect(added(decider, last, once)).toEqual([]);
          expect(added(decider, { ...last, at: '2030-01-01T00:00:00.000Z' }, once)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    ));

  it('answers the same to the same, and changes nothing it is given', () =>
    fc.assert(
      fc.property(history, command, (past, last) => {
        const state = deepFrozen(past.reduce<S>((before, event) => decider.evolve(deepFrozen(before), deepFrozen(event)), decider.initial));
        const frozen = deepFrozen(last);
        const answer = orRefusal(() => decider.decide(frozen, state));
        expect(orRefusal(() => decider.decide(frozen, state))).toStrictEqual(answer);
        expect(past.reduce<S>(decider.evolve, decider.initial)).toStrictEqual(state);
      }),
    ));

  // Whoever asks tells every decider the same of the envelope, whether the command has it or not.
  it('lets nothing into the record that is no part of the command', () =>
    fc.assert(
      fc.property(history, command, (past, last) => {
        expect(added(decider, { ...last, stray: 'stray' }, past)).toStrictEqual(added(decider, last, past));
      }),
    ));

  it('evolves over any events in any order', () =>
    fc.assert(
      fc.property(history, fc.array(fc.nat()), (past, picks) => {
        const events = picks.flatMap((pick) => past[pick % past.length] ?? []);
        for (const state of statesOf(decider, events)) expect(state).toBeDefined();
      }),
    ));

  it('decides events that JSON holds to the letter', () =>
    fc.assert(
      fc.property(history, (past) => {
        const kept = past.map(({ data, internal }) => ({ data, internal }));
        const read: unknown = JSON.parse(canonicalJson(kept));
        expect(read).toStrictEqual(kept);
      }),
    ));

  // Else the laws above might hold for want of a history in which anything happens.
  it('has histories with every type of event', () => {
    const decided = fc.sample(history, { numRuns: 1000, seed: 1 }).flat();
    expect(new Set([...decided, ...undecided].map(({ type }) => type))).toEqual(new Set(Object.keys(events)));
  });

  it("has commands that say the events of their category's list, all of them and no others", () => {
    const said = new Map(Object.keys(says).map((name): [string, Set<string>] => [name, new Set()]));
    const several = fc.array(command, { minLength: 25, maxLength: 25 });
    for (const [past, commands] of fc.sample(fc.tuple(history, several), { numRuns: 200, seed: 1 })) {
      const state = past.reduce<S>(decider.evolve, decider.initial);
      for (const next of commands) {
        const decided = orNothing(() => decider.decide(next, state));
        // What the clock did goes before what a command says; it is what the command says where that is all.
        const own = decided.filter(({ role }) => role === undefined);
        for (const { type } of own.length === 0 ? decided : own) said.get(next.type)?.add(type);
      }
    }
    expect(Object.fromEntries([...said].map(([name, types]) => [name, [...types].sort()]))).toEqual(
      Object.fromEntries(Object.entries<readonly string[]>(says).map(([name, types]) => [name, [...types].sort()])),
    );
  });
};

/** The events of random commands, one after another. */
export const historyOf = <C, E extends DomainEvent, S>({
  decider,
  command,
  beginnings,
  undecided = [],
}: Pick<Laws<C, E, S>, 'command' | 'beginnings' | 'undecided'> & { readonly decider: Decider<C, E, S> }): fc.Arbitrary<
  readonly Decided<E>[]
> => {
  const decided = command.map((next) => (past: readonly E[]) => added(decider, next, past));
  const given = undecided.map((event) => fc.constant(() => [event]));
  const step: fc.Arbitrary<(past: readonly E[]) => readonly Decided<E>[]> = fc.oneof({ arbitrary: decided, weight: 20 }, ...given);
  return fc
    .tuple(fc.constantFrom(...beginnings), fc.array(step, { maxLength: 30 }))
    .map(([beginning, steps]) => steps.reduce<readonly Decided<E>[]>((past, next) => [...past, ...next(past)], beginning));
};

/** The states after each event. */
export const statesOf = <E extends DomainEvent, S>(
  { initial, evolve }: Pick<Decider<never, E, S>, 'initial' | 'evolve'>,
  events: readonly E[],
): readonly S[] =>
  events.reduce<{ readonly state: S; readonly states: readonly S[] }>(
    ({ state, states }, event) => {
      const next = evolve(state, event);
      return { state: next, states: [...states, next] };
    },
    { state: initial, states: [] },
  ).states;

const added = <C, E extends DomainEvent, S>(
  { decide, evolve, initial }: Decider<C, E, S>,
  command: C,
  past: readonly E[],
): readonly Decided<E>[] => orNothing(() => decide(command, past.reduce<S>(evolve, initial)));

const orNothing = <T>(decide: () => readonly T[]): readonly T[] => {
  const answer = orRefusal(decide);
  return answer instanceof Refusal ? [] : answer;
};

/** The value itself; who tries to change it or anything in it, throws. */
const deepFrozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of value instanceof Map || value instanceof Set ? value.values() : Object.values(value)) deepFrozen(inner);
  if (value instanceof Map || value instanceof Set) {
    // Object.freeze does not reach what is inside a Map or a Set.
    for (const change of ['set', 'add', 'delete', 'clear']) Object.defineProperty(value, change, { value: refuseChange });
  }
  return Object.freeze(value);
};

const refuseChange = (): never => {
  throw new TypeError('Something changed what it was given');
};
