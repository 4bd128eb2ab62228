import { type Phase, PHASES } from '../../domain/dialogue/dialogue.js';
import type { ReportSubject } from '../../domain/report/report.js';
import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import type { DialogueDocument } from '../../projections/dialogues/dialogues.table.js';
import { NotYet } from '../../projections/reading.js';
import type { Recorded } from '../../store/event-store.js';
import { DialogueNotThereYet, type OnProgress } from '../rendering.js';
import type { ReportContent } from '../report-content.js';
import { annexOf } from './annex.js';
import { assessmentOf } from './assessment.js';
import { dispositionsOf } from './dispositions.js';
import { inputOf } from './input.js';
import { limitsOf } from './limits.js';
import { measuresOf } from './measures.js';
import { moderationOf } from './moderation.js';
import { participationOf } from './participation.js';
import { frameOf, processOf } from './process.js';
import { recommendationsOf } from './recommendations.js';
import type { ChapterSource, Sources } from './sources.js';

/** What has to have the sequence before `contentOf` is asked. */
export const CONTENT_VIEWS = [
  'dialogues',
  'contributions',
  'gatherings',
  'moderation-log',
  'theme-input',
  'measures',
  'assessments',
  'recommendations',
  'dispositions',
] as const;

/** Chapters that are read, each one step. */
const STEPS = 8;

/**
 * Everything that a report shows, from the views as of its sequence, which all of `CONTENT_VIEWS` must have. Whatever happens later, the same
 * subject gives the same content, but for texts that were taken back, redacted or erased since. @throws DialogueNotThereYet, NotYet
 */
export const contentOf = async (sources: Sources, subject: ReportSubject, onProgress: OnProgress): Promise<ReportContent> => {
  const { kind, phase, dialogue, asOf } = subject;
  const document = await documentOf(sources, subject);
  const source: ChapterSource = { ...sources, dialogue, document, asOf: BigInt(asOf) };
  let done = 0;
  const step = async <T>(read: Promise<T>): Promise<T> => {
    const chapter = await read;
    onProgress(++done, STEPS);
    return chapter;
  };
  /** A chapter that a report has from a phase on. */
  const from = async <T>(begins: Phase, read: () => Promise<T>): Promise<T | null> =>
    step(reaches(subject, begins) ? read() : Promise.resolve(null));
  const process = await step(processOf(source));
  const last = await eventAt(sources, asOf);
  const chapters = {
    format: 'zukunftsdialog/report/v3',
    kind,
    phase,
    dialogue,
    asOf,
    asOfAt: last.recordedAt,
    asOfOccurredAt: last.occurredAt,
    frame: frameOf(document),
    process,
    participation: await from('dialogue', () => participationOf(source, process)),
    moderation: await from('dialogue', () => moderationOf(source)),
    input: await from('dialogue', () => inputOf(source)),
    measures: await from('evaluation', () => measuresOf(source)),
    assessment: await from('evaluation', () => assessmentOf(source)),
    recommendations: await from('evaluation', () => recommendationsOf(source)),
    dispositions: await from('evaluation', () => dispositionsOf(source)),
  } as const;
  return { ...chapters, limits: limitsOf(chapters), annex: annexOf(chapters) };
};

const reaches = ({ kind, phase }: ReportSubject, begins: Phase): boolean =>
  kind === 'results' || phase === null || PHASES.indexOf(phase) >= PHASES.indexOf(begins);

const documentOf = async ({ views }: Sources, { dialogue, asOf }: ReportSubject): Promise<DialogueDocument> => {
  const row = await dialogueRows(views, BigInt(asOf), []).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!row) throw new DialogueNotThereYet();
  return row.document;
};

const eventAt = async ({ store }: Sources, sequence: number): Promise<Recorded> => {
  const [event] = await store.readAll(BigInt(sequence) - 1n, 1);
  if (!event) throw new NotYet();
  return event;
};
