import { z } from 'zod';
import { refusedAs } from '../commands/field.refusals.js';
import { instant } from '../commands/fields.js';
import { type Cursor, POSITION, readCursor } from './cursor.js';
import { AsOfMalformed, BeforeRecord, type Moment, type Reading } from './reading.js';

const sequence = z
  .string()
  .regex(POSITION.sequence)
  .meta({ examples: ['146'] });

/** The parameters that every view takes that is read as of a sequence. */
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

/** Of the rows of one page. */
export const LIMIT_MAX = 500;

export const PAGE = {
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(100).meta({ description: 'How many rows a page has at most' }),
  cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before' }),
};

/** What a query says about the state and the page. */
export type Moments = {
  readonly asOf?: string | undefined;
  readonly asOfOccurred?: string | undefined;
  readonly after?: string | undefined;
  readonly cursor?: string | undefined;
};

const MOMENTS = z.object({ asOf: MOMENT.asOf, asOfOccurred: MOMENT.asOfOccurred });

/** @throws AsOfMalformed, before anything else of the query is looked at */
export const requireMoment = (query: unknown): void => {
  if (!MOMENTS.safeParse(query).success) throw new AsOfMalformed();
};

/** A cursor of this list, and of the state that is asked for, if one is: the pages of one list show one state. */
export const cursorOf = (form: RegExp, { asOf, asOfOccurred }: Moments) =>
  z
    .string()
    .refine((cursor) => readCursor(cursor, form) !== null, { error: refusedAs('cursor-malformed'), abort: true })
    .refine((cursor) => asOfOccurred === undefined && (asOf === undefined || asOf === String(readCursor(cursor, form)?.asOf)), {
      error: refusedAs('cursor-of-another-state'),
    });

type Wanted = Omit<Moments, 'cursor'> & { readonly cursor: Cursor | null };

/** The sequence that an answer stands for, of a dialogue if it is about one. @throws AsOfMalformed, BeforeRecord, NotYet, ViewBehind */
export const sequenceOf = async (projection: string, wanted: Wanted, dialogue: string | null, reading: Reading): Promise<bigint> => {
  const { asOf, asOfOccurred, cursor } = wanted;
  if (cursor) return reading.sequenceFor(projection, { asOf: cursor.asOf });
  if (asOf !== undefined && asOfOccurred !== undefined) throw new AsOfMalformed();
  const sequence = await reading.sequenceFor(projection, momentOf(wanted));
  if (!isInstant(wanted)) return sequence;
  // Before anything was recorded, or before the dialogue was, it is answered as what it is, and not with zeros.
  if (sequence === 0n || (dialogue !== null && (await reading.isAnnouncedAfter(sequence, dialogue)))) throw new BeforeRecord();
  return sequence;
};

const isInstant = ({ asOf, asOfOccurred }: Wanted): boolean =>
  asOfOccurred !== undefined || (asOf !== undefined && !POSITION.sequence.test(asOf));

const momentOf = ({ asOf, asOfOccurred, after }: Wanted): Moment => ({
  ...(asOfOccurred !== undefined && { occurredBy: instantOf(asOfOccurred) }),
  ...(asOf !== undefined && { asOf: POSITION.sequence.test(asOf) ? BigInt(asOf) : instantOf(asOf) }),
  ...(after !== undefined && { after: BigInt(after) }),
});

/** In UTC, and not before anything was recorded: PostgreSQL knows fewer offsets and years than ISO 8601. */
const instantOf = (text: string): string => new Date(Math.max(0, Date.parse(text))).toISOString();
