import type { QueryResultRow } from 'pg';
import { type Answer, newIdOf } from '../../commands/command.js';
import { ratingIdOf } from '../../commands/rating/rater.js';
import { rateContribution } from '../../commands/rating/rate-contribution.js';
import type { SourceFacts } from '../../domain/contribution/contribution.js';
import { ContributionId, DialogueId } from '../../domain/ids.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import { ratings } from '../../domain/rating/ratings.js';
import { bodyFor } from '../body.js';
import { type By, submit } from '../corrected.js';
import type { Recorded } from '../import.js';
import type { Sending } from '../sending.js';
import type { Staging } from '../staging.js';
import { keyOfStatement, noTextIn, participantOf, type PolisImport, ratingOf, submissionOf, wordOf } from './polis-rows.js';
import type { PolisFiles } from './polis-staging.js';
import { knownTime, unsaid } from './standing-vote.js';

/** By time; a vote never before its statement, whatever their clocks said. With the last of somebody's on a statement come all of them. */
const BY_TIME = `
  select line, time::float8 as time, within, time as due, 0 as rank, id as statement, author as person, null as value, body, facts, null as all_votes
  from statement
  union all
  select v.line, v.time::float8, v.within, greatest(v.time, s.time), 1, v.statement, v.voter, v.value, null, null,
    case when lead(v.line) over own is null then json_agg(json_build_array(v.time, v.value)) over own end
  from vote v join statement s on s.id = v.statement
  window own as (partition by v.statement, v.voter order by v.time, v.line)
  order by due, rank, time, line`;

type TimedRow = QueryResultRow & {
  readonly line: number;
  readonly time: number;
  readonly within: number;
  readonly statement: string;
  readonly person: string;
} & (
    | { readonly rank: 0; readonly value: null; readonly body: string; readonly facts: string }
    | { readonly rank: 1; readonly value: string; readonly body: null; readonly all_votes: readonly (readonly [number, string])[] | null }
  );

/** `isLater`: an earlier run has recorded something of it. */
type What = { readonly polis: PolisImport; readonly files: PolisFiles; readonly isLater: boolean };

/** Sends what people did. */
export class PolisSending {
  private readonly polis: PolisImport;
  private readonly files: PolisFiles;
  private readonly sending: Sending;
  private readonly by: By;
  private readonly isLater: boolean;

  constructor({ polis, files, isLater }: What, by: By) {
    this.isLater = isLater;
    this.sending = by.sending;
    this.by = by;
    this.polis = polis;
    this.files = files;
  }

  async all(staging: Staging): Promise<void> {
    for await (const row of staging.select<TimedRow>(BY_TIME)) await (row.rank === 0 ? this.submit(row) : this.rate(row));
    await this.sending.drained();
  }

  private submit({ line, time, within, statement, person, body: text, facts: said }: TimedRow & { readonly rank: 0 }): Promise<void> {
    const facts = JSON.parse(said) as SourceFacts;
    const submission = submissionOf(this.polis, { id: statement, author: person, text, facts });
    if ('problem' in submission) throw new Error(`Statement ${statement} was sound when it was read: ${submission.problem.message}`);
    const params = { dialogue: DialogueId(this.polis.dialogue) };
    const envelope = this.sending.envelope(keyOfStatement(this.polis, statement), time, 'office');
    const origin = { kind: 'statement', file: this.files.statements, line };
    const by = { ...this.by, within, ...(text === noTextIn(this.polis.language) && { isEmptied: () => true }) };
    return this.sending.row(origin, { lane: statement }, () => submit({ params, body: submission.body }, envelope, by));
  }

  private rate({ line, time, within, statement, person, value, all_votes: all }: TimedRow & { readonly rank: 1 }): Promise<void> {
    const credentials = { participant: participantOf(this.polis, person) };
    const own = `${this.polis.key}/vote/${statement}/${person}`;
    const keyOf = (at: number, voted: string): string => `${own}/${at}/${voted}`;
    const origin = { kind: 'vote', file: this.files.votes ?? '', line };
    const rate = (key: string, said: RatingValue | undefined): Promise<Answer> => {
      const body = bodyFor(rateContribution, { value: said }, credentials);
      if ('problem' in body) throw new Error(`The vote ${key} was sound when it was read: ${body.problem.message}`);
      return this.sending.send(rateContribution, { params: this.about(statement), ...body }, this.sending.envelope(key, time, 'office'));
    };
    // One lane per rating stream, so that who changes their mind does so in order.
    return this.sending.row(origin, { lane: `${statement}/${person}`, after: [statement] }, async () => {
      const before = this.isLater && within > 1 ? await this.ratingsOf(statement, credentials) : [];
      const knownKey = (events: readonly Recorded[], at: number, voted: string): string =>
        keyOf(
          knownTime(events, { time: at, within }, (each) => keyOf(each, voted)),
          voted,
        );
      const answer = await rate(knownKey(before, time, value), ratingOf(value, this.polis));
      if (all === null) return answer;
      // An earlier run may have brought a later one: then that one is said again.
      const events = await this.by.desk.store.readStream(answer.stream);
      const file = { votes: all.map(([at, voted]) => ({ time: at, key: knownKey(events, at, voted) })), repeated: answer.repeated };
      const again = (revision: bigint): string => `${own}/again/${revision}`;
      const standing = unsaid(events, file, { at: (at, said) => keyOf(at, wordOf(said, this.polis)), again });
      return standing === null ? answer : rate(again(BigInt(events.length - 1)), standing);
    });
  }

  private ratingsOf(statement: string, { participant }: { readonly participant: string }): Promise<readonly Recorded[]> {
    const { store, pseudonyms } = this.by.desk;
    const rater = pseudonyms.participant(DialogueId(this.polis.dialogue), participant);
    return store.readStream(ratings.stream(ratingIdOf(this.about(statement).contribution, rater)));
  }

  private about(statement: string): { readonly contribution: ContributionId } {
    return { contribution: newIdOf(ContributionId, keyOfStatement(this.polis, statement)) };
  }
}
