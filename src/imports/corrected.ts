import { newIdOf } from '../commands/command.js';
import { correctContribution } from '../commands/contribution/correct-contribution.js';
import { saidBodyOf } from '../commands/contribution/shown-bodies.js';
import { submitContribution } from '../commands/contribution/submit-contribution.js';
import { knownTo } from '../commands/transact.js';
import {
  type ContributionBody,
  type ContributionEvent,
  type ContributionSubmitted,
  SAID,
  type SourceFacts,
} from '../domain/contribution/contribution.js';
import { contributions } from '../domain/contribution/contributions.js';
import { isSame } from '../domain/decider.js';
import { ContributionId, DialogueId } from '../domain/ids.js';
import { Refusal } from '../domain/refusal.js';
import type { Corrected, ImportContext, Recorded } from './import.js';
import type { Sending } from './sending.js';
import type { Repeatable } from './tally.js';

type Submission = Parameters<typeof submitContribution.message>[0];
type Envelope = ReturnType<Sending['envelope']>;
type Desk = ImportContext['desk'];
/** `corrector`: the moderator who stands for the import where it corrects what it recorded before; null where that stays as it is. */
export type By = {
  readonly sending: Sending;
  readonly desk: Desk;
  readonly corrector: string | null;
  /** Whether what a row stands for by now is what is left where its text is gone: nothing that anybody said instead of it. */
  readonly isEmptied?: ((before: ContributionBody) => boolean) | undefined;
  /** In how many milliseconds from the time of a row on its act may lie; one without it. */
  readonly within?: number | undefined;
};

/** Submits what a row became; where an earlier run has done that already, it is compared with what is said there by now. */
export const submit = async (submission: Submission, envelope: Envelope, by: By): Promise<Repeatable | Corrected> => {
  try {
    const answer = await by.sending.send(submitContribution, submission, envelope);
    return answer.repeated ? ((await compared(submission, envelope, by)) ?? answer) : answer;
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'idempotency-key-reused')) throw error;
    const fate = await compared(submission, envelope, by);
    if (!fate) throw error;
    return fate;
  }
};

/** What becomes of a row that an earlier run has recorded; null where it says what was recorded first. */
const compared = async (submission: Submission, envelope: Envelope, by: By): Promise<Repeatable | Corrected | null> => {
  const contribution = newIdOf(ContributionId, envelope.key);
  const events = knownTo(contributions, await by.desk.store.readStream(contributions.stream(contribution))) as Events;
  const corrections = events.filter(({ type }) => type === 'ContributionCorrected').length;
  const changes = await changesIn(submission, envelope, events, by);
  const saysMore = events[0]?.type === 'ContributionSubmitted' && !isSame(events[0].data.source, submission.body.source ?? null);
  if (changes.length === 0) return corrections > 0 || saysMore ? { repeated: true } : null;
  const said = changes.filter((name) => SAID.some((part) => part === name));
  const told = { corrected: changes, recorded: [], refused: null };
  if (by.corrector === null || said.length === 0) return told;
  // What the office says here stands over what a file says, which may have a name that was taken out.
  if (!events.every((event) => event.type !== 'ContributionCorrected' || event.internal.moderator === by.corrector))
    return { ...told, refused: CORRECTED_HERE };
  if (said.includes('text') && by.isEmptied) {
    const before = await saidBodyOf(events, by.desk);
    if (before && by.isEmptied(before)) return { ...told, refused: TEXT_EMPTIED };
  }
  const { title = null, text, position = null } = submission.body;
  const correction = by.sending.envelope(`${envelope.key}/correction/${corrections + 1}`, Date.now(), 'office', by.corrector);
  try {
    await by.sending.send(correctContribution, { params: { contribution }, body: { title, text, position } }, correction);
    return { ...told, recorded: said };
  } catch (error) {
    // Another import has corrected it meanwhile: it is compared with what that one said.
    if (error instanceof Refusal && error.code === 'idempotency-key-reused') return compared(submission, envelope, by);
    // It stays as it is, as it would without being asked to be corrected.
    if (error instanceof Refusal) return { ...told, refused: error.code };
    throw error;
  }
};

const CORRECTED_HERE = 'corrected-here';
const TEXT_EMPTIED = 'text-emptied';

type Events = readonly (Recorded & ContributionEvent)[];

const PUBLIC = ['theme', 'question', 'questionVersion', 'channel', 'group', 'region', 'language', 'answers', 'card'] as const;

/** The names of the fields in which a row differs from what was submitted for it, or corrected; whatever else became of that since. */
const changesIn = async (submission: Submission, envelope: Envelope, events: Events, { desk, within }: By): Promise<readonly string[]> => {
  const [first] = events;
  if (first?.type !== 'ContributionSubmitted') return [];
  const { params, body } = submission;
  const before = await saidBodyOf(events, desk);
  const author = body.participant == null ? null : desk.pseudonyms.participant(DialogueId(params.dialogue), body.participant);
  return [
    ...PUBLIC.filter((name) => !isSame(first.data[name], body[name] ?? null)),
    ...(before ? SAID.filter((name) => !isSame(before[name], body[name] ?? null)) : []),
    ...(saysOtherwise(first.data.source?.facts, body.source?.facts) ? ['facts'] : []),
    ...(first.internal.participant === author ? [] : ['author']),
    ...(isDatedOtherwise(first, envelope, within) ? ['date'] : []),
  ];
};

/** Of what both say: an export may leave out what an earlier one had, and an earlier run have taken none. */
const saysOtherwise = (before: SourceFacts = {}, now: SourceFacts = {}): boolean =>
  Object.keys(now).some((name) => name in before && before[name] !== now[name]);

/** What acts on something else is dated behind it, and what is to come as of its recording: there the source's time is not the record's. */
const isDatedOtherwise = ({ data, occurredAt, recordedAt }: Recorded & ContributionSubmitted, { at }: Envelope, within = 1): boolean => {
  if (data.answers !== null || data.card !== null || at === null || Date.parse(at) > Date.parse(recordedAt)) return false;
  const after = Date.parse(occurredAt) - Date.parse(at);
  return after < 0 || after >= within;
};
