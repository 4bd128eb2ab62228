import { z } from 'zod';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { labelled, localized } from '../fields.js';

export const announceDialogue = defineCommand({
  name: 'AnnounceDialogue',
  path: 'dialogues',
  summary: 'Start a consultation and say who is asked and by which channels',
  params: {},
  fields: {
    title: localized(200),
    mandate: localized(2000),
    notice: localized(500).nullable().default(null),
    timeZone: z.string().max(64).default('Europe/Berlin'),
    channels: z
      .array(labelled.extend({ open: z.boolean() }))
      .min(1)
      .max(50),
    groups: z.array(labelled).max(50),
  },
  creates: 'dialogue',
  decider: dialogueDecider,
  stream: (_, dialogue) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'AnnounceDialogue' as const, at, ...fields }),
});
