import { Logger } from '@nestjs/common';
import { type DataSource, IsNull } from 'typeorm';
import type { Commands } from '../commands/commands.js';
import { closePhase } from '../commands/dialogue/close-phase.js';
import { dayIn } from '../domain/day.js';
import type { DialogueEvent, Phase } from '../domain/dialogue/dialogue.js';
import { DialogueId } from '../domain/ids.js';
import { Refusal } from '../domain/refusal.js';
import { dialogueTable } from '../projections/dialogues/dialogues.table.js';
import type { EventStore, Recorded } from '../store/event-store.js';
import type { Queues } from './queues.js';
import { RepeatedJob } from './repeated-job.js';

const EVERY_MS = 60_000;
/** What was recorded so much later than it happened is told afterwards: by an import, or by the example. */
const AFTERWARDS_MS = 3_600_000;

/** A phase that the clock closes: its last day, and what was known when that was found out. */
type Due = { readonly closesOn: string; readonly revision: bigint };

/**
 * The last day of an open phase, where that is over and the phase was opened for it: live, and not after it. What somebody
 * opens afterwards, or tells afterwards, is theirs to close (ADR 0018).
 */
const dueClosing = (stream: readonly Recorded[], phase: Phase, timeZone: string, now: number): Due | null => {
  let [opened, closesOn]: [Recorded | null, string | null] = [null, null];
  for (const recorded of stream) {
    const event = recorded as Recorded & DialogueEvent;
    if (event.type === 'PhaseScheduled' && event.data.phase === phase) ({ closesOn } = event.data);
    if (event.type === 'PhaseOpened' && event.data.phase === phase) opened = recorded;
    if (event.type === 'PhaseClosed' && event.data.phase === phase) opened = null;
  }
  const revision = stream.at(-1)?.revision;
  if (opened === null || closesOn === null || revision === undefined || dayIn(timeZone, now) <= closesOn) return null;
  const openedAt = Date.parse(opened.recordedAt);
  const isLive = openedAt - Date.parse(opened.occurredAt) < AFTERWARDS_MS;
  return isLive && dayIn(timeZone, openedAt) <= closesOn ? { closesOn, revision } : null;
};

/** Closes each phase whose last day has ended in its dialogue's time zone. Nothing is opened by the clock. */
export class ClosePhases {
  private readonly logger = new Logger('Jobs');
  private readonly job: RepeatedJob;
  private readonly said = new Set<string>();

  constructor(
    queues: Queues,
    private readonly views: DataSource,
    private readonly store: EventStore,
    private readonly commands: Commands,
  ) {
    this.job = new RepeatedJob(queues, { queue: 'phase-deadlines', name: 'minutely', everyMs: EVERY_MS, work: () => this.closeDue() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.job.close();
  }

  async closeDue(now = Date.now()): Promise<void> {
    const dialogues = await this.views.getRepository(dialogueTable.entity).findBy({ status: 'announced', untilSequence: IsNull() });
    for (const { id, document } of dialogues)
      for (const { phase, status, closesOn } of document.phases)
        if (status === 'open' && dayIn(document.timeZone, now) > closesOn) await this.close(DialogueId(id), phase, document.timeZone, now);
  }

  /** The view may lag: the stream says whether it is so. */
  private async close(dialogue: DialogueId, phase: Phase, timeZone: string, now: number): Promise<void> {
    const due = dueClosing(await this.store.readStream(`dialogue-${dialogue}`), phase, timeZone, now);
    if (!due) return;
    const key = `deadline/${phase}/${due.closesOn}`;
    try {
      const envelope = { key, at: new Date(now).toISOString(), role: 'system', expectedRevision: due.revision } as const;
      const { repeated } = await this.commands.send(closePhase, { params: { dialogue }, body: { phase } }, envelope);
      if (!repeated) this.logger.log(`The phase ${phase} of dialogue ${dialogue} was closed: its last day was ${due.closesOn}`);
    } catch (error) {
      // Somebody was faster, perhaps with a later day: the next look tells.
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'revision-mismatch' || this.said.has(`${dialogue}/${key}`)) return;
      this.said.add(`${dialogue}/${key}`);
      this.logger.warn(`The phase ${phase} of dialogue ${dialogue} could not be closed: ${error.code}`);
    }
  }
}
