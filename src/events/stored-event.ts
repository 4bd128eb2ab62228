import { z } from 'zod';
import { CATEGORIES } from '../domain/categories.js';
import type { Streams } from '../domain/category.js';
import { earlierAssessments, rounds } from '../domain/round/rounds.js';
import { type Recorded, UnknownSchema } from '../store/event-store.js';
import { upcast, UPCASTERS } from '../store/upcasters.js';
import { EVENT_SCHEMAS, type EventType } from './all.js';

type Owner = Pick<Streams<string>, 'idOf' | 'owns'>;
/** Assessments had streams of their own once. */
const OWNERS: readonly Owner[] = [...CATEGORIES, { ...rounds, idOf: earlierAssessments.idOf }];

/**
 * What is wrong with an event that comes from elsewhere, as it was written there: a type or schema number that this version does not
 * know, another shape than its type has, or a stream that is none of those it stands in. Names places in it, and nothing of what stands there. Null where nothing is.
 */
export const faultOf = (event: Recorded): string | null => {
  const of = `a ${event.type} of schema ${event.schema}`;
  if (!isKnown(event.type) || event.schema < 1) return `${of}, which this version of the program does not know`;
  const { data, internal, body } = EVENT_SCHEMAS[event.type];
  if (body === null && event.body !== null) return `${of} with a text in the vault, which none has`;
  if (body !== null && event.body === null) return `${of} without a text in the vault, which each has`;
  if (!isAtHome(event)) return `${of} in a stream in which none stands`;
  if (!INSTANT.safeParse(event.occurredAt).success) return `${of} that occurred at no instant`;
  try {
    const today = upcast(event, UPCASTERS);
    const issue = issueIn('data', data.safeParse(today.data)) ?? issueIn('internal', internal.safeParse(today.internal));
    return issue && `${of} in another shape: ${issue}`;
  } catch (error) {
    if (error instanceof UnknownSchema) return `${of}, which this version of the program does not know`;
    // An upcaster takes the older shape for granted.
    if (error instanceof TypeError) return `${of} in another shape`;
    throw error;
  }
};

const INSTANT = z.iso.datetime();

const isAtHome = (event: Recorded): boolean =>
  OWNERS.some((owner) => {
    try {
      return owner.owns(event) && owner.idOf(event.stream) !== null;
    } catch (error) {
      // Its name ends with no id.
      if (error instanceof TypeError) return false;
      throw error;
    }
  });

const isKnown = (type: string): type is EventType => Object.hasOwn(EVENT_SCHEMAS, type);

const issueIn = (part: 'data' | 'internal', { error }: z.ZodSafeParseResult<object>): string | null => {
  const [issue] = error?.issues ?? [];
  return issue ? `${[part, ...issue.path].join('.')}: ${issue.message}` : null;
};
