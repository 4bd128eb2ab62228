import { readExample } from '../../src/example/example.js';
import { shownTextOf, spanOf } from '../../src/example/quotes.js';

const example = await readExample();
const { contributions, gatherings, measures, recommendations, rounds, dialogue } = example;
const texts = new Map(contributions.map((entry) => [entry.ref, entry]));
const parts = measures.flatMap(({ split }) => split?.parts ?? []);
const evidence = [...measures, ...parts].flatMap((measure) => measure.evidence);
const accepted = contributions
  .filter(({ moderation, appeal }) => moderation.decision === 'accept' || appeal?.outcome === 'upheld')
  .filter(({ withdrawn, mergedInto }) => withdrawn !== true && mergedInto === undefined)
  .map(({ ref }) => ref);

it('quotes to the letter, and accepted contributions only', () => {
  for (const { ref, quote } of evidence) {
    const { start, end } = spanOf({ ref, quote }, texts);
    const entry = texts.get(ref);
    expect(
      Array.from(entry ? shownTextOf(entry) : '')
        .slice(start, end)
        .join(''),
    ).toBe(quote);
    expect(accepted).toContain(ref);
  }
});

it('says which contribution it cannot quote', () => {
  expect(() => spanOf({ ref: 'c001', quote: 'Das steht nirgends.' }, texts)).toThrow('c001: this is not in its text');
  expect(() => spanOf({ ref: 'c001', quote: 'e' }, texts)).toThrow('c001: this is more than once');
  expect(() => spanOf({ ref: 'c999', quote: 'e' }, texts)).toThrow('c999: there is no such contribution');
});

it('names only what there is', () => {
  const names = new Set([...measures, ...parts].map(({ ref }) => ref));
  const ended = new Set(
    measures.flatMap(({ ref, split, withdrawn, takesIn }) => [...(split || withdrawn ? [ref] : []), ...(takesIn?.refs ?? [])]),
  );
  const active = [...names].filter((ref) => !ended.has(ref));
  expect(active).toHaveLength(12);
  for (const { ref, measures: assessed, assessments } of rounds.rounds) {
    expect([ref, [...assessed].sort()]).toEqual([ref, [...active].sort()]);
    expect(
      assessments.filter(({ measure, scores, certainty }) => !names.has(measure) || scores.length !== 7 || certainty.length !== 7),
    ).toEqual([]);
  }
  for (const { measures: attached } of recommendations.recommendations) expect(active).toEqual(expect.arrayContaining(attached));
  const held = new Map(gatherings.map(({ ref, islands }) => [ref, islands.map(({ code, theme }) => [code, theme])]));
  for (const { ref, theme, card } of contributions) {
    if (!card) continue;
    const islands = held.get(card.gathering);
    expect([ref, islands]).toEqual([ref, card.island === null ? [] : expect.arrayContaining([[card.island, theme]])]);
  }
});

it('rests each active measure on three to six pieces of evidence', () => {
  const takenIn = new Map(measures.flatMap(({ ref, takesIn }) => (takesIn ? [[ref, takesIn.refs] as const] : [])));
  const numbers = [
    ...measures
      .filter(({ split, withdrawn, ref }) => !split && !withdrawn && ![...takenIn.values()].flat().includes(ref))
      .map(
        ({ ref, evidence: own }) =>
          own.length + measures.filter((one) => takenIn.get(ref)?.includes(one.ref)).flatMap((one) => one.evidence).length,
      ),
    ...parts.map(({ inherits, evidence: own }) => inherits.length + own.length),
  ];
  expect(numbers).toHaveLength(12);
  expect(numbers.filter((number) => number < 3 || number > 6)).toEqual([]);
});

it('sets aside, for adopted reasons, exactly what no decided recommendation rests on', () => {
  const { reasons } = recommendations.setAside;
  const attached = new Set(recommendations.recommendations.flatMap((one) => one.measures));
  const takenIn = measures.filter(({ ref }) => attached.has(ref)).flatMap(({ takesIn }) => takesIn?.refs ?? []);
  const quoted = new Set(
    [...measures, ...parts]
      .filter(({ ref }) => attached.has(ref) || takenIn.includes(ref))
      .flatMap((measure) => [...measure.evidence.map(({ ref }) => ref), ...('inherits' in measure ? measure.inherits : [])]),
  );
  expect(Object.values(reasons).flat().sort()).toEqual(accepted.filter((ref) => !quoted.has(ref)).sort());
  expect(Object.keys(reasons).sort()).toEqual(dialogue.dispositionReasons.map(({ code }) => String(code)).sort());
});
