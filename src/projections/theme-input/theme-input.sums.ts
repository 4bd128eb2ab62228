import type { RowsOf } from '../projection.js';
import type { figureTable, InputRow, PeopleKind, peopleTable, PersonRow, Rated, RatingRow, Tally } from './theme-input.table.js';

type Sums = RowsOf<{ figure: typeof figureTable; people: typeof peopleTable }>;
type More = Parameters<Sums['figure']['add']>[1];

const NOTHING: Tally = [0, 0, 0, 0, 0, 0];

const plus = (one: Tally, other: Tally, times = 1): Tally => [
  one[0] + times * other[0],
  one[1] + times * other[1],
  one[2] + times * other[2],
  one[3] + times * other[3],
  one[4] + times * other[4],
  one[5] + times * other[5],
];

const named = ([agree, pass, disagree, codes, login, puzzle]: Tally): More => ({ agree, pass, disagree, codes, login, puzzle });

const tallyOf = (rating: Pick<RatingRow, 'value' | 'protection'> | undefined): Tally => {
  if (!rating || rating.value === null) return NOTHING;
  const { value, protection } = rating;
  const has = (name: string): number => Number(name === value || name === protection);
  return [has('agree'), has('pass'), has('disagree'), has('codes'), has('login'), has('puzzle')];
};

/** Adds to where a contribution stands, to a day of it. */
const add = ({ figure }: Sums, row: InputRow, day: string, more: More): void => {
  const { dialogue, theme, question, questionVersion, status, channel, stakeholderGroup, region } = row;
  figure.add({ dialogue, theme, question, questionVersion, status, channel, stakeholderGroup, region, day }, more);
};

/** A contribution with its ratings comes to where it stands; or, `times` -1, leaves it. */
export const addInput = (sums: Sums, row: InputRow, rated: Rated | null, times: 1 | -1): void => {
  const withoutParticipant = row.participant === null ? times : 0;
  add(sums, row, row.day, { submitted: times, withoutParticipant, recorded: times * (rated?.recorded ?? 0) });
  for (const [day, tally] of rated?.days ?? []) add(sums, row, day, named(plus(NOTHING, tally, times)));
};

type Change = { readonly before: RatingRow | undefined; readonly after: RatingRow; readonly recorded: 0 | 1 };

/** A rating comes in the place of the one before, if there was any. */
export const addRating = (sums: Sums, row: InputRow, { before, after, recorded }: Change): void => {
  add(sums, row, after.day, { recorded, ...named(tallyOf(after)) });
  if (before) add(sums, row, before.day, named(plus(NOTHING, tallyOf(before), -1)));
};

/** The same for what a contribution has. */
export const rateAnew = (rated: Rated, { before, after, recorded }: Change): void => {
  const change = (day: string, tally: Tally, times: 1 | -1): void => {
    rated.days.set(day, plus(rated.days.get(day) ?? NOTHING, tally, times));
  };
  change(after.day, tallyOf(after), 1);
  if (before) change(before.day, tallyOf(before), -1);
  rated.recorded += recorded;
};

/** Somebody has so many acts more at the question of a contribution; `isNew`: and did one. */
export const addActs = (
  { people }: Sums,
  { dialogue, theme, question }: InputRow,
  person: PersonRow,
  { more, isNew }: { readonly more: number; readonly isNew: boolean },
): PersonRow => {
  const themes = person.acts[dialogue] ?? {};
  const questions = themes[theme] ?? {};
  const before = questions[question];
  const inTheme = sum(Object.values(questions));
  const inDialogue = sum(Object.values(themes).map((each) => sum(Object.values(each))));
  const standing = (acts: number): number => Number(acts + more > 0) - Number(acts > 0);
  people.add(
    { dialogue, kind: person.kind, theme, question },
    {
      standing: standing(inDialogue),
      standingInTheme: standing(inTheme),
      standingAtQuestion: standing(before ?? 0),
      ever: Number(isNew && isEmpty(themes)),
      everInTheme: Number(isNew && isEmpty(questions)),
    },
  );
  return { ...person, acts: { ...person.acts, [dialogue]: { ...themes, [theme]: { ...questions, [question]: (before ?? 0) + more } } } };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const isEmpty = (of: object): boolean => Object.keys(of).length === 0;

export const noActs = (kind: PeopleKind, person: string): PersonRow => ({ kind, person, acts: {} });
