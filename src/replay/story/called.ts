import type { DataSource } from 'typeorm';
import { UUID } from '../../domain/ids.js';
import type { Localized } from '../../domain/language.js';
import { PUBLIC, withTexts } from '../../projections/contributions/contribution-texts.js';
import { contributionRows, contributionsToday } from '../../projections/contributions/contributions.reading.js';
import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import type { DialogueDocument } from '../../projections/dialogues/dialogues.table.js';
import { gatheringRows } from '../../projections/gatherings/gatherings.reading.js';
import { roundRows } from '../../projections/assessments/assessments.reading.js';
import type { ReportRow } from '../../projections/reports/reports.table.js';
import { reportsFor } from '../../projections/reports/reports.view.js';
import { quotesToday } from '../../projections/measures/evidence-texts.js';
import { evidenceNamed, measureRows } from '../../projections/measures/measures.reading.js';
import type { EvidenceRow } from '../../projections/measures/measures.table.js';
import { recommendationRows } from '../../projections/recommendations/recommendations.reading.js';
import type { Sources } from '../../projections/sources.js';
import { EVERYBODY } from '../../identity/access.js';
import type { EventStore, Recorded } from '../../store/event-store.js';
import { isWording, type Wording } from '../wording/wordings.js';

type Things<T> = ReadonlyMap<string, T>;

/** What that is called which events are about, each by its id: texts are those that anybody may read today. */
export type Called = {
  readonly dialogue: DialogueDocument | null;
  /** `said`: its title, or its text where it has none; null where nobody may read them. */
  readonly contributions: Things<{ readonly said: string | null; readonly theme: string }>;
  readonly gatherings: Things<Localized>;
  readonly measures: Things<Localized>;
  readonly evidence: Things<Pick<EvidenceRow, 'stance' | 'contribution'> & { readonly quote: string | null }>;
  /** The number of each. */
  readonly rounds: Things<number>;
  readonly recommendations: Things<Localized>;
  /** Those that are published. */
  readonly reports: Things<Pick<ReportRow, 'kind' | 'phase'>>;
  /** What recommendations said before, by the sequence at which they were reworded. */
  readonly before: ReadonlyMap<bigint, Wording>;
};

const VIEWS = ['dialogues', 'contributions', 'gatherings', 'measures', 'assessments', 'recommendations', 'reports'];

/** Of some events of a dialogue, as of a sequence. An id is of one thing alone, so that nobody has to say of what. @throws ViewBehind */
export const calledIn = async (
  events: readonly Recorded[],
  { dialogue, asOf }: { readonly dialogue: string; readonly asOf: bigint },
  { views, vault, store, reading }: Pick<Sources, 'views' | 'vault' | 'store' | 'reading'>,
): Promise<Called> => {
  await Promise.all(VIEWS.map((view) => reading.sequenceFor(view, { asOf })));
  const ids = [...new Set(events.flatMap(({ stream, data }) => [stream.slice(stream.indexOf('-') + 1), ...idsIn(data)]))];
  const named = async <Row extends { readonly id: string }, T>(
    rows: Finding<Row>,
    as: string,
    called: (row: Row) => T,
  ): Promise<Things<T>> => new Map((await rows.andWhere(`${as}.id = any(:ids)`, { ids }).getMany()).map((row) => [row.id, called(row)]));
  const [document, contributions, gatherings, measures, evidence, rounds, recommendations, reports, before] = await Promise.all([
    dialogueRows(views, asOf, [dialogue]).andWhere('d.id = :dialogue', { dialogue }).getOne(),
    saidIn(ids, asOf, { views, vault }),
    named(gatheringRows(views, asOf), 'g', (row) => row.document.title),
    named(measureRows(views, asOf), 'm', ({ title }) => title),
    evidenceNamed(views, asOf, ids),
    named(roundRows(views, asOf), 'r', ({ roundNumber }) => roundNumber),
    named(recommendationRows(views, asOf), 'c', ({ title }) => title),
    named(reportsFor(views, { roles: EVERYBODY }, asOf), 'p', (row) => row),
    wordingsBefore(events, store),
  ]);
  const quotes = await quotesToday(views, vault, evidence);
  return {
    dialogue: document?.document ?? null,
    contributions,
    gatherings,
    measures,
    evidence: new Map(
      evidence.map(({ evidence: id, stance, contribution }, i) => [id, { stance, contribution, quote: quotes[i]?.quote ?? null }]),
    ),
    rounds,
    recommendations,
    reports,
    before,
  };
};

type Finding<Row> = {
  readonly andWhere: (sql: string, values: object) => { readonly getMany: () => Promise<readonly Row[]> };
};

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
};

type Reading = { readonly views: DataSource; readonly vault: Sources['vault'] };

const saidIn = async (ids: readonly string[], asOf: bigint, { views, vault }: Reading): Promise<Called['contributions']> => {
  const rows = await contributionRows(views, asOf).andWhere('c.id = any(:ids)', { ids }).getMany();
  const texts = await withTexts(vault, rows, await contributionsToday(views, rows), PUBLIC);
  return new Map(
    rows.map(({ id, theme }, i) => {
      const content = texts[i]?.content ?? null;
      return [id, { said: content && (content.title ?? content.text), theme }];
    }),
  );
};

const wordingsBefore = async (events: readonly Recorded[], store: EventStore): Promise<Called['before']> => {
  const before = new Map<bigint, Wording>();
  for (const stream of new Set(events.filter(({ type }) => type === 'RecommendationReworded').map((event) => event.stream))) {
    const wordings = (await store.readStream(stream)).filter(isWording);
    for (const [i, { sequence }] of wordings.entries()) {
      const last = wordings[i - 1];
      if (last) before.set(sequence, last);
    }
  }
  return before;
};
