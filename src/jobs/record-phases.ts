import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Commands } from '../commands/commands.js';
import { Desk } from '../commands/desk.js';
import { recordPhases } from '../commands/dialogue/record-phases.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { phasesAt, type Turn } from '../domain/dialogue/phases.js';
import { DialogueId } from '../domain/ids.js';
import { dialogueTable } from '../projections/dialogues/dialogues.table.js';
import { Queues } from './queues.js';
import { RepeatedJob } from './repeated-job.js';

const EVERY_MS = 60_000;

/** Records which phases began and ended by the clock. The doors go by the clock themselves: nothing depends on when this runs. */
@Injectable()
export class RecordPhases {
  private readonly logger = new Logger('Jobs');
  private readonly job: RepeatedJob;

  constructor(
    queues: Queues,
    private readonly views: DataSource,
    private readonly desk: Desk,
    private readonly commands: Commands,
  ) {
    this.job = new RepeatedJob(queues, { queue: 'phase-deadlines', name: 'minutely', everyMs: EVERY_MS, work: () => this.recordDue() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.job.close();
  }

  async recordDue(moment = Date.now()): Promise<void> {
    const now = new Date(moment).toISOString();
    const rows = await this.views
      .getRepository(dialogueTable.entity)
      .find({ select: { id: true }, where: { status: 'announced', untilSequence: IsNull() } });
    for (const { id } of rows) {
      const dialogue = DialogueId(id);
      const state = await this.desk.fact(dialogues, dialogue);
      const turns = state.status === 'unknown' ? [] : phasesAt(state, now).unrecorded;
      if (turns.length > 0) await this.record(dialogue, turns, now);
    }
  }

  /** The decider tells repeats, so that several may do it at once. */
  private async record(dialogue: DialogueId, turns: readonly Turn[], now: string): Promise<void> {
    const { repeated } = await this.commands.send(
      recordPhases,
      { params: { dialogue }, body: {} },
      { key: randomUUID(), role: 'system', now },
    );
    if (repeated) return;
    for (const { type, phase, at } of turns) {
      const what = type === 'PhaseOpened' ? 'began' : 'ended';
      this.logger.log(`The phase ${phase} of dialogue ${dialogue} ${what} at ${at}, as it was scheduled`);
    }
  }
}
