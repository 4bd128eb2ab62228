import { dialogues } from '../../domain/dialogue/dialogues.js';
import { MeasureId } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';
import { measureText, themes, title } from './measure-fields.js';

export const draftMeasure = defineCommand(measures, {
  name: 'DraftMeasure',
  path: 'dialogues/:dialogue/measures',
  summary: 'Draft a measure: one thing that could be done',
  roles: ['analyst'],
  params: { dialogue: dialogueId },
  fields: { themes, title, text: measureText },
  creates: MeasureId,
}).asking({
  command: async ({ params: { dialogue }, fields, newId }, { desk }) => ({
    measure: newId,
    draft: { dialogue, ...fields, splitFrom: null },
    dialogue: await desk.fact(dialogues, dialogue),
    inherited: [],
  }),
});
