import { CONTRIBUTION_STATUSES, type ContributionStatus } from '../../domain/contribution/contribution.js';
import { PROTECTIONS, type ProtectionKind } from '../../domain/dialogue/protection.js';
import { RATING_VALUES } from '../../domain/rating/rating.js';
import { additionsTo } from '../changes.js';
import { type Explained, type Figure, type Figures, forEach, type Said, type Term, type Terms, type Wanted } from '../explanation.js';
import { standingMergers } from '../mergers.js';
import { RATED_AS } from '../rating-words.js';
import { inPlaceOf } from './explained-place.js';
import { peopleFigures } from './people.explained.js';
import { astray, COLUMNS } from './theme-input.figures.js';
import { figureTable, inputTable } from './theme-input.table.js';
import { THEME_INPUT_QUERY, themeInputView } from './theme-input.view.js';

/** SQL of the numbers of the sums, `c`. */
type Number = string;

/** What mergers that lead nowhere take from those that are merged, and add to those that are accepted (ADR 0022): the sums do not know of it. */
const astrayTerms = async (wanted: Wanted, number: Number): Promise<readonly Term[]> => {
  const { views, asOf, id } = wanted;
  const values: string[] = [String(asOf), id];
  const where = inPlaceOf(wanted, values);
  const columns = ['contribution', 'from_sequence', ...Object.values(COLUMNS)];
  const rows: readonly { readonly contribution: string; readonly sequence: string; readonly change: number }[] = await views.query(
    `with recursive ${standingMergers({ table: inputTable.address, id: 'contribution', asOf: '$1', dialogue: '$2' })}
     select c.contribution, c.from_sequence as sequence, sum(${number})::int as change from (${astray(columns)}) c
     where true${where} group by 1, 2 having sum(${number}) <> 0 order by 2, 1`,
    values,
  );
  return rows.map(({ contribution, sequence, change }) => ({
    term: `astray ${contribution}`,
    value: change,
    about: { contribution },
    sequences: [sequence],
  }));
};

/** What each event added; behind the last of them, at positions that no sequence has, the mergers that lead nowhere. */
const addedUp = async (wanted: Wanted, number: Number): Promise<Terms> => {
  const { asOf, id, limit, from } = wanted;
  const values: (string | null)[] = [];
  const where = inPlaceOf(wanted, values, 4);
  const isBehind = from !== null && BigInt(from) > asOf;
  const { terms, next } = isBehind
    ? { terms: [], next: null }
    : await additionsTo({ address: figureTable.address, number, where, values }, { ...wanted, id });
  if (next !== null) return { terms, next };
  const others = (await astrayTerms(wanted, number)).slice(isBehind ? Number(BigInt(from) - asOf - 1n) : 0);
  const room = limit - terms.length;
  const done = isBehind ? Number(BigInt(from) - asOf) : 1;
  return { terms: [...terms, ...others.slice(0, room)], next: others.length > room ? String(asOf + BigInt(done + room)) : null };
};

const summed = (number: Number, sentence: Said): Figure => ({
  sentence: () => sentence,
  terms: (wanted) => addedUp(wanted, number),
});

const STATUS: Readonly<Record<ContributionStatus, Said>> = {
  open: { de: 'auf die Moderation wartet', en: 'waits for moderators' },
  accepted: { de: 'angenommen ist', en: 'is accepted' },
  rejected: { de: 'abgelehnt ist', en: 'is rejected' },
  withdrawn: { de: 'zurückgezogen ist', en: 'is withdrawn' },
  merged: { de: 'in einem anderen aufging', en: 'was merged into another' },
};
const UNDER: Readonly<Record<ProtectionKind, Said>> = {
  none: { de: 'ohne Schutz', en: 'without protection' },
  codes: { de: 'mit einem Teilnahmecode', en: 'with a participation code' },
  login: { de: 'mit einer Anmeldung', en: 'with a login' },
  puzzle: { de: 'mit einer Rechenaufgabe', en: 'with a puzzle' },
};
const PROTECTED: Readonly<Record<ProtectionKind, Number>> = {
  none: 'c.agree + c.pass + c.disagree - c.codes - c.login - c.puzzle',
  codes: 'c.codes',
  login: 'c.login',
  puzzle: 'c.puzzle',
};

const cellFigures = (at: string): Figures => ({
  [`${at}.submitted`]: summed('c.submitted', { de: 'Jeder Beitrag von hier zählt eins.', en: 'Each contribution from here counts one.' }),
  ...forEach(CONTRIBUTION_STATUSES, (status) => [
    `${at}.${status}`,
    summed(`case c.status when '${status}' then c.submitted else 0 end`, {
      de: `Jeder Beitrag von hier zählt eins, der ${STATUS[status].de}: eins dazu, wenn er das wird, und eins weg, wenn er es nicht mehr ist.`,
      en: `Each contribution from here counts one that ${STATUS[status].en}: one more when it comes to that, and one less when it is so no longer.`,
    }),
  ]),
  [`${at}.withoutParticipant`]: summed('c.without_participant', {
    de: 'Jeder Beitrag von hier zählt eins, von dem niemand weiß, von wem er ist.',
    en: 'Each contribution from here counts one of which nobody knows whose it is.',
  }),
  ...forEach(RATING_VALUES, (value) => [
    `${at}.ratings.${value}`,
    summed(`c.${value}`, {
      de: `So viele ${RATED_AS[value].de} zu Beiträgen von hier gelten: jedes Ereignis mit dem, was es daran geändert hat.`,
      en: `So many ratings of ${RATED_AS[value].en} on contributions from here stand: each event with what it changed of that.`,
    }),
  ]),
  [`${at}.ratings.balance`]: summed('c.agree - c.disagree', {
    de: 'Geltende Zustimmungen weniger geltende Ablehnungen zu Beiträgen von hier: jedes Ereignis mit dem, was es daran geändert hat.',
    en: 'Ratings of agreement that stand less those of disagreement, on contributions from here: each event with what it changed of that.',
  }),
  ...forEach(PROTECTIONS, (kind) => [
    `${at}.ratings.byProtection.${kind}`,
    summed(PROTECTED[kind], {
      de: `So viele geltende Bewertungen zu Beiträgen von hier kamen ${UNDER[kind].de}.`,
      en: `So many ratings that stand, on contributions from here, came ${UNDER[kind].en}.`,
    }),
  ]),
  ...peopleFigures(at, addedUp),
});

export const themeInputExplained: Explained = {
  name: 'theme-input',
  view: themeInputView,
  projections: ['theme-input'],
  asked: Object.keys(THEME_INPUT_QUERY),
  ask: (dialogue, { by, ...filter }) => ({
    params: {},
    query: {
      dialogue,
      by: Array.isArray(by) ? by.join() : '',
      ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
    },
  }),
  figures: { ...cellFigures('total'), ...cellFigures('items.{row}') },
};
