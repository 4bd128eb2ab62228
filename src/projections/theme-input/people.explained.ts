import { z } from 'zod';
import { mayCountPeople } from '../../identity/reader.js';
import { additionsTo } from '../changes.js';
import { type Figure, type Figures, type Formula, NO_TERMS, type Said, type Terms, type Wanted } from '../explanation.js';
import { trueAsOf } from '../view-table.js';
import { inputOf, isAddedUp } from './exact-figures.js';
import { askedOf, inPlaceOf, rowOf } from './explained-place.js';
import { isExact } from './people.js';
import { onDays } from './theme-input.figures.js';
import { lastActOf } from './theme-input.people.js';
import { figureTable, type PeopleKind, peopleTable, ratingTable } from './theme-input.table.js';

const counted = z.object({ atLeast: z.number(), fewerThan: z.number(), among: z.number() });

/** Whether they are told exactly, and to whom what makes them may be told. */
const isTold = ({ reader, id }: Wanted): boolean => mayCountPeople(reader, id);

/** Whoever has an act that stands counts one: added with the first, and taken away with the last. Who it is, nobody is told. */
const cameAndLeft = (kind: PeopleKind, wanted: Wanted): Promise<Terms> => {
  const { by, filter } = askedOf(wanted);
  const places = rowOf(wanted).length > 0 ? by : [];
  const [theme, question] = (['theme', 'question'] as const).map((name) => places.includes(name) || filter[name] !== undefined);
  const number = question ? 'c.standing_at_question' : theme ? 'c.standing_in_theme' : 'c.standing';
  const values: (string | null)[] = [];
  const where = `${inPlaceOf(wanted, values, 4, ['theme', 'question'])} and c.kind = '${kind}'`;
  return additionsTo({ address: peopleTable.address, number, where, values }, wanted);
};

/** Each person once, with their first act of those that stand: where nothing was added up, it is looked up among all acts. */
const firstActs = async (kind: PeopleKind, wanted: Wanted): Promise<Terms> => {
  const { views, asOf, id, limit, from } = wanted;
  const { filter } = askedOf(wanted);
  const values: string[] = [String(asOf), id, from ?? '0', String(limit + 1)];
  const columns = 'i.theme, i.question, i.question_version, i.channel, i.stakeholder_group, i.region, i.status';
  const input = inputOf(filter, values);
  const acts =
    kind === 'participants'
      ? `select i.participant as person, i.from_sequence as sequence, ${columns}, i.day from input i where i.participant is not null${onDays(filter, 'i', values)}`
      : `select r.rater as person, r.from_sequence as sequence, ${columns}, r.day from ${ratingTable.address} r join input i using (contribution)
         where r.value is not null and ${trueAsOf('r', '$1')}${onDays(filter, 'r', values)}`;
  const all: (string | null)[] = [...values];
  const where = inPlaceOf({ ...wanted, query: { by: wanted.query['by'] } }, all);
  const rows: readonly { readonly sequence: string }[] = await views.query(
    `with recursive ${input} select min(c.sequence) as sequence from (${acts}) c where true${where}
     group by c.person having min(c.sequence) > $3 order by 1 limit $4`,
    all,
  );
  const shown = rows.slice(0, limit);
  return {
    terms: shown.map(({ sequence }) => ({ term: sequence, value: 1, sequences: [sequence] })),
    next: rows.length > limit ? (shown.at(-1)?.sequence ?? null) : null,
  };
};

const people =
  (kind: PeopleKind) =>
  (wanted: Wanted): Promise<Terms> => {
    if (!isTold(wanted)) return Promise.resolve(NO_TERMS);
    const { by, filter } = askedOf(wanted);
    return (isAddedUp(filter, wanted.named['row'] === undefined ? [] : by) ? cameAndLeft : firstActs)(kind, wanted);
  };

/** Of whoever is told a step: how it is made, and not of whom. */
const countedBy =
  (isEnd: boolean) =>
  (wanted: Wanted): Formula => {
    const { atLeast, fewerThan, among } = counted.parse(wanted.beside);
    if (isExact({ atLeast, fewerThan, among })) return { operation: isEnd ? 'one-more' : 'sum' };
    const step = (fewerThan - atLeast) / 2;
    return { operation: 'step', parameters: { step, plus: isEnd ? 2 * step : 0 } };
  };

const WHO: Readonly<Record<PeopleKind, Said>> = {
  participants: { de: 'die Beiträge von hier geschrieben haben', en: 'who wrote contributions from here' },
  raters: { de: 'die Beiträge von hier bewertet haben', en: 'who rated contributions from here' },
};

const said =
  (kind: PeopleKind) =>
  (wanted: Wanted): Said => {
    const { de, en } = WHO[kind];
    if (isTold(wanted)) return { de: `So viele Personen, ${de}, jede einmal gezählt.`, en: `So many people ${en}, each counted once.` };
    return {
      de: `Personen, ${de}, werden allen nur in Schritten genannt, und erst, wenn niemand mehr teilnehmen kann: für den ganzen Dialog und je Themenfeld, ungenau um eine geheime Zahl je Schritt.`,
      en: `People ${en} are told to everybody in steps alone, and not before nobody can take part any more: for the whole dialogue and by theme, blurred by a secret number for each step.`,
    };
  };

/** SQL of the acts behind which people stand: those that stand; or all that were before, for whoever is told a step. */
const ACTS: Readonly<Record<PeopleKind, { readonly standing: string; readonly ever: string }>> = {
  participants: { standing: 'c.submitted - c.without_participant', ever: 'c.submitted - c.without_participant' },
  raters: { standing: 'c.agree + c.pass + c.disagree', ever: 'c.recorded' },
};

/** Those from before nobody could take part any more. */
const allActs = async (wanted: Wanted, number: string): Promise<Terms> => {
  const last = await lastActOf(wanted.views, wanted.asOf, wanted.id);
  if (last === null) return NO_TERMS;
  const values: (string | null)[] = [];
  return additionsTo(
    { address: figureTable.address, number, where: inPlaceOf(wanted, values, 4), values },
    { ...wanted, asOf: BigInt(last) },
  );
};

/** How many people there are, and among how many acts. `acts`: what each event added to a number of the sums. */
export const peopleFigures = (at: string, acts: (wanted: Wanted, number: string) => Promise<Terms>): Figures =>
  Object.fromEntries(
    (['participants', 'raters'] as const).flatMap((kind): (readonly [string, Figure])[] => [
      [`${at}.${kind}.atLeast`, { sentence: said(kind), formula: countedBy(false), terms: people(kind) }],
      [`${at}.${kind}.fewerThan`, { sentence: said(kind), formula: countedBy(true), terms: people(kind) }],
      [
        `${at}.${kind}.among`,
        {
          sentence: (wanted) => ({
            de: `So viele ${kind === 'raters' ? 'Bewertungen' : 'Beiträge mit bekanntem Urheber'} sind es, hinter denen diese Personen stehen${isTold(wanted) ? '' : ', solange jemand teilnehmen konnte'}.`,
            en: `So many ${kind === 'raters' ? 'ratings' : 'contributions whose author is known'} are behind them${isTold(wanted) ? '' : ', while anybody could take part'}.`,
          }),
          terms: async (wanted) => {
            if (isTold(wanted)) return acts(wanted, ACTS[kind].standing);
            return allActs(wanted, ACTS[kind].ever);
          },
        },
      ],
    ]),
  );
