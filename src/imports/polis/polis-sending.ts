import type { QueryResultRow } from 'pg';
import { newIdOf } from '../../commands/command.js';
import { rateContribution } from '../../commands/rating/rate-contribution.js';
import type { SourceFacts } from '../../domain/contribution/contribution.js';
import { ContributionId, DialogueId } from '../../domain/ids.js';
import { bodyFor } from '../body.js';
import { type By, submit } from '../corrected.js';
import type { Sending } from '../sending.js';
import type { Staging } from '../staging.js';
import { keyOfStatement, noTextIn, participantOf, type PolisImport, ratingOf, submissionOf } from './polis-rows.js';
import type { PolisFiles } from './polis-staging.js';

/** By time; a vote never before its statement, whatever their clocks said. `settles`: the last one of somebody who voted more than once. */
const BY_TIME = `
  select line, time::float8 as time, time as due, 0 as rank, id as statement, author as person, null as value, false as settles, body, facts from statement
  union all
  select v.line, v.time::float8, greatest(v.time, s.time), 1, v.statement, v.voter, v.value,
    row_number() over own > 1 and lead(v.line) over own is null, null, null
  from vote v join statement s on s.id = v.statement
  window own as (partition by v.statement, v.voter order by greatest(v.time, s.time), v.line)
  order by due, rank, line`;

type TimedRow = QueryResultRow & { readonly line: number; readonly time: number; readonly statement: string; readonly person: string } & (
    | { readonly rank: 0; readonly value: null; readonly body: string; readonly facts: string }
    | { readonly rank: 1; readonly value: string; readonly settles: boolean; readonly body: null }
  );

/** Sends what people did. */
export class PolisSending {
  private readonly polis: PolisImport;
  private readonly files: PolisFiles;
  private readonly sending: Sending;
  private readonly by: By;

  constructor({ polis, files }: { readonly polis: PolisImport; readonly files: PolisFiles }, by: By) {
    this.sending = by.sending;
    this.by = by;
    this.polis = polis;
    this.files = files;
  }

  async all(staging: Staging): Promise<void> {
    for await (const row of staging.select<TimedRow>(BY_TIME)) await (row.rank === 0 ? this.submit(row) : this.rate(row));
    await this.sending.drained();
  }

  private submit({ line, time, statement, person, body: text, facts: said }: TimedRow & { readonly rank: 0 }): Promise<void> {
    const facts = JSON.parse(said) as SourceFacts;
    const submission = submissionOf(this.polis, { id: statement, author: person, text, facts });
    if ('problem' in submission) throw new Error(`Statement ${statement} was sound when it was read: ${submission.problem.message}`);
    const params = { dialogue: DialogueId(this.polis.dialogue) };
    const envelope = this.sending.envelope(keyOfStatement(this.polis, statement), time, 'office');
    const origin = { kind: 'statement', file: this.files.statements, line };
    const by = { ...this.by, ...(text === noTextIn(this.polis.language) && { isEmptied: () => true }) };
    return this.sending.row(origin, { lane: statement }, () => submit({ params, body: submission.body }, envelope, by));
  }

  private rate({ line, time, statement, person, value, settles }: TimedRow & { readonly rank: 1 }): Promise<void> {
    const key = `${this.polis.key}/vote/${statement}/${person}/${time}/${value}`;
    const body = bodyFor(rateContribution, { value: ratingOf(value, this.polis) }, { participant: participantOf(this.polis, person) });
    if ('problem' in body) throw new Error(`The vote ${key} was sound when it was read: ${body.problem.message}`);
    const origin = { kind: 'vote', file: this.files.votes ?? '', line };
    // One lane per rating stream, so that who changes their mind does so in order.
    const rate = (again = '') => {
      const envelope = this.sending.envelope(`${key}${again}`, time, 'office');
      return this.sending.send(rateContribution, { params: this.about(statement), ...body }, envelope);
    };
    return this.sending.row(origin, { lane: `${statement}/${person}`, after: [statement] }, async () => {
      const answer = await rate();
      // An earlier vote may have come in after it, with a later export: then it is said again.
      const last = settles && answer.repeated ? (await this.by.desk.store.readStream(answer.stream)).at(-1) : undefined;
      const stands = last === undefined || ('value' in last.data && last.data.value === ratingOf(value, this.polis));
      return stands ? answer : rate(`/again/${last.revision}`);
    });
  }

  private about(statement: string): { readonly contribution: ContributionId } {
    return { contribution: newIdOf(ContributionId, keyOfStatement(this.polis, statement)) };
  }
}
