import type { QueryResultRow } from 'pg';
import { submitContribution } from '../../commands/contribution/submit-contribution.js';
import { DialogueId } from '../../domain/ids.js';
import { acceptRow, importerOf } from '../acceptance.js';
import type { Names, Sending } from '../sending.js';
import type { Staging } from '../staging.js';
import { draft as drafts } from './draft.js';
import type { Source } from './draft-staging.js';
import type { Labels } from './labels.js';
import { namesIn } from './mapping.js';
import { type ContributionsImport, keyOfRow, submissionOf } from './submission.js';

type QueuedRow = QueryResultRow & { readonly line: number; readonly kind: string; readonly draft: string };

const QUEUED = 'select line, d.kind, d.draft from queue q join draft d using (line, place) order by q.due, q.depth, line, place';
const STAGED = 'select line, id from draft order by line, place';

type StagedRow = QueryResultRow & { readonly line: number; readonly id: string };

/** Sends what was staged: by time, and none before the one that it answers. */
export class ContributionsSending {
  constructor(
    private readonly common: ContributionsImport,
    private readonly labels: Labels,
    private readonly source: Source,
    private readonly sending: Sending,
  ) {}

  private get names(): Names {
    return namesIn(this.source.mapping.rows);
  }

  async all(staging: Staging): Promise<void> {
    for await (const row of staging.select<QueuedRow>(QUEUED)) await this.submit(row);
    await this.sending.drained();
  }

  /** All that was staged, after it was submitted. */
  async acceptances(staging: Staging): Promise<void> {
    const { key } = this.common;
    for await (const { line, id } of staging.select<StagedRow>(STAGED)) {
      await acceptRow({ key: keyOfRow(this.common, id), importer: importerOf(key), file: this.source.file, line, lane: id }, this.sending);
    }
    await this.sending.drained();
  }

  private submit({ line, kind, draft: text }: QueuedRow): Promise<void> {
    const draft = drafts.parse(JSON.parse(text));
    const submission = submissionOf(this.common, draft, this.labels);
    if ('problem' in submission) throw new Error(`Line ${line} was sound when it was read: ${submission.problem.message}`);
    const params = { dialogue: DialogueId(this.common.dialogue) };
    const envelope = this.sending.envelope(keyOfRow(this.common, draft.id), draft.at, 'office');
    const place = { lane: draft.id, after: draft.answers === null ? [] : [draft.answers] };
    return this.sending.row({ kind, file: this.source.file, line, named: this.names }, place, () =>
      this.sending.send(submitContribution, { params, body: submission.body }, envelope),
    );
  }
}
