import type { DialogueId } from '../../domain/ids.js';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineInnerCommand } from '../inner-command.js';

/** What the clock did with the phases of a dialogue goes into the record (ADR 0018). */
export const recordPhases = defineInnerCommand({
  name: 'RecordPhases',
  decider: dialogueDecider,
  stream: ({ dialogue }: { readonly dialogue: DialogueId }) => `dialogue-${dialogue}`,
  fields: (recorded: { readonly dialogue: DialogueId }) => recorded,
  command: (_, { at, now }) => ({ type: 'RecordPhases' as const, at, now }),
});
