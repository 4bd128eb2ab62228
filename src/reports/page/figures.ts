import type { Figures } from '../../projections/theme-input/theme-input.figures.js';
import type { Edition } from './edition.js';
import type { Piece } from './html.js';
import type { Column } from './table.js';

/** The columns of contributions, people and ratings, that stand in several tables. */
export const figureColumns = ({ words }: Edition, first: string): readonly Column[] => [
  { title: first, kind: 'text' },
  ...words.figures.contributions.map((title) => ({ title, under: words.figures.ofContributions })),
  ...words.figures.people.map((title) => ({ title, under: words.figures.ofPeople })),
  ...words.figures.ratings.map((title) => ({ title, under: words.figures.ofRatings })),
];

export const figureCells = ({ number, peopleInCell }: Edition, figures: Figures): readonly Piece[] => {
  const { submitted, accepted, rejected, withdrawn, merged, open, participants, withoutParticipant, raters, ratings } = figures;
  const contributions = [submitted, accepted, rejected, withdrawn, merged, open].map(number);
  const people = [peopleInCell(participants), number(withoutParticipant), peopleInCell(raters)];
  return [...contributions, ...people, ...[ratings.agree, ratings.pass, ratings.disagree].map(number)];
};
