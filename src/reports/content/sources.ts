import type { DataSource } from 'typeorm';
import type { DialogueDocument } from '../../projections/dialogues/dialogues.table.js';
import type { PeopleSteps } from '../../projections/theme-input/people.js';
import type { EventStore } from '../../store/event-store.js';
import type { Vault } from '../../vault/vault.js';

/** The store is asked for one time alone; all figures come from the views. A report is for everybody: it counts people in steps. */
export type Sources = {
  readonly views: DataSource;
  readonly vault: Vault;
  readonly store: Pick<EventStore, 'readAll'>;
  readonly steps: PeopleSteps;
};

/** What every chapter is read from: the sources, at one sequence of one dialogue. */
export type ChapterSource = Sources & { readonly dialogue: string; readonly asOf: bigint; readonly document: DialogueDocument };
