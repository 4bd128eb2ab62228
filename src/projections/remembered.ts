import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Crowded } from '../host/failures.js';
import { PATIENCE_MS } from '../host/patience.js';
import { Turns } from '../host/turns.js';
import { schemaOf } from './view-table.js';

const REMEMBERED_MAX = 1000;
/** Anybody may ask for counts over everything: so many run at a time, so that all other readers have connections and the database time. */
const COUNTS_MAX = 2;

/** What was counted over a view as of a sequence, which never changes, and which the page at / asks for again and again. */
@Injectable()
export class Remembered {
  private readonly answers = new Map<string, Promise<unknown>>();
  private readonly turns = new Turns(COUNTS_MAX);

  constructor(private readonly views: DataSource) {}

  /** The answer to a question to a view, counted once. @throws what `count` throws, and Crowded where its turn does not come in time */
  async answer<Answer>(view: string, asked: readonly unknown[], count: () => Promise<Answer>): Promise<Answer> {
    const name = JSON.stringify([view, await this.buildOf(view), ...asked], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    const known = this.answers.get(name) as Promise<Answer> | undefined;
    if (known) return known;
    const counted = this.inTurn(count);
    this.answers.set(name, counted);
    counted.catch(() => this.answers.delete(name));
    const oldest = this.answers.keys().next().value;
    if (this.answers.size > REMEMBERED_MAX && oldest !== undefined) this.answers.delete(oldest);
    return counted;
  }

  /** Another one after each rebuild, whoever rebuilt the view: it may be rebuilt because it was wrong. */
  private async buildOf(view: string): Promise<unknown> {
    const [row]: readonly { oid: unknown }[] = await this.views.query('select oid from pg_namespace where nspname = $1', [schemaOf(view)]);
    return row?.oid;
  }

  /** Counts as soon as it is its turn. */
  private async inTurn<Answer>(count: () => Promise<Answer>): Promise<Answer> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      return await this.turns.run(count, patience);
    } catch (error) {
      throw patience.aborted && error === patience.reason ? new Crowded('Too many figures are being counted') : error;
    }
  }
}
