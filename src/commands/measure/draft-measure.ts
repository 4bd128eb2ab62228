import { measureDecider } from '../../domain/measure/measure.decisions.js';
import { MeasureId } from '../../domain/ids.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';
import { measureText, themes, title } from './measure-fields.js';

export const draftMeasure = defineCommand({
  name: 'DraftMeasure',
  path: 'dialogues/:dialogue/measures',
  summary: 'Draft a measure: one thing that could be done',
  params: { dialogue: dialogueId },
  fields: { themes, title, text: measureText },
  creates: MeasureId,
  decider: measureDecider,
  stream: (_, measure) => `measure-${measure}`,
  command: async ({ params: { dialogue }, fields, newId }, { desk, envelope: { at } }) => ({
    type: 'DraftMeasure' as const,
    at,
    measure: MeasureId(newId),
    draft: { dialogue, ...fields, splitFrom: null },
    dialogue: await desk.dialogue(dialogue),
    inherited: [],
  }),
});
