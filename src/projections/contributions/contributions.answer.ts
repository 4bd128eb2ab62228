import { z } from 'zod';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import { BROUGHT_BY, SAID_BY } from '../../domain/contribution/speaker.js';
import { anything, countOf, id, revision, sequence } from '../answer.js';

export const tally = {
  agree: countOf('Ratings that agree'),
  pass: countOf('Ratings that pass'),
  disagree: countOf('Ratings that disagree'),
};
export const balance = z.int().meta({ description: 'Those that agree less those that disagree' });
const marks = z.object({
  text: z
    .array(z.object({ start: countOf('Its first code point'), end: countOf('Behind its last'), kind: z.enum(['removed', 'replaced']) }))
    .meta({
      description: 'In Unicode code points of the text as it is shown: […] for what is removed, [another wording] for what is replaced',
    }),
  titleRemoved: z.boolean(),
  positionRemoved: z.boolean(),
});
/** Who speaks, and who only brought it: what readers of each view with contributions are told alike. */
export const speaker = {
  saidBy: z.enum(SAID_BY).meta({
    description: 'Who said it: a participant, whose name nobody reads; or somebody of whom nobody knows who. For which group, `group` says',
  }),
  broughtBy: z.enum(BROUGHT_BY).meta({
    description:
      'Who brought it into the record: whoever said it, themselves (`self`); the office by an import from a source; a rapporteur from a card of a pin-board; or the office or a rapporteur otherwise, as a letter. Only `self` has said it',
  }),
};
export const contributionItem = z.object({
  contribution: id,
  revision,
  dialogue: id,
  theme: z.string(),
  question: z.string(),
  questionVersion: z.int().meta({ description: 'The version of the question that was answered' }),
  channel: z.string(),
  group: z.string().nullable(),
  region: z.string().nullable(),
  language: z.string(),
  answers: id.nullable(),
  source: z
    .object({
      name: z.string(),
      id: z.string(),
      facts: z
        .record(z.string(), z.union([z.boolean(), z.int()]))
        .exactOptional()
        .meta({
          description:
            'What the source said of it when it was taken over, by the names that it has there, such as `is-seed`, or `agrees` of votes of which nobody here knows whose they were. They are counted in no figure of this dialogue',
        }),
    })
    .nullable(),
  card: z
    .object({ gathering: id, island: z.string().nullable(), position: z.string().nullable(), photoDigest: z.string().nullable() })
    .nullable()
    .meta({ description: 'Of a card that a gathering collected' }),
  ...speaker,
  submittedAt: z.iso.datetime(),
  sequence,
  status: z.enum(CONTRIBUTION_STATUSES).meta({
    description: 'One that was merged into what is itself withdrawn or rejected, or into a ring, is accepted, as it was before',
  }),
  rejectionReason: z.string().nullable(),
  appeal: z.enum(['none', 'lodged', 'upheld', 'dismissed']),
  appealUntil: z.iso.datetime().nullable(),
  mergedInto: id.nullable().meta({ description: 'Also where that leads nowhere; the way of the contribution tells' }),
  redacted: z.boolean(),
  correction: z
    .object({
      times: countOf('Corrections'),
      at: z.iso.datetime().meta({ description: 'The last of them' }),
      raters: countOf('People who had a current rating then: they rated what it said before'),
    })
    .nullable()
    .meta({ description: 'Of one that says otherwise in its source by now; what it said before is shown as of before' }),
  redactionAppeal: z.enum(['none', 'lodged', 'upheld', 'dismissed']),
  redactionAppealUntil: z.iso.datetime().nullable().meta({ description: 'Until when its redactions can still be appealed against' }),
  ratings: z.object({
    ...tally,
    balance,
    raters: countOf('People who have a current rating'),
    recorded: z.object(tally).meta({ description: 'All ratings that came in, those that were changed or taken back later included' }),
  }),
  content: z
    .object({
      title: z.string().nullable(),
      text: z.string(),
      position: z
        .object({
          latitude: z.number().meta({ description: 'Degrees north, WGS 84' }),
          longitude: z.number().meta({ description: 'Degrees east, WGS 84' }),
        })
        .nullable(),
    })
    .nullable(),
  marks: marks.nullable().meta({ description: 'Of a redacted text' }),
  withheld: z.enum(['not-yet-accepted', 'rejected', 'withdrawn', 'erased']).nullable(),
  file: z
    .object({
      original: anything.nullable(),
      proposal: anything.nullable().meta({ description: 'A redaction that waits for a second person: for those who moderate or audit' }),
      rejection: anything.nullable(),
      appeal: anything.nullable(),
      decision: anything.nullable(),
      redactionAppeal: anything.nullable(),
      redactionDecision: anything.nullable(),
    })
    .partial()
    .optional(),
});
