import type { QueryResultRow } from 'pg';
import { newIdOf } from '../../commands/command.js';
import { acceptContribution } from '../../commands/contribution/accept-contribution.js';
import { rejectContribution } from '../../commands/contribution/reject-contribution.js';
import { submitContribution } from '../../commands/contribution/submit-contribution.js';
import { rateContribution } from '../../commands/rating/rate-contribution.js';
import { ContributionId, DialogueId } from '../../domain/ids.js';
import { importerOf } from '../acceptance.js';
import { bodyFor } from '../body.js';
import type { DialoguePhase } from '../dialogue-phase.js';
import type { ImportContext } from '../import.js';
import type { Sending } from '../sending.js';
import type { Staging } from '../staging.js';
import { keyOfStatement, participantOf, type PolisImport, RATING_OF, submissionOf } from './polis-rows.js';
import { REJECTED } from './polis-plan.js';
import type { PolisFiles } from './polis-staging.js';

/** By time; a vote never before its statement, whatever their clocks said. `settles`: the last one of somebody who voted more than once. */
const BY_TIME = `
  select line, time::float8 as time, time as due, 0 as rank, id as statement, author as person, null as value, false as settles, body from statement
  union all
  select v.line, v.time::float8, greatest(v.time, s.time), 1, v.statement, v.voter, v.value,
    row_number() over own > 1 and lead(v.line) over own is null, null
  from vote v join statement s on s.id = v.statement
  window own as (partition by v.statement, v.voter order by greatest(v.time, s.time), v.line)
  order by due, rank, line`;

type TimedRow = QueryResultRow & { readonly line: number; readonly time: number; readonly statement: string; readonly person: string } & (
    | { readonly rank: 0; readonly value: null; readonly body: string }
    | { readonly rank: 1; readonly value: string; readonly settles: boolean; readonly body: null }
  );

const MODERATED = `select line, id as statement, moderated from statement where moderated <> '0' order by time, line`;

type ModeratedRow = QueryResultRow & { readonly line: number; readonly statement: string; readonly moderated: '1' | '-1' };

/** Sends what people did, and then what moderation decided, dated with the last row: the source does not say when it was. */
export class PolisSending {
  private readonly polis: PolisImport;
  private readonly files: PolisFiles;
  private readonly sending: Sending;
  private readonly desk: ImportContext['desk'];
  private readonly phase: DialoguePhase;
  private readonly importer: string;

  constructor(
    { polis, files }: { readonly polis: PolisImport; readonly files: PolisFiles },
    { sending, desk, phase }: Pick<ImportContext, 'desk'> & { readonly sending: Sending; readonly phase: DialoguePhase },
  ) {
    this.sending = sending;
    this.desk = desk;
    this.phase = phase;
    this.polis = polis;
    this.files = files;
    this.importer = importerOf(polis.key);
  }

  async statementsAndVotes(staging: Staging): Promise<void> {
    for await (const row of staging.select<TimedRow>(BY_TIME)) await (row.rank === 0 ? this.submit(row) : this.rate(row));
    await this.sending.drained();
  }

  async decisions(staging: Staging, { at, justification }: { readonly at: number; readonly justification: string }): Promise<void> {
    for await (const row of staging.select<ModeratedRow>(MODERATED)) {
      await (row.moderated === '1' ? this.accept(row, at) : this.reject(row, at, justification));
    }
    await this.sending.drained();
  }

  private submit({ line, time, statement, person, body: text }: TimedRow & { readonly rank: 0 }): Promise<void> {
    const submission = submissionOf(this.polis, { id: statement, author: person, text });
    if ('problem' in submission) throw new Error(`Statement ${statement} was sound when it was read: ${submission.problem.message}`);
    const params = { dialogue: DialogueId(this.polis.dialogue) };
    const envelope = this.sending.envelope(keyOfStatement(this.polis, statement), time, 'office');
    const origin = { kind: 'statement', file: this.files.statements, line };
    return this.sending.row(origin, { lane: statement }, () =>
      this.phase.open(() => this.sending.send(submitContribution, { params, body: submission.body }, envelope)),
    );
  }

  private rate({ line, time, statement, person, value, settles }: TimedRow & { readonly rank: 1 }): Promise<void> {
    const key = `${this.polis.key}/vote/${statement}/${person}/${time}/${value}`;
    const body = bodyFor(rateContribution, { value: RATING_OF[value] }, { participant: participantOf(this.polis, person) });
    if ('problem' in body) throw new Error(`The vote ${key} was sound when it was read: ${body.problem.message}`);
    const origin = { kind: 'vote', file: this.files.votes, line };
    // One lane per rating stream, so that who changes their mind does so in order.
    const rate = (again = '') => {
      const envelope = this.sending.envelope(`${key}${again}`, time, 'participant');
      return this.phase.open(() => this.sending.send(rateContribution, { params: this.about(statement), ...body }, envelope));
    };
    return this.sending.row(origin, { lane: `${statement}/${person}`, after: [statement] }, async () => {
      const answer = await rate();
      // An earlier vote may have come in after it, with a later export: then it is said again.
      const last = settles && answer.repeated ? (await this.desk.store.readStream(answer.stream)).at(-1) : undefined;
      const stands = last === undefined || ('value' in last.data && last.data.value === RATING_OF[value]);
      return stands ? answer : rate(`/again/${last.revision}`);
    });
  }

  private accept({ line, statement }: ModeratedRow, at: number): Promise<void> {
    const origin = { kind: 'acceptance', file: this.files.statements, line };
    const envelope = this.sending.envelope(`${this.polis.key}/acceptance/${statement}`, at, 'moderator', this.importer);
    return this.sending.row(origin, { lane: statement }, () =>
      this.sending.send(acceptContribution, { params: this.about(statement), body: {} }, envelope),
    );
  }

  private reject({ line, statement }: ModeratedRow, at: number, justification: string): Promise<void> {
    const origin = { kind: 'rejection', file: this.files.statements, line };
    const body = bodyFor(rejectContribution, { reason: REJECTED, justification }, {});
    if ('problem' in body) throw new Error(`The justification is not fit: ${body.problem.message}`);
    const envelope = this.sending.envelope(`${this.polis.key}/rejection/${statement}`, at, 'moderator', this.importer);
    return this.sending.row(origin, { lane: statement }, () =>
      this.sending.send(rejectContribution, { params: this.about(statement), ...body }, envelope),
    );
  }

  private about(statement: string): { readonly contribution: ContributionId } {
    return { contribution: newIdOf(ContributionId, keyOfStatement(this.polis, statement)) };
  }
}
