import type { QueryResultRow } from 'pg';
import { type Answer, newIdOf } from '../../commands/command.js';
import { acceptContribution } from '../../commands/contribution/accept-contribution.js';
import { rejectContribution } from '../../commands/contribution/reject-contribution.js';
import { eventId } from '../../commands/transact.js';
import { type ContributionEvent, statusAfter } from '../../domain/contribution/contribution.js';
import { contributions } from '../../domain/contribution/contributions.js';
import { ContributionId } from '../../domain/ids.js';
import { importerOf } from '../acceptance.js';
import { bodyFor } from '../body.js';
import type { ImportContext, Recorded } from '../import.js';
import type { Sending } from '../sending.js';
import type { Staging } from '../staging.js';
import { justificationIn, REJECTED } from './polis-plan.js';
import { keyOfStatement, type PolisImport } from './polis-rows.js';

const MODERATED = `select line, id as statement, moderated from statement where moderated <> '0' order by time, line`;
const NAMED_MAX = 5;

type ModeratedRow = { readonly line: number; readonly statement: string; readonly moderated: '1' | '-1' };
type Known = Recorded & ContributionEvent & { readonly internal: { readonly actor: string | null } };

/** What a row of comments.csv says of its moderation. */
const SAID = {
  '1': { kind: 'acceptance', status: 'accepted' },
  '-1': { kind: 'rejection', status: 'rejected' },
} as const;

/** Sends what moderation decided, as it is in this export, dated with the last row: the source does not say when it was. */
export class PolisModeration {
  private readonly importer: string;
  private readonly otherwise: string[] = [];

  constructor(
    private readonly polis: PolisImport,
    private readonly file: string,
    private readonly by: Pick<ImportContext, 'desk'> & { readonly sending: Sending },
  ) {
    this.importer = importerOf(polis.key);
  }

  async all(staging: Staging, at: number): Promise<void> {
    const { sending } = this.by;
    for await (const row of staging.select<ModeratedRow & QueryResultRow>(MODERATED)) {
      const origin = { kind: SAID[row.moderated].kind, file: this.file, line: row.line };
      await sending.row(origin, { lane: row.statement }, () => this.decide(row, at));
    }
    await sending.drained();
    if (this.otherwise.length > 0) sending.tally.notices.push(staying(this.otherwise));
  }

  /** What was decided here since, or became of it otherwise, stays. */
  private async decide({ statement, moderated }: ModeratedRow, at: number): Promise<Answer> {
    const contribution = newIdOf(ContributionId, keyOfStatement(this.polis, statement));
    const events = (await this.by.desk.store.readStream(contributions.stream(contribution))) as readonly Known[];
    const { kind, status } = SAID[moderated];
    const last = events.findLast((event) => (statusAfter(event) ?? 'open') !== 'open');
    if (last && statusAfter(last) === status) return answerOf(last);
    if (last && last.internal.actor !== this.importer) {
      this.otherwise.push(statement);
      return answerOf(last);
    }
    const first = `${this.polis.key}/${kind}/${statement}`;
    const isAgain = events.some(({ id, stream }) => id === eventId(stream, first, 0));
    const envelope = this.by.sending.envelope(isAgain && last ? `${first}/${last.revision}` : first, at, 'moderator', this.importer);
    const params = { contribution };
    if (status === 'accepted') return this.by.sending.send(acceptContribution, { params, body: {} }, envelope);
    const body = bodyFor(rejectContribution, { reason: REJECTED, justification: justificationIn(this.polis.language) }, {});
    if ('problem' in body) throw new Error(`The justification is not fit: ${body.problem.message}`);
    return this.by.sending.send(rejectContribution, { params, ...body }, envelope);
  }
}

const answerOf = ({ stream, sequence, revision, occurredAt }: Known): Answer => ({
  stream,
  sequence,
  revision,
  at: occurredAt,
  repeated: true,
  act: null,
  said: null,
  extra: {},
});

const staying = (statements: readonly string[]): string => {
  const named = statements
    .toSorted((a, b) => Number(a) - Number(b))
    .slice(0, NAMED_MAX)
    .join(', ');
  const more = statements.length > NAMED_MAX ? ', …' : '';
  return `Statements decided here otherwise than in the source, ${statements.length}, stay so: comment-id ${named}${more}`;
};
