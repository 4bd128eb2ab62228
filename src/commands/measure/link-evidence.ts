import { z } from 'zod';
import { contributions, sinceItWasAccepted } from '../../domain/contribution/contributions.js';
import { STANCES } from '../../domain/measure/measure.js';
import { EvidenceId } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { measuring } from '../circumstances.js';
import { point, TEXT_MAX } from '../contribution/contribution-body.js';
import { defineCommand } from '../command.js';
import { contributionId, measureId, text } from '../fields.js';
import { shownText } from './shown-text.js';

const POINTS = "in Unicode code points of the contribution's text as it is shown, from 0";

export const linkEvidence = defineCommand(measures, {
  name: 'LinkEvidence',
  path: 'measures/:measure/evidence',
  summary: 'Link a literal span of an accepted contribution that speaks for the measure, against it, or under a condition',
  roles: ['analyst'],
  params: { measure: measureId },
  fields: {
    contribution: contributionId,
    start: point.meta({ description: `Where the quote begins, ${POINTS}` }),
    end: point.meta({ description: `Where the quote has ended, ${POINTS}: the first that is no longer in it` }),
    stance: z.enum(STANCES),
  },
  // Compared with the text and not kept: the text never enters an event.
  erasable: {
    quote: text(TEXT_MAX).nullable().default(null).meta({ description: 'What stands there, to be safe: another text is refused' }),
  },
  creates: EvidenceId,
}).asking({
  command: async ({ params: { measure }, fields, erasable, newId }, circumstances) => ({
    ...(await measuring(measure, circumstances)),
    evidence: newId,
    ...fields,
    quoted: await circumstances.desk.fact(contributions, fields.contribution, sinceItWasAccepted),
    shown: await shownText(fields, circumstances.desk),
    expected: erasable.quote,
  }),
});
