import type { Decided, Decider, DomainEvent } from '../src/domain/decider.js';
import { Refusal, type RefusalCode } from '../src/domain/refusal.js';

/** given(events).when(command).then(events) | .thenNothing() | .thenRefuses(code), for one decider. Bodies are compared too. */
export const givenFor =
  <C, E extends DomainEvent, S>({ initial, decide, evolve }: Decider<C, E, S>) =>
  (...past: readonly E[]) => ({
    when: (command: C) => {
      const act = () => decide(command, past.reduce<S>(evolve, initial));
      return {
        then: (...expected: readonly Decided<E>[]) => expect(act()).toStrictEqual(expected),
        thenNothing: () => expect(act()).toStrictEqual([]),
        thenRefuses: (code: RefusalCode, field?: string) =>
          expect(orRefusal(act)).toMatchObject(field === undefined ? { code } : { code, field }),
      };
    },
  });

/** What was decided, or the refusal; anything else that throws is a bug and goes on. */
export const orRefusal = <T>(act: () => T): T | Refusal => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
