import { z } from 'zod';
import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { ContributionId } from '../../domain/ids.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { code, contributionId, dialogueId, language, ownSecret, region } from '../fields.js';
import { contributionBody } from './contribution-body.js';

export const submitContribution = defineCommand({
  name: 'SubmitContribution',
  path: 'dialogues/:dialogue/contributions',
  summary: 'Answer a guiding question, or another contribution. The answer has a secret with which to come back',
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
      .strictObject({ name: z.string().max(100), id: z.string().max(200) })
      .nullable()
      .default(null),
  },
  erasable: contributionBody,
  credentials: { participant: ownSecret.nullable().default(null) },
  creates: 'contribution',
  decider: contributionDecider,
  stream: (_, contribution) => `contribution-${contribution}`,
  command: async ({ params: { dialogue }, fields, erasable, credentials, newId }, { desk, envelope: { at, role } }) => {
    const contribution = ContributionId(newId);
    const participant = credentials.participant === null ? null : desk.pseudonyms.participant(dialogue, credentials.participant);
    return {
      type: 'SubmitContribution' as const,
      at,
      contribution,
      submission: { dialogue, ...fields },
      participant,
      secretDigest: role === 'participant' ? digestOf(desk.pseudonyms.secretOf(contribution)) : null,
      body: erasable,
      dialogue: await desk.dialogue(dialogue),
      answered: fields.answers && (await desk.contribution(fields.answers)),
      official: role !== 'participant',
    };
  },
  answer: (newId, { desk, envelope: { role } }): Readonly<Record<string, string>> =>
    role === 'participant' ? { secret: desk.pseudonyms.secretOf(ContributionId(newId)) } : {},
});
