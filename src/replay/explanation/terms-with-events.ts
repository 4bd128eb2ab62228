import type { Term } from '../../projections/explanation.js';
import type { EventStore, Recorded } from '../../store/event-store.js';

/** What anybody may know of them: that they are in the record, of which type, and what they are about. */
export const withEvents = async (terms: readonly Term[], store: EventStore) => {
  const found = await store.readEach(terms.flatMap(({ sequences }) => sequences.map(BigInt)));
  const events = new Map(found.map((event) => [Number(event.sequence), event]));
  return terms.map(({ term: name, of = null, value, weight = 1, about, sequences }) => {
    const its = sequences.flatMap((sequence) => events.get(Number(sequence)) ?? []);
    return {
      term: name,
      of,
      value,
      weight,
      about: about ?? Object.fromEntries(its.map(subjectOf)),
      events: its.map(({ sequence, id, type }) => ({ sequence: Number(sequence), id, type })),
    };
  });
};

/** A rating is about a contribution; what else happened, about what it happened to. */
const subjectOf = ({ stream, data }: Recorded): readonly [noun: string, id: string] => {
  if ('contribution' in data && typeof data.contribution === 'string') return ['contribution', data.contribution];
  const [category = ''] = stream.split('-');
  return [category, stream.slice(category.length + 1)];
};
