import type { RowsOf } from '../projection.js';
import type { figureTable, InputRow, PeopleKind, peopleTable, PersonRow, RatedRow, RatingRow, Tally } from './theme-input.table.js';

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

/** Adds to where a contribution stands: to all of it, or to a day of it. */
const add = ({ figure }: Sums, row: InputRow, day: string | null, more: More): void => {
  const { dialogue, theme, question, questionVersion, status, channel, stakeholderGroup, region } = row;
  const coarse = { dialogue, day, theme, question, questionVersion, status };
  figure.add({ ...coarse, isFine: false, channel: null, stakeholderGroup: null, region: null }, more);
  figure.add({ ...coarse, isFine: true, channel, stakeholderGroup, region }, more);
};

/** A contribution with its ratings comes to where it stands; or, `times` -1, leaves it. */
export const addInput = (sums: Sums, row: InputRow, rated: RatedRow | undefined, times: 1 | -1): void => {
  const days = Object.entries(rated?.days ?? {});
  const said = { submitted: times, withoutParticipant: row.participant === null ? times : 0 };
  const all = days.reduce((sum, [, tally]) => plus(sum, tally, times), NOTHING);
  add(sums, row, null, { ...said, recorded: times * (rated?.recorded ?? 0), ...named(all) });
  add(sums, row, row.day, said);
  for (const [day, tally] of days) add(sums, row, day, named(plus(NOTHING, tally, times)));
};

/** A rating comes in the place of the one before, if there was any. */
export const addRating = (
  sums: Sums,
  row: InputRow,
  rated: RatedRow | undefined,
  { before, after, recorded }: { readonly before: RatingRow | undefined; readonly after: RatingRow; readonly recorded: 0 | 1 },
): RatedRow => {
  const [gone, come] = [tallyOf(before), tallyOf(after)];
  const changes = new Map([[after.day, come]]);
  if (before) changes.set(before.day, plus(changes.get(before.day) ?? NOTHING, gone, -1));
  add(sums, row, null, { recorded, ...named(plus(come, gone, -1)) });
  const days = new Map(Object.entries(rated?.days ?? {}));
  for (const [day, change] of changes) {
    add(sums, row, day, named(change));
    days.set(day, plus(days.get(day) ?? NOTHING, change));
  }
  const standing = [...days].filter(([, tally]) => tally.some((number) => number !== 0));
  return { contribution: row.contribution, days: Object.fromEntries(standing), recorded: (rated?.recorded ?? 0) + recorded };
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
  const before = {
    whole: Object.values(themes).flatMap((each) => Object.values(each)),
    theme: Object.values(questions),
    question: Object.entries(questions).flatMap(([name, acts]) => (name === question ? [acts] : [])),
  };
  const count = (acts: readonly number[], of: { readonly theme: string | null; readonly question: string | null }): void => {
    const [was, ever] = [acts.reduce((sum, each) => sum + each, 0), acts.length > 0];
    const standing = Number(was + more > 0) - Number(was > 0);
    if (standing !== 0 || (isNew && !ever)) people.add({ dialogue, kind: person.kind, ...of }, { standing, ever: Number(isNew && !ever) });
  };
  count(before.whole, { theme: null, question: null });
  count(before.theme, { theme, question: null });
  count(before.question, { theme, question });
  const acts = (questions[question] ?? 0) + more;
  return { ...person, acts: { ...person.acts, [dialogue]: { ...themes, [theme]: { ...questions, [question]: acts } } } };
};

export const noActs = (kind: PeopleKind, person: string): PersonRow => ({ kind, person, acts: {} });
