import type { DataSource } from 'typeorm';
import type { DialogueDocument } from '../../projections/dialogues/dialogues.table.js';
import type { Fate, ReadCoverage } from '../../projections/dispositions/dispositions.figures.js';
import type { EventStore } from '../../store/event-store.js';
import type { Vault } from '../../vault/vault.js';

/** A contribution with its fate; `reason` is the code of what was set aside or rejected. */
export type Fated = { readonly contribution: string; readonly fate: Fate; readonly reason: string | null };

/** The contributions of a dialogue that have one of these fates as of a sequence. */
export type ReadFated = (views: DataSource, asOf: bigint, dialogue: string, fates: readonly Fate[]) => Promise<readonly Fated[]>;

export type Sources = {
  readonly views: DataSource;
  readonly vault: Vault;
  readonly store: Pick<EventStore, 'readAll'>;
  readonly coverageOf: ReadCoverage;
  readonly fatedOf: ReadFated;
};

/** What every chapter is read from: the sources, at one sequence of one dialogue. */
export type Reading = Sources & { readonly dialogue: string; readonly asOf: bigint; readonly document: DialogueDocument };
