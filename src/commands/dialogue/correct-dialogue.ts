import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, localized } from '../fields.js';
import { announcementFields } from './announcement-fields.js';

const { title, mandate, notice, timeZone, channels, groups } = announcementFields;
const AS_A_WHOLE = 'The list as it shall be. What is missing takes nothing new; what came by it keeps it';

export const correctDialogue = defineCommand(dialogues, {
  name: 'CorrectDialogue',
  path: 'dialogues/:dialogue/corrections',
  summary: 'Correct what was said of a dialogue; what is not named stays. Published with its reason, which a draft does not need',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: {
    title: title.optional(),
    mandate: mandate.optional(),
    notice: notice.optional(),
    timeZone: timeZone.optional(),
    channels: channels.optional().meta({ description: AS_A_WHOLE }),
    groups: groups.optional().meta({ description: AS_A_WHOLE }),
    themes: z
      .array(z.strictObject({ theme: code, title: localized(200) }))
      .max(100)
      .optional()
      .meta({ description: 'New titles of themes' }),
    reason: localized(500).nullable().default(null),
  },
  edits: true,
}).asking({
  command: ({ fields: { reason, ...changes } }) => ({
    changes,
    reason,
  }),
});
