import { z } from 'zod';
import { contributions } from '../../domain/contribution/contributions.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { gatherings, sinceItTookPlace } from '../../domain/gathering/gatherings.js';
import { CODE, ContributionId } from '../../domain/ids.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { refusedAs } from '../field.refusals.js';
import { code, contributionId, dialogueId, digest, gatheringId, language, participant, region, text } from '../fields.js';
import { comingBy, participantOf, shownBy } from '../participant.js';
import { contributionBody, shortUnlessTakenOver } from './contribution-body.js';

const card = z
  .strictObject({
    gathering: gatheringId,
    island: code.nullable().default(null),
    position: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 .,:/-]{0,31}$/, { error: refusedAs('position-malformed') })
      .nullable()
      .default(null)
      .meta({ description: 'Where the card hung', examples: ['B3'] }),
    photoDigest: digest.nullable().default(null),
  })
  .meta({ description: 'For a card of a pin-board, which a rapporteur files after the gathering' });
const FACTS_MAX = 20;
const facts = z
  .record(z.string().regex(CODE, { error: refusedAs('code-malformed') }), z.union([z.boolean(), z.int().min(0)]))
  .refine((value) => Object.keys(value).length <= FACTS_MAX, { error: `at most ${FACTS_MAX} facts` })
  .meta({
    description: 'What the source says of it besides, by its own names: numbers, and what is so or not',
    examples: [{ 'is-seed': true }],
  });
/** Becomes a pseudonym; the name itself is not kept. */
const reader = text(200).meta({ description: 'Name or sign of who typed it or read it again. It becomes a pseudonym.' });

export const submitContribution = defineCommand(contributions, {
  name: 'SubmitContribution',
  path: 'dialogues/:dialogue/contributions',
  summary: 'Answer a guiding question, or another contribution. The answer has a secret with which to come back',
  roles: ['office', 'rapporteur', 'participant'],
  params: { dialogue: dialogueId },
  fields: {
    theme: code,
    question: code,
    questionVersion: z.int().min(1),
    channel: code.default('online' as z.infer<typeof code>),
    group: code.nullable().default(null),
    region: region.nullable().default(null),
    language: language.default('de'),
    answers: contributionId.nullable().default(null),
    source: z
      .strictObject({ name: text(100), id: text(200), facts: facts.exactOptional() })
      .nullable()
      .default(null),
    card: card.nullable().default(null),
  },
  erasable: contributionBody,
  whole: shortUnlessTakenOver,
  credentials: {
    participant: participant.nullable().default(null),
    transcriber: reader.nullable().default(null),
    secondReader: reader.nullable().default(null),
  },
  creates: ContributionId,
}).asking({
  command: async ({ params: { dialogue }, fields, erasable, credentials, newId: contribution }, { desk, envelope }) => {
    const { role } = envelope;
    const coming = comingBy(credentials.participant, envelope);
    const official = role !== 'participant';
    const readerOf = (name: string | null) => (name === null || !official ? null : desk.pseudonyms.reader(dialogue, name));
    return {
      contribution,
      submission: { dialogue, ...fields },
      participant: participantOf(dialogue, coming, desk),
      transcriber: readerOf(credentials.transcriber),
      secondReader: readerOf(credentials.secondReader),
      secretDigest: !official ? digestOf(desk.pseudonyms.secretOf(contribution)) : null,
      body: erasable,
      // What is taken over from elsewhere was said there, perhaps before there was this dialogue.
      dialogue: await (fields.source === null ? desk : desk.aside).fact(dialogues, dialogue),
      answered: fields.answers && (await desk.fact(contributions, fields.answers)),
      gathering: fields.card && (await desk.fact(gatherings, fields.card.gathering, sinceItTookPlace)),
      official,
      shown: shownBy(dialogue, coming, desk),
    };
  },
  answer: ({ newId }, { desk, envelope: { role } }): Readonly<Record<string, string>> =>
    role === 'participant' ? { secret: desk.pseudonyms.secretOf(newId) } : {},
});
