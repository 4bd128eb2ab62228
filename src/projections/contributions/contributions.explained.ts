import { RATING_VALUES } from '../../domain/rating/rating.js';
import { changesTo } from '../changes.js';
import { type Explained, type Figure, forEach, NO_TERMS, type Said, type Wanted } from '../explanation.js';
import { RATED_AS } from '../rating-words.js';
import { trueAsOf } from '../view-table.js';
import { contributionTable, tallyTable } from './contributions.table.js';
import { contributionView } from './contributions.view.js';

const tallied = (number: string, sentence: Said): Figure => ({
  sentence: () => sentence,
  terms: (wanted) => changesTo({ table: tallyTable, number }, wanted, { contribution: wanted.id }),
});

/** Since when its last correction, if there is one, stands. */
const correctedAt = async ({ views, asOf, id }: Wanted): Promise<bigint | null> => {
  const address = contributionTable.address;
  const [row]: readonly { readonly sequence: string | null }[] = await views.query(
    `select min(c.from_sequence) as sequence from ${address} c join ${address} now on now.id = c.id and ${trueAsOf('now', '$2')}
     where c.id = $1 and c.correction->>'times' = now.correction->>'times'`,
    [id, String(asOf)],
  );
  return row?.sequence ? BigInt(row.sequence) : null;
};

export const contributionsExplained: Explained = {
  name: 'contributions',
  view: contributionView,
  projections: ['contributions'],
  ask: (contribution) => ({ params: { contribution }, query: {} }),
  figures: {
    ...forEach(RATING_VALUES, (value) => [
      `ratings.${value}`,
      tallied(value, {
        de: `So viele ${RATED_AS[value].de} gelten: jede, die kam, zählt eins dazu, und jede, die geändert oder zurückgenommen wurde, eins weg.`,
        en: `So many ratings of ${RATED_AS[value].en} stand: each that came adds one, and each that was changed or taken back takes one away.`,
      }),
    ]),
    'ratings.balance': tallied('agree - disagree', {
      de: 'Geltende Zustimmungen weniger geltende Ablehnungen: was jede Bewertung daran geändert hat, zusammengezählt.',
      en: 'Ratings of agreement that stand less those of disagreement: what each rating changed of it, added up.',
    }),
    'ratings.raters': tallied('agree + pass + disagree', {
      de: 'So viele Bewertungen gelten; wer bewertet, hat hier eine, darum sind es ebenso viele Personen.',
      en: 'So many ratings stand; whoever rates has one here, so there are as many people.',
    }),
    ...forEach(RATING_VALUES, (value) => [
      `ratings.recorded.${value}`,
      tallied(`recorded_${value}`, {
        de: `So viele ${RATED_AS[value].de} kamen insgesamt, auch die, die später geändert oder zurückgenommen wurden.`,
        en: `So many ratings of ${RATED_AS[value].en} came in, also those that were changed or taken back later.`,
      }),
    ]),
    'correction.times': {
      sentence: () => ({
        de: 'Jede Korrektur, die etwas geändert hat, zählt eins.',
        en: 'Each correction that changed something counts one.',
      }),
      terms: (wanted) =>
        changesTo({ table: contributionTable, number: `coalesce((correction->>'times')::int, 0)` }, wanted, { contribution: wanted.id }),
    },
    'correction.raters': {
      sentence: () => ({
        de: 'So viele Bewertungen galten, als zuletzt korrigiert wurde: sie galten dem, was vorher da stand.',
        en: 'So many ratings stood when it was last corrected: they were of what it said before.',
      }),
      terms: async (wanted) => {
        const asOf = await correctedAt(wanted);
        if (asOf === null) return NO_TERMS;
        return changesTo({ table: tallyTable, number: 'agree + pass + disagree' }, { ...wanted, asOf }, { contribution: wanted.id });
      },
    },
  },
};
