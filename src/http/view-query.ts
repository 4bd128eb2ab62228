import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { instant } from '../commands/fields.js';
import type { Language } from '../domain/language.js';
import type { Moment, Reading } from '../projections/reading.js';
import { languageOf } from './language.js';
import { Problem } from './problem.js';
import { ownError, parsed } from './validation.js';

const SEQUENCE = /^\d{1,15}$/;
/** Where a page ended: at a sequence, at a contribution and a rater, or in a named order at a rank and a sequence. */
export const POSITION = {
  sequence: SEQUENCE,
  rating: /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/,
  ranked: (order: string): RegExp => new RegExp(`^${order}\\.-?\\d{1,15}\\.\\d{1,15}$`),
} as const;

const sequence = z.string().regex(SEQUENCE);

/** The parameters that every view takes. */
export const MOMENT = {
  asOf: z.union([sequence, instant]).optional().meta({
    description:
      'The state to show: a sequence, or an instant of the record (ISO 8601 with offset): what was recorded by then. What is told afterwards, as by imports, was recorded later than it happened: see `asOfOccurred`',
  }),
  asOfOccurred: instant.optional().meta({
    description:
      'The state to show by an instant of occurrence (ISO 8601 with offset): the last sequence of the record up to which nothing had happened after that instant. What happened before it and was recorded behind something younger is not in it. The answer says in `asOf` which sequence it is',
  }),
  after: sequence.optional().meta({ description: 'Wait, at most 5 s, until the view has this sequence: read your own writes' }),
};

const asked = z.object({ asOf: MOMENT.asOf, asOfOccurred: MOMENT.asOfOccurred });

export const PAGE = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before' }),
};

/** A cursor keeps the sequence that the first page stood for, so that all pages show one state. */
type Cursor = { readonly asOf: bigint; readonly position: string };

const encode = ({ asOf, position }: Cursor): string => Buffer.from(`${String(asOf)}/${position}`).toString('base64url');

const decode = (text: string, form: RegExp, language: Language): Cursor => {
  const [asOf = '', position = ''] = Buffer.from(text, 'base64url').toString().split('/');
  if (!SEQUENCE.test(asOf) || !form.test(position)) {
    throw new Problem('request-malformed', [ownError('/cursor', 'cursor-malformed', language)]);
  }
  return { asOf: BigInt(asOf), position };
};

type Query = {
  readonly asOf?: string | undefined;
  readonly asOfOccurred?: string | undefined;
  readonly after?: string | undefined;
  readonly cursor?: string | undefined;
};

type Asking<S extends z.ZodType<Query>> = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly reading: Reading;
  /** The form of the list's positions, where they are not sequences. */
  readonly position?: (query: z.output<S>) => RegExp;
};

/** The query of a request in its typed form, the sequence that the answer stands for, and where its page begins. */
export const viewQuery = async <S extends z.ZodType<Query>>(
  view: string,
  schema: S,
  { request, reply, reading, position = () => POSITION.sequence }: Asking<S>,
): Promise<{ readonly query: z.output<S>; readonly asOf: bigint; readonly from: string | null }> => {
  if (!asked.safeParse(request.query).success) throw new Problem('as-of-malformed');
  const language = languageOf(request);
  const query = parsed(schema, request.query, language);
  const cursor = query.cursor === undefined ? null : decode(query.cursor, position(query), language);
  // The pages of one list show one state.
  if (cursor && (query.asOfOccurred !== undefined || (query.asOf !== undefined && query.asOf !== String(cursor.asOf)))) {
    throw new Problem('request-malformed', [ownError('/cursor', 'cursor-of-another-state', language)]);
  }
  if (query.asOf !== undefined && query.asOfOccurred !== undefined) throw new Problem('as-of-malformed');
  const asOf = await reading.sequenceFor(view, cursor ? { asOf: cursor.asOf } : momentOf(query));
  if (!cursor && isInstant(query)) await refuseBefore(asOf, query, reading);
  // Texts may be withdrawn or erased at any moment, so nobody shows a kept answer unasked.
  void reply.headers({ 'x-as-of': String(asOf), 'cache-control': 'no-cache' });
  return { query, asOf, from: cursor?.position ?? null };
};

const isInstant = ({ asOf, asOfOccurred }: Query): boolean => asOfOccurred !== undefined || (asOf !== undefined && !SEQUENCE.test(asOf));

/** An instant before anything was recorded, or before the dialogue was, is answered as what it is, and not with zeros. */
const refuseBefore = async (asOf: bigint, query: object, reading: Reading): Promise<void> => {
  const dialogue = 'dialogue' in query && typeof query.dialogue === 'string' ? query.dialogue : null;
  if (asOf === 0n || (dialogue !== null && (await reading.isAnnouncedAfter(asOf, dialogue)))) throw new Problem('as-of-before-record');
};

const momentOf = ({ asOf, asOfOccurred, after }: Query): Moment => ({
  ...(asOfOccurred !== undefined && { occurredBy: instantOf(asOfOccurred) }),
  ...(asOf !== undefined && { asOf: SEQUENCE.test(asOf) ? BigInt(asOf) : instantOf(asOf) }),
  ...(after !== undefined && { after: BigInt(after) }),
});

/** In UTC, and not before anything was recorded: PostgreSQL knows fewer offsets and years than ISO 8601. */
const instantOf = (text: string): string => new Date(Math.max(0, Date.parse(text))).toISOString();

/** One page of at most `limit` items, made from one item more than that. */
export const pageOf = <T>(rows: readonly T[], limit: number, asOf: bigint, positionOf: (row: T) => string) => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? encode({ asOf, position: positionOf(last) }) : null;
  return { items, next };
};
