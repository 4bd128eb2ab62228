type Counted = { readonly measure: string; readonly assessors: number };
type Came<Result> = { readonly roundNumber: number; readonly results: readonly Result[] | null };

/**
 * Each measure once, with the latest closed round in which it was assessed; without one, with the latest that it was in. In the order of
 * the rounds.
 */
export const latestResults = <Result extends Counted>(
  rounds: readonly Came<Result>[],
): readonly (Result & { readonly roundNumber: number })[] => {
  const latest = new Map<string, Result & { readonly roundNumber: number }>();
  for (const { roundNumber, results } of rounds)
    for (const result of results ?? []) {
      const before = latest.get(result.measure);
      const isLater = !before || before.assessors === 0 || (result.assessors > 0 && roundNumber >= before.roundNumber);
      if (isLater) latest.set(result.measure, { ...result, roundNumber });
    }
  return [...latest.values()];
};
