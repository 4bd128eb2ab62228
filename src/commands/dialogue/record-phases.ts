import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';

/** What the clock did with the phases of a dialogue goes into the record (ADR 0018). */
export const recordPhases = defineCommand(dialogues, { name: 'RecordPhases', params: { dialogue: dialogueId }, fields: {} }).asking({
  command: () => ({}),
});
