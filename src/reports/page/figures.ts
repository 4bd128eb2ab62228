import type { PublicFigures } from '../../projections/theme-input/theme-input.people.js';
import type { Edition } from './edition.js';
import type { Piece } from '../html.js';
import type { Column } from './table.js';

/** The columns of contributions, people where they are counted, and ratings, that stand in several tables. */
export const figureColumns = ({ words }: Edition, first: string, withPeople = false): readonly Column[] => [
  { title: first, kind: 'text' },
  ...words.figures.contributions.map((title) => ({ title, under: words.figures.ofContributions })),
  ...(withPeople ? words.figures.people.map((title) => ({ title, under: words.figures.ofPeople })) : []),
  ...words.figures.ratings.map((title) => ({ title, under: words.figures.ofRatings })),
];

export const figureCells = ({ number, peopleInCell }: Edition, figures: PublicFigures, withPeople = false): readonly Piece[] => {
  const { submitted, accepted, rejected, withdrawn, merged, open, participants, withoutParticipant, raters, ratings } = figures;
  const contributions = [submitted, accepted, rejected, withdrawn, merged, open, withoutParticipant].map(number);
  const people = withPeople ? [participants, raters].map((count) => (count === null ? number(0) : peopleInCell(count))) : [];
  return [...contributions, ...people, ...[ratings.agree, ratings.pass, ratings.disagree].map(number)];
};
