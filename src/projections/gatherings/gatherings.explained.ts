import { changesTo } from '../changes.js';
import type { Explained, Figure, Said, Wanted } from '../explanation.js';
import { figuresTable, gatheringTable } from './gatherings.table.js';
import { gatheringView } from './gatherings.view.js';

type Table = typeof figuresTable | typeof gatheringTable;

const moved = (table: Table, number: string, said: Said, valuesOf: (named: Wanted['named']) => readonly string[] = () => []): Figure => ({
  sentence: () => said,
  terms: (wanted) => changesTo({ table, number, values: valuesOf(wanted.named) }, wanted, { gathering: wanted.id }),
});

/** People of a group, which is `$4`. */
const ATTENDING = `coalesce((
  select (a->>'count')::int from jsonb_array_elements(document->'attendance') with ordinality x (a, place) where a->>'group' = $4 order by place limit 1
), 0)`;

export const gatheringsExplained: Explained = {
  name: 'gatherings',
  view: gatheringView,
  projections: ['gatherings'],
  ask: (gathering) => ({ params: { gathering }, query: {} }),
  figures: {
    capacity: moved(gatheringTable, `coalesce((document->'access'->>'capacity')::int, 0)`, {
      de: 'So viele Plätze hat das Programmbüro angesetzt, und was es seitdem daran geändert hat.',
      en: 'So many places the office set, and what it changed of that since.',
    }),
    confirmed: moved(figuresTable, 'confirmed', {
      de: 'Jede Anmeldung, die einen Platz bekam, zählt eins dazu, und jede, die ihn zurückgab, eins weg.',
      en: 'Each registration that got a place adds one, and each that gave it back takes one away.',
    }),
    waiting: moved(figuresTable, 'waiting', {
      de: 'Jede Anmeldung, die auf die Warteliste kam, zählt eins dazu, und jede, die sie verließ, eins weg.',
      en: 'Each registration that came on the waiting list adds one, and each that left it takes one away.',
    }),
    invited: moved(figuresTable, 'invited', { de: 'Jede Einladung zählt eins.', en: 'Each invitation counts one.' }),
    accepted: moved(figuresTable, 'accepted', {
      de: 'Jede Einladung, die angenommen wurde, zählt eins; wer anders antwortet, zählt wieder weg.',
      en: 'Each invitation that was accepted counts one; whoever answers otherwise takes it away again.',
    }),
    declined: moved(figuresTable, 'declined', {
      de: 'Jede Einladung, die abgesagt wurde, zählt eins; wer anders antwortet, zählt wieder weg.',
      en: 'Each invitation that was declined counts one; whoever answers otherwise takes it away again.',
    }),
    cards: moved(figuresTable, 'cards', {
      de: 'Jede Karte der Veranstaltung, die als Beitrag eingetragen wurde, zählt eins.',
      en: 'Each card of the gathering that was filed as a contribution counts one.',
    }),
    'attendance.{group}.count': moved(
      gatheringTable,
      ATTENDING,
      {
        de: 'So viele Personen der Gruppe waren da, wie die Berichterstattung angegeben hat.',
        en: 'So many people of the group were there, as the rapporteur said.',
      },
      ({ group = '' }) => [group],
    ),
  },
};
