import { createHash } from 'node:crypto';
import { acceptContribution } from '../commands/contribution/accept-contribution.js';
import { dismissAppeal } from '../commands/contribution/dismiss-appeal.js';
import { lodgeAppeal } from '../commands/contribution/lodge-appeal.js';
import { mergeContribution } from '../commands/contribution/merge-contribution.js';
import { redactContribution } from '../commands/contribution/redact-contribution.js';
import { rejectContribution } from '../commands/contribution/reject-contribution.js';
import { submitContribution } from '../commands/contribution/submit-contribution.js';
import { upholdAppeal } from '../commands/contribution/uphold-appeal.js';
import { withdrawContribution } from '../commands/contribution/withdraw-contribution.js';
import { type Answer, newIdOf } from '../commands/command.js';
import { rateContribution } from '../commands/rating/rate-contribution.js';
import { contributions } from '../domain/contribution/contributions.js';
import { ContributionId, DialogueId } from '../domain/ids.js';
import { secretOfSource } from '../identity/pseudonyms.js';
import type { RatingValue } from '../domain/rating/rating.js';
import type { ContributionEntry } from './files.js';
import { redactionOf } from './quotes.js';
import { cardOf } from './gathering-steps.js';
import {
  actingOn,
  after,
  EXAMPLE_KEY,
  MODERATORS,
  OFFICE,
  PARTICIPANT,
  RAPPORTEUR,
  type Sending,
  type Stage,
  type Step,
  type Who,
} from './step.js';

/** Signs of the invented people who type what is written by hand, and read it again. */
const READERS = ['Beispiel 1', 'Beispiel 2'] as const;
/** Ratings wait neither for each other nor for an acceptance. */
const OPINIONS = 'opinions';
const RATERS = Array.from({ length: 95 }, (_, i) => `p${String(i + 1).padStart(2, '0')}`);

/** What people say, what moderators decide, and how people rate. */
export const contributionSteps = (entries: readonly ContributionEntry[], dialogue: string): readonly Step[] =>
  entries.flatMap((entry) => [...whatBecameOf(entry, DialogueId(dialogue)), ...ratingsOf(entry)]);

const keyOf = (ref: string): string => `${EXAMPLE_KEY}/contribution/${ref}`;
export const contributionOf = (ref: string): ContributionId => newIdOf(ContributionId, keyOf(ref));
const secretOf = (participant: string): string => secretOfSource(`${EXAMPLE_KEY}/participant/${participant}`);
const [FIRST, SECOND] = MODERATORS;

const whatBecameOf = (entry: ContributionEntry, dialogue: DialogueId): readonly Step[] => {
  const { ref, at, moderation, appeal, redaction, mergedInto, mergeReason } = entry;
  const contribution = contributionOf(ref);
  const params = { contribution };
  const steps: Step[] = [];
  const acting = actingOn(steps, { stream: contributions.stream(contribution), key: keyOf(ref) });
  // The secret comes with the first answer; it is the same one when the example goes on after an interruption.
  let secret = '';
  const step = (
    hours: number,
    act: string,
    who: Who,
    send: (stage: Stage, sending: Sending) => Promise<Answer>,
    together: string | null = null,
  ): void => {
    acting(
      who,
      after(at, hours, 'hours'),
      act,
      async (stage, sending) => {
        secret = String((await send(stage, sending)).extra['secret'] ?? secret);
      },
      together,
    );
  };
  step(0, '', authorOf(entry), ({ commands }, sending) =>
    commands.send(submitContribution, { params: { dialogue }, body: bodyOf(entry) }, sending),
  );
  if (moderation.decision === 'accept') {
    step(20, 'accept', FIRST, ({ commands }, sending) => commands.send(acceptContribution, { params, body: {} }, sending), OPINIONS);
  } else if (moderation.decision === 'reject') {
    const { reason, justification } = moderation;
    step(20, 'reject', FIRST, ({ commands }, sending) =>
      commands.send(rejectContribution, { params, body: { reason, justification } }, sending),
    );
  }
  if (appeal) {
    const { grounds, outcome, justification } = appeal;
    const decide = outcome === 'upheld' ? upholdAppeal : dismissAppeal;
    step(60, 'appeal', PARTICIPANT, ({ commands }, sending) =>
      commands.send(lodgeAppeal, { params, body: { justification: grounds, secret } }, sending),
    );
    step(110, 'decide', SECOND, ({ commands }, sending) => commands.send(decide, { params, body: { justification } }, sending));
  }
  if (redaction) {
    const body = { reason: redaction.reason, ...redactionOf(entry), removesTitle: false, removesPosition: false };
    step(26, 'redact', FIRST, ({ commands }, sending) => commands.send(redactContribution, { params, body }, sending));
  }
  if (entry.withdrawn) {
    step(200, 'withdraw', PARTICIPANT, ({ commands }, sending) =>
      commands.send(withdrawContribution, { params, body: { secret } }, sending),
    );
  }
  if (mergedInto !== undefined && mergeReason !== undefined) {
    const body = { into: contributionOf(mergedInto), reason: mergeReason };
    step(220, 'merge', SECOND, ({ commands }, sending) => commands.send(mergeContribution, { params, body }, sending));
  }
  return steps;
};

/**
 * Nobody holds the secret of an invented contribution, so that none is given out but where the example itself comes back with it: nobody
 * else could appeal, and no report has to wait for that.
 */
const authorOf = ({ channel, appeal, withdrawn = false }: ContributionEntry): Who => {
  if (channel !== 'online') return RAPPORTEUR;
  return appeal !== undefined || withdrawn ? PARTICIPANT : OFFICE;
};

const bodyOf = (entry: ContributionEntry) => {
  const { ref, theme, question, questionVersion, channel, group, region, language, title, text, answers, participant, card } = entry;
  return {
    theme,
    question,
    questionVersion,
    channel,
    group,
    region,
    language,
    answers: answers ? contributionOf(answers) : null,
    // Said with every contribution that the office or a rapporteur sends, wherever it is shown: it is an example. Others name no source.
    source: authorOf(entry) === PARTICIPANT ? null : { name: 'Beispiel (example)', id: ref },
    title,
    text,
    position: null,
    participant: participant === null ? null : secretOf(participant),
    card: card ? cardOf(card) : null,
    transcriber: card ? READERS[0] : null,
    secondReader: card ? READERS[1] : null,
  };
};

/** The raters are drawn by a digest: always the same, and different ones for each contribution. They rate before anything closes. */
const ratingsOf = ({ ref, at, agree, pass, disagree }: ContributionEntry): readonly Step[] => {
  const contribution = contributionOf(ref);
  const values: readonly RatingValue[] = [
    ...Array<RatingValue>(agree).fill('agree'),
    ...Array<RatingValue>(pass).fill('pass'),
    ...Array<RatingValue>(disagree).fill('disagree'),
  ];
  const drawn = RATERS.map((rater) => ({ rater, lot: createHash('sha256').update(`${ref}/${rater}`).digest('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, values.length);
  const steps: Step[] = [];
  const step = actingOn(steps, { stream: contributions.stream(contribution), key: keyOf(ref) });
  drawn.forEach(({ rater, lot }, i) => {
    const moment = after(at, 1 + (Number.parseInt(lot.slice(0, 4), 16) / 0xffff) * 18, 'hours');
    const body = { value: values[i] ?? 'pass', participant: secretOf(rater) };
    const rate = ({ commands }: Stage, sending: Sending) => commands.send(rateContribution, { params: { contribution }, body }, sending);
    step(PARTICIPANT, moment, `rating/${rater}`, rate, OPINIONS);
  });
  return steps;
};
