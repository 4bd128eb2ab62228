import type { QueryResultRow } from 'pg';
import { DialogueId } from '../../domain/ids.js';
import { acceptRow, importerOf } from '../acceptance.js';
import type { ContributionBody } from '../../domain/contribution/contribution.js';
import { type By, submit } from '../corrected.js';
import type { Names, Sending } from '../sending.js';
import type { Staging } from '../staging.js';
import { joined } from './cells.js';
import { type Draft, draft as drafts } from './draft.js';
import type { Labels } from './labels.js';
import { namesIn } from './mapping.js';
import type { Source } from './source.js';
import { type ContributionsImport, keyOfRow, submissionOf } from './submission.js';

type StagedRow = QueryResultRow & { readonly file: number; readonly line: number; readonly id: string };
type QueuedRow = StagedRow & Pick<Draft, 'answers' | 'theme' | 'question'> & Readonly<{ code: string | null; kind: string; draft: string }>;

const QUEUED = `
  select file, line, d.id, d.kind, d.draft, d.answers, q.theme, q.code, q.question
  from queue q join draft d using (file, line, place) order by q.due, q.depth, file, line, place`;
const STAGED = 'select file, line, id from draft order by file, line, place';

/** Sends what was staged: by time, and none before the one that it answers. */
export class ContributionsSending {
  constructor(
    private readonly common: ContributionsImport,
    private readonly into: { readonly labels: Labels; readonly sources: readonly Source[] },
    private readonly by: By,
  ) {}

  private get sending(): Sending {
    return this.by.sending;
  }

  /** The file of a number, and what its columns are called. */
  private placeOf(number: number): { readonly file: string; readonly named?: Names } {
    const source = this.into.sources[number];
    return source ? { file: source.file, named: namesIn(source.mapping.rows) } : { file: '' };
  }

  async all(staging: Staging): Promise<void> {
    for await (const row of staging.select<QueuedRow>(QUEUED)) await this.submit(row);
    await this.sending.drained();
  }

  /** All that was staged, after it was submitted. */
  async acceptances(staging: Staging): Promise<void> {
    const { key } = this.common;
    for await (const { file: number, line, id } of staging.select<StagedRow>(STAGED)) {
      const { file } = this.placeOf(number);
      await acceptRow({ key: keyOfRow(this.common, id), importer: importerOf(key), file, line, lane: id }, this.sending);
    }
    await this.sending.drained();
  }

  private submit({ file, line, kind, draft: text, answers, theme, code, question }: QueuedRow): Promise<void> {
    const { labels } = this.into;
    const draft = { ...drafts.parse(JSON.parse(text)), answers, theme, question };
    const submission = submissionOf(this.common, draft, labels, code);
    if ('problem' in submission) throw new Error(`Line ${line} was sound when it was read: ${submission.problem.message}`);
    const params = { dialogue: DialogueId(this.common.dialogue) };
    const envelope = this.sending.envelope(keyOfRow(this.common, draft.id), draft.at, 'office');
    const place = { lane: draft.id, after: draft.answers === null ? [] : [draft.answers] };
    return this.sending.row({ kind, line, ...this.placeOf(file) }, place, () =>
      submit({ params, body: submission.body }, envelope, { ...this.by, ...(draft.isTitleAlone && { isEmptied: hadMore(draft.text) }) }),
    );
  }
}

/** Where a row has a title alone, that is its text: the first time, or instead of a text that it had besides. */
const hadMore =
  (title: string) =>
  (before: ContributionBody): boolean =>
    before.title !== null || before.text.startsWith(joined([title, '…']).slice(0, -1));
