import { STANCES, type Stance } from '../../domain/measure/measure.js';
import { type Explained, type Figure, type Figures, paged, type Said, type Term, together, type Wanted } from '../explanation.js';
import { type Backed, COUNTED_AS_STANDING, evidenceOf, standingOf } from './measures.reading.js';
import { measureView } from './measures.view.js';

const STANCE: Readonly<Record<Stance, Said>> = {
  supports: { de: 'dafür', en: 'for it' },
  opposes: { de: 'dagegen', en: 'against it' },
  qualifies: { de: 'unter einer Bedingung dafür', en: 'for it under a condition' },
};

const linkedTo = ({ views, asOf, id }: Wanted): Promise<readonly Backed[]> => evidenceOf(views, asOf, [{ id }]);
const holding = (all: readonly Backed[]): readonly Backed[] => all.filter(({ unlinked }) => unlinked === null);

/** A piece of evidence, counted once. */
const pieceOf = ({ evidence, contribution, linkedSequence }: Backed, ...sequences: readonly (string | undefined)[]): Term => ({
  term: evidence,
  value: 1,
  about: { evidence, contribution },
  sequences: [...new Set([linkedSequence, ...sequences.flatMap((sequence) => sequence ?? [])])],
});

const pieces = (sentence: Said, of: (all: readonly Backed[]) => readonly Term[]): Figure => ({
  sentence: () => sentence,
  terms: async (wanted) => paged(of(await linkedTo(wanted)), wanted),
});

const byStance = (stance: Stance): Figures => {
  const [{ de, en }, isSo] = [STANCE[stance], (row: Backed) => row.stance === stance];
  return {
    [`counts.${stance}`]: pieces(
      { de: `So viele Belege ${de} sind verknüpft.`, en: `So many pieces of evidence ${en} are linked.` },
      (all) =>
        holding(all)
          .filter(isSo)
          .map((row) => pieceOf(row)),
    ),
    [`standing.${stance}`]: pieces(
      {
        de: `So viele verknüpfte Belege ${de} bestehen: ihr Beitrag wurde weder zurückgezogen noch abgelehnt.`,
        en: `So many linked pieces of evidence ${en} stand: their contribution was neither withdrawn nor rejected.`,
      },
      (all) =>
        holding(all)
          .filter((row) => isSo(row) && COUNTED_AS_STANDING.includes(standingOf(row)))
          .map((row) => pieceOf(row, row.source?.fromSequence)),
    ),
    [`removed.${stance}`]: pieces(
      {
        de: `So viele Belege ${de} waren verknüpft und wurden gelöst.`,
        en: `So many pieces of evidence ${en} were linked and taken off again.`,
      },
      (all) => all.filter((row) => isSo(row) && row.unlinked !== null).map((row) => pieceOf(row, row.fromSequence)),
    ),
  };
};

/** Each quoted contribution, with the events that linked it. */
const quotedOf = (all: readonly Backed[]): readonly (Term & { readonly participant: string | null })[] => {
  const rows = holding(all);
  return [...new Set(rows.map(({ contribution }) => contribution))].map((contribution) => {
    const own = rows.filter((row) => row.contribution === contribution);
    const participant = own[0]?.source?.participant ?? null;
    return {
      term: contribution,
      value: 1,
      about: { contribution },
      sequences: own.map(({ linkedSequence }) => linkedSequence),
      participant,
    };
  });
};

/** Those that are the first of their author. Who it is, nobody is told. */
const firstOf = (all: readonly Backed[]): readonly Term[] => {
  const seen = new Set<string>();
  return quotedOf(all).flatMap(({ participant, ...quoted }) => {
    if (participant === null || seen.has(participant)) return [];
    seen.add(participant);
    return [quoted];
  });
};

const quoted = (sentence: Said, isSo: (participant: string | null) => boolean): Figure =>
  pieces(sentence, (all) => quotedOf(all).flatMap(({ participant, ...one }) => (isSo(participant) ? [one] : [])));

const PEOPLE: Said = {
  de: 'So viele Personen haben die zitierten Beiträge geschrieben, deren Urheber bekannt sind; es sind so wenige, dass nur Auswertung, Prüfung und Veröffentlichung sie erfahren.',
  en: 'So many people wrote the quoted contributions whose authors are known; they are so few that analysts, auditors and publishers alone are told.',
};

export const measuresExplained: Explained = {
  name: 'measures',
  view: measureView,
  projections: ['measures'],
  ask: (measure) => ({ params: { measure }, query: {} }),
  figures: {
    ...together(STANCES.map(byStance)),
    contributions: quoted(
      { de: 'So viele Beiträge sind zitiert, jeder einmal gezählt.', en: 'So many contributions are quoted, each counted once.' },
      () => true,
    ),
    'contributors.withoutParticipant': quoted(
      {
        de: 'Von so vielen zitierten Beiträgen weiß niemand, von wem sie sind.',
        en: 'Of so many quoted contributions nobody knows whose they are.',
      },
      (participant) => participant === null,
    ),
    'contributors.participants.among': quoted(
      { de: 'Von so vielen zitierten Beiträgen ist der Urheber bekannt.', en: 'Of so many quoted contributions the author is known.' },
      (participant) => participant !== null,
    ),
    'contributors.participants.atLeast': pieces(PEOPLE, firstOf),
    'contributors.participants.fewerThan': {
      ...pieces({ de: `${PEOPLE.de} Eins mehr, weil die Zahl genau ist.`, en: `${PEOPLE.en} One more, as the number is exact.` }, firstOf),
      formula: () => ({ operation: 'one-more' }),
    },
  },
};
