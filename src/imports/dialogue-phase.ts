import { closePhase } from '../commands/dialogue/close-phase.js';
import { openPhase } from '../commands/dialogue/open-phase.js';
import { isEvaluated } from '../domain/dialogue/dialogue.js';
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
type Found = { readonly phase: PhaseState | undefined; readonly isEvaluated: boolean; readonly turns: readonly Turn[] };

const PHASE = { phase: 'dialogue' } as const;
const STAYS_OPEN = 'The dialogue phase is open: people can go on contributing and rating. --close closes it';
const IS_CLOSED = 'The dialogue phase is closed. Where the dialogue goes on, --open keeps it open';
const IS_EVALUATED = 'The dialogue phase is closed and the evaluation has begun: rows that come late are refused';

/** The dialogue phase of a dialogue that an import makes. Where it is over, it is closed before the rows: they come in all the same. */
export class DialoguePhase {
  constructor(
    private readonly plan: Pick<Plan, 'key' | 'from' | 'to'>,
    private readonly ending: Ending,
    private readonly by: Pick<ImportContext, 'desk'> & { readonly sending: Sending },
  ) {}

  /** Before the first row. What the office opened stays open, and what it closed stays closed as it did. */
  async begin(): Promise<void> {
    const found = await this.found();
    const { phase } = found;
    if (!phase || !isOfImport(found.turns.at(-1))) return;
    const { open = false } = this.ending;
    if (open && phase.status === 'closed') await this.turn(openPhase, `opening/${nth(found.turns, 'PhaseOpened')}`, this.plan.from);
    else if (!open && (phase.status === 'closed' ? this.endsLater(phase) : isPast(phase))) await this.close(found);
  }

  /** After the last row. */
  async end(): Promise<void> {
    const found = await this.found();
    if (this.ending.close && found.phase?.status === 'open') await this.close(found);
    const { phase, isEvaluated } = await this.found();
    const closed = isEvaluated ? IS_EVALUATED : IS_CLOSED;
    if (phase) this.by.sending.tally.notices.push(phase.status === 'open' ? STAYS_OPEN : closed);
  }

  /** The source has a row of after its closing. */
  private endsLater({ closedAt }: PhaseState): boolean {
    return closedAt === null || this.plan.to > Date.parse(closedAt);
  }

  private async close({ turns }: Found): Promise<void> {
    const times = nth(turns, 'PhaseClosed');
    await this.turn(closePhase, times === 1 ? 'closing' : `closing/${times}`, this.plan.to);
  }

  private async turn(command: typeof openPhase | typeof closePhase, what: string, at: number): Promise<void> {
    const { key } = this.plan;
    const envelope = this.by.sending.envelope(`${key}/${what}`, at, 'office');
    const { send, tally } = this.by.sending;
    try {
      tally.setUpBy(await send(command, { params: { dialogue: dialogueIdOf(key) }, body: PHASE }, envelope));
    } catch (error) {
      if (!(error instanceof Refusal)) throw interrupted('the turning of the dialogue phase', error);
      tally.notices.push(`The dialogue phase stays as it is: ${REFUSALS[error.code].en}`);
    }
  }

  private async found(): Promise<Found> {
    const id = dialogueIdOf(this.plan.key);
    const known = dialogues.byClock(await this.by.desk.fact(dialogues, id), new Date().toISOString());
    const events = (await this.by.desk.store.readStream(dialogues.stream(id))) as readonly (Recorded & PhaseOpened)[];
    return {
      phase: known.status === 'unknown' ? undefined : known.phases.get('dialogue'),
      isEvaluated: known.status !== 'unknown' && isEvaluated(known),
      turns: events.filter(({ type, data }) => ['PhaseOpened', 'PhaseClosed'].includes(type) && data.phase === 'dialogue'),
    };
  }
}

/** Imports act for the office without anybody's account; and the clock, by the days that they gave. */
const isOfImport = (turn: Turn | undefined): boolean => (turn?.internal as { readonly actor?: unknown } | undefined)?.actor === null;

const isPast = ({ closesAt }: PhaseState): boolean => !isAfter(closesAt, new Date().toISOString());

/** Which one of its kind would be the next, from 1. */
const nth = (turns: readonly Turn[], type: Turn['type']): number => turns.filter((turn) => turn.type === type).length + 1;
