import { z } from 'zod';
import { submitContribution } from '../../commands/contribution/submit-contribution.js';
import type { Language } from '../../domain/language.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import { bodyFor, problemOf } from '../body.js';
import { momentOf } from '../dates.js';
import type { TableRow } from '../files/table-rows.js';
import type { Problem } from '../files/source-file.js';
import { TimeZone } from '../time-zone.js';
import { secretOfSource } from '../../identity/pseudonyms.js';

// The rows of a Polis export (compdemocracy.org/export): comments.csv has the statements, votes.csv every vote ever cast.

export const STATEMENT_COLUMNS = ['timestamp', 'comment-id', 'author-id', 'moderated', 'comment-body'] as const;
export const VOTE_COLUMNS = ['timestamp', 'comment-id', 'voter-id', 'vote'] as const;

/** Times are milliseconds since 1970 UTC. The ids of authors and voters are of one space. */
export type Statement = {
  readonly time: number;
  readonly id: string;
  readonly author: string;
  readonly moderated: string;
  readonly text: string;
};
export type Vote = { readonly time: number; readonly statement: string; readonly voter: string; readonly value: string };

export const RATING_OF: Readonly<Record<string, RatingValue>> = { '1': 'agree', '0': 'pass', '-1': 'disagree' };

const UTC = new TimeZone('UTC');
const time = z.string().transform((text, context) => {
  const moment = momentOf(text, '', 'epoch-ms', UTC);
  if (moment !== null) return moment;
  context.addIssue({ code: 'custom', message: 'time-malformed' });
  return z.NEVER;
});
const number = z.string().regex(/^(0|[1-9]\d{0,14})$/, { error: 'number-malformed' });

const statement = z.object({
  timestamp: time,
  'comment-id': number,
  'author-id': number,
  moderated: z.enum(['1', '0', '-1'], { error: 'moderation-unknown' }),
  'comment-body': z.string(),
});
const vote = z.object({
  timestamp: time,
  'comment-id': number,
  'voter-id': number,
  vote: z.enum(['1', '0', '-1'], { error: 'vote-unknown' }),
});

export const statementOf = (row: TableRow): Statement | Problem => {
  const parsed = statement.safeParse(row);
  if (!parsed.success) return problemOf(parsed.error);
  const { timestamp, 'comment-id': id, 'author-id': author, moderated, 'comment-body': text } = parsed.data;
  return { time: timestamp, id, author, moderated, text };
};

export const voteOf = (row: TableRow): Vote | Problem => {
  const parsed = vote.safeParse(row);
  if (!parsed.success) return problemOf(parsed.error);
  return { time: parsed.data.timestamp, statement: parsed.data['comment-id'], voter: parsed.data['voter-id'], value: parsed.data.vote };
};

/** What is the same for all rows of one import. */
export type PolisImport = {
  /** Before all keys and credentials: polis/<source>. */
  readonly key: string;
  readonly dialogue: string;
  /** Of its theme and of its question. */
  readonly code: string;
  readonly language: Language;
};

/** Before the keys of all that an export's import sends. */
export const keyOfPolis = (source: string): string => `polis/${source}`;
export const keyOfStatement = ({ key }: Pick<PolisImport, 'key'>, id: string): string => `${key}/comment/${id}`;
export const participantOf = ({ key }: Pick<PolisImport, 'key'>, id: string): string => secretOfSource(`${key}/participant/${id}`);

/** What submits a statement, or why nothing can. */
export const submissionOf = (polis: PolisImport, { id, author, text }: Pick<Statement, 'id' | 'author' | 'text'>) =>
  bodyFor(
    submitContribution,
    {
      theme: polis.code,
      question: polis.code,
      questionVersion: 1,
      channel: 'online',
      language: polis.language,
      source: { name: polis.key, id },
      text,
    },
    { participant: participantOf(polis, author) },
  );
