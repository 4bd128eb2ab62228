import type { InLanguages } from '../../domain/language.js';
import { numberIn } from '../../domain/language.js';
import { roundRows } from '../../projections/assessments/assessments.reading.js';
import type { RoundRow } from '../../projections/assessments/assessments.table.js';
import { PUBLIC, withTexts } from '../../projections/contributions/contribution-texts.js';
import { contributionsToday, type ReadContribution } from '../../projections/contributions/contributions.reading.js';
import { contributionTable } from '../../projections/contributions/contributions.table.js';
import { gatheringTable } from '../../projections/gatherings/gatherings.table.js';
import { quotesToday } from '../../projections/measures/evidence-texts.js';
import { evidenceTable, measureTable } from '../../projections/measures/measures.table.js';
import { recommendationTable } from '../../projections/recommendations/recommendations.table.js';
import { reportTable } from '../../projections/reports/reports.table.js';
import type { Sources } from '../../projections/sources.js';
import { trueAsOf, type Versioned, type ViewTable } from '../../projections/view-table.js';
import { wordsOfValue } from '../fields/values.js';
import { type Mentioned, type Noun, quoted } from './labels.js';

type At = { readonly sources: Pick<Sources, 'views' | 'vault'>; readonly asOf: bigint };
type Named = readonly (readonly [id: string, label: InLanguages])[];

/** Things of a kind, of the view whose rows they are: what they are called as of a sequence. */
type Things = {
  readonly projection: string;
  readonly read: (ids: readonly string[], at: At, mentioned: Mentioned) => Promise<Named>;
};

const inBoth = (says: (number: (value: number | bigint) => string, language: 'de' | 'en') => string): InLanguages => ({
  de: says(numberIn('de'), 'de'),
  en: says(numberIn('en'), 'en'),
});

/** Those rows of a table, by their ids. */
const rowsOf = <Row extends object>(
  { entity }: ViewTable<Row>,
  ids: readonly string[],
  { sources: { views }, asOf }: At,
): Promise<readonly Versioned<Row>[]> =>
  views
    .getRepository(entity)
    .createQueryBuilder('r')
    .where('r.id = any(:ids)', { ids })
    .andWhere(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
    .getMany();

/** By the beginning of what was said, where everybody may read it today: who may read more is told no more here. */
const contributionsCalled = async (ids: readonly string[], at: At): Promise<Named> => {
  const { views, vault } = at.sources;
  const rows: readonly ReadContribution[] = await rowsOf(contributionTable, ids, at);
  const texts = await withTexts(vault, rows, await contributionsToday(views, rows), PUBLIC);
  return rows.map(({ id, submittedSequence }, i) => {
    const content = texts[i]?.content;
    if (content) return [id, quoted(content.title ?? content.text)] as const;
    const says = { de: 'Beitrag Nr. # (Text nicht öffentlich)', en: 'contribution no. # (text not public)' };
    return [id, inBoth((number, language) => says[language].replace('#', number(BigInt(submittedSequence))))] as const;
  });
};

/** By what is quoted, where everybody may read it today. A piece is found by the contribution that it is of, so that is mentioned with it. */
const evidenceCalled = async (ids: readonly string[], { sources: { views, vault }, asOf }: At, mentioned: Mentioned): Promise<Named> => {
  const rows = await views
    .getRepository(evidenceTable.entity)
    .createQueryBuilder('e')
    .where('e.contribution = any(:contributions) and e.evidence = any(:ids)', { contributions: mentioned.of('contribution'), ids })
    .andWhere(trueAsOf('e', ':asOf'), { asOf: String(asOf) })
    .getMany();
  const quotes = await quotesToday(views, vault, rows);
  return rows.flatMap(({ evidence }, i) => {
    const quote = quotes[i]?.quote ?? null;
    return quote === null ? [] : [[evidence, quoted(quote)] as const];
  });
};

export const roundCalled = ({ roundNumber }: Pick<RoundRow, 'roundNumber'>): InLanguages =>
  inBoth((number, language) => `${{ de: 'Bewertungsrunde', en: 'Assessment round' }[language]} ${number(roundNumber)}`);

/** The rounds that are spoken of: their framework says what their criteria are called. */
export const roundsSpokenOf = async (ids: readonly string[], { sources: { views }, asOf }: At): Promise<readonly RoundRow[]> =>
  ids.length === 0
    ? []
    : roundRows(views, asOf)
        .andWhere('r.id = any(:ids)', { ids: [...ids] })
        .getMany();

export const THINGS: Readonly<Partial<Record<Noun, Things>>> = {
  contribution: { projection: 'contributions', read: contributionsCalled },
  evidence: { projection: 'measures', read: evidenceCalled },
  measure: {
    projection: 'measures',
    read: async (ids, at) => (await rowsOf(measureTable, ids, at)).map(({ id, title }) => [id, title] as const),
  },
  recommendation: {
    projection: 'recommendations',
    read: async (ids, at) => (await rowsOf(recommendationTable, ids, at)).map(({ id, title }) => [id, title] as const),
  },
  gathering: {
    projection: 'gatherings',
    read: async (ids, at) => (await rowsOf(gatheringTable, ids, at)).map(({ id, document }) => [id, document.title] as const),
  },
  report: {
    projection: 'reports',
    read: async (ids, at) =>
      (await rowsOf(reportTable, ids, at)).map(({ id, kind, phase }) => {
        const kinds = { phase: { de: 'Phasenbericht', en: 'Phase report' }, results: { de: 'Ergebnisbericht', en: 'Results report' } };
        const named = phase && wordsOfValue(phase, 'phase', { view: 'reports', parent: null });
        return [id, inBoth((_, language) => kinds[kind][language] + (named ? `: ${named[language]}` : ''))] as const;
      }),
  },
};
