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
import type { Commands } from '../commands/commands.js';
import type { Envelope } from '../commands/transact.js';
import { rateContribution } from '../commands/rating/rate-contribution.js';
import { ContributionId, DialogueId } from '../domain/ids.js';
import { secretOfSource } from '../identity/pseudonyms.js';
import type { RatingValue } from '../domain/rating/rating.js';
import type { ContributionEntry } from './files.js';
import { EXAMPLE_KEY, MODERATORS, RAPPORTEUR, type Step } from './step.js';

const HOUR_MS = 3_600_000;
const RATERS = Array.from({ length: 95 }, (_, i) => `p${String(i + 1).padStart(2, '0')}`);

/** What people say, what moderators decide, and how people rate. */
export const contributionSteps = (entries: readonly ContributionEntry[], dialogue: string): readonly Step[] =>
  entries.flatMap((entry) => [...whatBecameOf(entry, DialogueId(dialogue)), ...ratingsOf(entry)]);

const keyOf = (ref: string, act = ''): string => `${EXAMPLE_KEY}/contribution/${ref}${act === '' ? '' : `/${act}`}`;
const idOf = (ref: string): ContributionId => ContributionId(newIdOf('contribution', keyOf(ref)));
const hoursAfter = (at: string, hours: number): string => new Date(Date.parse(at) + hours * HOUR_MS).toISOString();
const secretOf = (participant: string): string => secretOfSource(`${EXAMPLE_KEY}/participant/${participant}`);

type Who = Pick<Envelope, 'role' | 'actor'>;
const AUTHOR: Who = { role: 'participant', actor: null };
const FIRST: Who = { role: 'moderator', actor: MODERATORS[0] };
const SECOND: Who = { role: 'moderator', actor: MODERATORS[1] };

const whatBecameOf = (entry: ContributionEntry, dialogue: DialogueId): readonly Step[] => {
  const { ref, at, moderation, appeal, redaction, mergedInto, mergeReason } = entry;
  const contribution = idOf(ref);
  const params = { contribution };
  const steps: Step[] = [];
  // The secret comes with the first answer; it is the same one when the example goes on after an interruption.
  let secret = '';
  const step = (
    hours: number,
    act: string,
    who: Who,
    send: (commands: Commands, envelope: ReturnType<typeof envelopeOf>) => Promise<Answer>,
  ): void => {
    const moment = hoursAfter(at, hours);
    const envelope = envelopeOf(keyOf(ref, act), moment, who);
    steps.push({
      at: moment,
      stream: `contribution-${contribution}`,
      isRating: false,
      send: async (commands) => {
        secret = (await send(commands, envelope)).extra['secret'] ?? secret;
      },
    });
  };
  step(0, '', entry.channel === 'online' ? AUTHOR : { role: 'rapporteur', actor: RAPPORTEUR }, (commands, envelope) =>
    commands.send(submitContribution, { params: { dialogue }, body: bodyOf(entry) }, envelope),
  );
  if (moderation.decision === 'accept') {
    step(20, 'accept', FIRST, (commands, envelope) => commands.send(acceptContribution, { params, body: {} }, envelope));
  } else if (moderation.decision === 'reject') {
    const { reason, justification } = moderation;
    step(20, 'reject', FIRST, (commands, envelope) =>
      commands.send(rejectContribution, { params, body: { reason, justification } }, envelope),
    );
  }
  if (appeal) {
    const { grounds, outcome, justification } = appeal;
    const decide = outcome === 'upheld' ? upholdAppeal : dismissAppeal;
    step(60, 'appeal', AUTHOR, (commands, envelope) =>
      commands.send(lodgeAppeal, { params, body: { justification: grounds, secret } }, envelope),
    );
    step(110, 'decide', SECOND, (commands, envelope) => commands.send(decide, { params, body: { justification } }, envelope));
  }
  if (redaction) {
    const { reason, text } = redaction;
    const body = { reason, text, title: entry.title, position: null };
    step(26, 'redact', FIRST, (commands, envelope) => commands.send(redactContribution, { params, body }, envelope));
  }
  if (entry.withdrawn) {
    step(200, 'withdraw', AUTHOR, (commands, envelope) => commands.send(withdrawContribution, { params, body: { secret } }, envelope));
  }
  if (mergedInto !== undefined && mergeReason !== undefined) {
    const body = { into: idOf(mergedInto), reason: mergeReason };
    step(220, 'merge', SECOND, (commands, envelope) => commands.send(mergeContribution, { params, body }, envelope));
  }
  return steps;
};

const envelopeOf = (key: string, at: string, who: Who) => ({ key, at, ...who });

const bodyOf = ({
  ref,
  theme,
  question,
  questionVersion,
  channel,
  group,
  region,
  language,
  title,
  text,
  answers,
  participant,
}: ContributionEntry) => ({
  theme,
  question,
  questionVersion,
  channel,
  group,
  region,
  language,
  answers: answers ? idOf(answers) : null,
  // Said with every contribution, wherever it is shown: it is an example.
  source: { name: 'Beispiel (example)', id: ref },
  title,
  text,
  position: null,
  participant: participant === null ? null : secretOf(participant),
  card: null,
  transcriber: null,
  secondReader: null,
});

/** The raters are drawn by a digest: always the same, and different ones for each contribution. They rate before anything closes. */
const ratingsOf = ({ ref, at, agree, pass, disagree }: ContributionEntry): readonly Step[] => {
  const contribution = idOf(ref);
  const values: readonly RatingValue[] = [
    ...Array<RatingValue>(agree).fill('agree'),
    ...Array<RatingValue>(pass).fill('pass'),
    ...Array<RatingValue>(disagree).fill('disagree'),
  ];
  const drawn = RATERS.map((rater) => ({ rater, lot: createHash('sha256').update(`${ref}/${rater}`).digest('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, values.length);
  return drawn.map(({ rater, lot }, i) => {
    const moment = hoursAfter(at, 1 + (Number.parseInt(lot.slice(0, 4), 16) / 0xffff) * 18);
    const envelope = envelopeOf(keyOf(ref, `rating/${rater}`), moment, AUTHOR);
    const body = { value: values[i] ?? 'pass', participant: secretOf(rater) };
    return {
      at: moment,
      stream: `contribution-${contribution}`,
      isRating: true,
      send: (commands) => commands.send(rateContribution, { params: { contribution }, body }, envelope),
    };
  });
};
