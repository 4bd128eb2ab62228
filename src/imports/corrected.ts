import { type Answer, newIdOf } from '../commands/command.js';
import { saidBodyOf } from '../commands/contribution/shown-bodies.js';
import { submitContribution } from '../commands/contribution/submit-contribution.js';
import { knownTo } from '../commands/transact.js';
import type { ContributionEvent, ContributionSubmitted } from '../domain/contribution/contribution.js';
import { contributions } from '../domain/contribution/contributions.js';
import { isSame } from '../domain/decider.js';
import { ContributionId, DialogueId } from '../domain/ids.js';
import { Refusal } from '../domain/refusal.js';
import type { Corrected, ImportContext, Recorded } from './import.js';
import type { Sending } from './sending.js';

type Submission = Parameters<typeof submitContribution.message>[0];
type Envelope = ReturnType<Sending['envelope']>;
type Desk = ImportContext['desk'];

/** Submits what a row became; where an earlier run has done that already, it is compared with what was said then. */
export const submit = async (submission: Submission, envelope: Envelope, { send }: Sending, desk: Desk): Promise<Answer | Corrected> => {
  const changes = () => changesIn(submission, envelope, desk);
  try {
    const answer = await send(submitContribution, submission, envelope);
    const corrected = answer.repeated ? await changes() : [];
    return corrected.length === 0 ? answer : { corrected };
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'idempotency-key-reused')) throw error;
    const corrected = await changes();
    if (corrected.length === 0) throw error;
    return { corrected };
  }
};

const PUBLIC = ['theme', 'question', 'questionVersion', 'channel', 'group', 'region', 'language', 'answers', 'card'] as const;
const ERASABLE = ['title', 'text', 'position'] as const;

/** The names of the fields in which a row differs from what was submitted for it, whatever became of that since. */
const changesIn = async (submission: Submission, envelope: Envelope, desk: Desk): Promise<readonly string[]> => {
  const stream = contributions.stream(newIdOf(ContributionId, envelope.key));
  const events = knownTo(contributions, await desk.store.readStream(stream)) as readonly (Recorded & ContributionEvent)[];
  const [first] = events;
  if (first?.type !== 'ContributionSubmitted') return [];
  const { params, body } = submission;
  const before = await saidBodyOf(events, desk);
  const author = body.participant == null ? null : desk.pseudonyms.participant(DialogueId(params.dialogue), body.participant);
  return [
    ...PUBLIC.filter((name) => !isSame(first.data[name], body[name] ?? null)),
    ...(before ? ERASABLE.filter((name) => !isSame(before[name], body[name] ?? null)) : []),
    ...(first.internal.participant === author ? [] : ['author']),
    ...(isDatedOtherwise(first, envelope) ? ['date'] : []),
  ];
};

/** What acts on something else is dated behind it, and what is to come as of its recording: there the source's time is not the record's. */
const isDatedOtherwise = ({ data, occurredAt, recordedAt }: Recorded & ContributionSubmitted, { at }: Envelope): boolean => {
  if (data.answers !== null || data.card !== null || at === null || Date.parse(at) > Date.parse(recordedAt)) return false;
  return Date.parse(occurredAt) !== Date.parse(at);
};
