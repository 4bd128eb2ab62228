import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { ReportId } from '../../domain/ids.js';
import { REPORT_KINDS } from '../../domain/report/report.js';
import { reports } from '../../domain/report/reports.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';

export const requestReport = defineCommand(reports, {
  name: 'RequestReport',
  path: 'dialogues/:dialogue/reports',
  summary: 'Have a report written: the summary of a phase, or the results',
  roles: ['office', 'analyst', 'publisher'],
  params: { dialogue: dialogueId },
  fields: {
    kind: z.enum(REPORT_KINDS),
    phase: z.enum(PHASES).nullable().default(null).meta({ description: 'Of a summary; the results name none' }),
    asOf: z
      .int()
      .min(1)
      .nullable()
      .default(null)
      .meta({ description: 'The sequence whose state it shows; without it, the newest one there is' }),
  },
  creates: ReportId,
}).asking({
  command: async ({ params: { dialogue }, fields: { kind, phase, asOf } }, { desk }) => {
    // A retry with the same key is told before anything is decided, so the sequence stays that of the first time.
    const head = Number(await desk.store.head());
    return {
      subject: { dialogue, kind, phase, asOf: asOf ?? head },
      dialogue: await desk.fact(dialogues, dialogue),
      head,
    };
  },
});
