import { closePhase } from '../commands/dialogue/close-phase.js';
import { openPhase } from '../commands/dialogue/open-phase.js';
import type { PhaseClosed, PhaseOpened, PhaseState } from '../domain/dialogue/phases.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { isAfter } from '../domain/instant.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import type { ImportContext, Recorded } from './import.js';
import { interrupted, type Sending } from './sending.js';
import { dialogueIdOf, type Plan } from './set-up.js';

/** Whether the dialogue phase is closed at the end of an import; without a word of it, it is where its last day is over. */
export type Ending = {
  readonly open?: boolean | undefined;
  readonly close?: boolean | undefined;
};

type Turn = Recorded & (PhaseOpened | PhaseClosed);
type Found = { readonly phase: PhaseState | undefined; readonly turns: readonly Turn[] };

const PHASE = { phase: 'dialogue' } as const;
const STAYS_OPEN = 'The dialogue phase is open: people can go on contributing and rating. --close closes it';
const IS_CLOSED = 'The dialogue phase is closed. Where the dialogue goes on, --open keeps it open';

/** The dialogue phase of a dialogue that an import makes: rows that come late open it again, and at the end it is closed. */
export class DialoguePhase {
  private reopened: Promise<boolean> | null = null;

  constructor(
    private readonly plan: Pick<Plan, 'key' | 'from' | 'to'>,
    private readonly ending: Ending,
    private readonly by: Pick<ImportContext, 'desk'> & { readonly sending: Sending },
  ) {}

  /** Sends a row; where the phase is closed by then, it is opened for it. */
  async open<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'dialogue-phase-not-open')) throw error;
      this.reopened ??= this.reopen();
      if (!(await this.reopened)) throw error;
      return send();
    }
  }

  /** After the last row. What the office opened stays open, and what it closed closed, but for rows that came late. */
  async end(): Promise<void> {
    const found = await this.found();
    const isOurs = isOfImport(found.turns.at(-1));
    if (found.phase?.status === 'closed' && this.ending.open && isOurs) await this.reopen();
    if (found.phase?.status === 'open' && (await this.isOver(found.phase, isOurs))) await this.close(found);
    const { phase } = await this.found();
    if (phase) this.by.sending.tally.notices.push(phase.status === 'open' ? STAYS_OPEN : IS_CLOSED);
  }

  private async isOver({ closesAt }: PhaseState, isOurs: boolean): Promise<boolean> {
    const { open = false, close = false } = this.ending;
    if (open || close) return close;
    return (await this.reopened) ?? (isOurs && !isAfter(closesAt, new Date().toISOString()));
  }

  /** Dated as the source's rows are: the phase goes on where it ended, and ends with the last row. */
  private async reopen(): Promise<boolean> {
    const { turns } = await this.found();
    try {
      await this.turn(openPhase, `opening/${nth(turns, 'PhaseOpened')}`, this.plan.from);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw interrupted('the opening of the phase for late rows', error);
      this.by.sending.tally.notices.push(`The dialogue phase could not be opened for late rows: ${REFUSALS[error.code].en}`);
      return false;
    }
  }

  private async close({ turns }: Found): Promise<void> {
    const times = nth(turns, 'PhaseClosed');
    await this.turn(closePhase, times === 1 ? 'closing' : `closing/${times}`, this.plan.to);
  }

  private async turn(command: typeof openPhase | typeof closePhase, what: string, at: number): Promise<void> {
    const { key } = this.plan;
    const envelope = this.by.sending.envelope(`${key}/${what}`, at, 'office');
    const done = await this.by.sending.send(command, { params: { dialogue: dialogueIdOf(key) }, body: PHASE }, envelope);
    this.by.sending.tally.setUpBy(done);
  }

  private async found(): Promise<Found> {
    const id = dialogueIdOf(this.plan.key);
    const known = dialogues.byClock(await this.by.desk.fact(dialogues, id), new Date().toISOString());
    const events = (await this.by.desk.store.readStream(dialogues.stream(id))) as readonly (Recorded & PhaseOpened)[];
    return {
      phase: known.status === 'unknown' ? undefined : known.phases.get('dialogue'),
      turns: events.filter(({ type, data }) => ['PhaseOpened', 'PhaseClosed'].includes(type) && data.phase === 'dialogue'),
    };
  }
}

/** Imports act for the office without anybody's account. */
const isOfImport = (turn: Turn | undefined): boolean =>
  turn?.role === 'office' && (turn.internal as { readonly actor?: unknown }).actor === null;

/** Which one of its kind would be the next, from 1. */
const nth = (turns: readonly Turn[], type: Turn['type']): number => turns.filter((turn) => turn.type === type).length + 1;
