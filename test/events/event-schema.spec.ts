import { z } from 'zod';
import type { DomainEvent } from '../../src/domain/decider.js';
import { eventOf } from '../../src/events/event-schema.js';
import { EVENT_SCHEMAS } from '../../src/events/all.js';

type Noted = DomainEvent & {
  readonly type: 'Noted';
  readonly data: { readonly line: number; readonly by?: string; readonly tags: readonly ('a' | 'b')[] };
  readonly internal: { readonly rater: string | null };
};
const [line, by, tags] = [z.number(), z.string().exactOptional(), z.array(z.enum(['a', 'b']))];
const internal = z.strictObject({ rater: z.string().nullable() });

it('does not compile where a schema says something else than the type of the domain', () => {
  const schemas = [
    eventOf<Noted>()('The same.', { data: z.strictObject({ line, by, tags }), internal }),
    // @ts-expect-error -- more than there is
    eventOf<Noted>()('More.', { data: z.strictObject({ line, by, tags, more: line }), internal }),
    // @ts-expect-error -- one that is missing
    eventOf<Noted>()('Less.', { data: z.strictObject({ line, by }), internal }),
    // @ts-expect-error -- one that is missing, and need not be there
    eventOf<Noted>()('Less of what may be.', { data: z.strictObject({ line, tags }), internal }),
    // @ts-expect-error -- one that need not be there must be there
    eventOf<Noted>()('Narrower.', { data: z.strictObject({ line, by: z.string(), tags }), internal }),
    // @ts-expect-error -- undefined is nothing that an event can hold
    eventOf<Noted>()('Undefined.', { data: z.strictObject({ line, by: z.string().optional(), tags }), internal }),
    // @ts-expect-error -- a value that the type does not have
    eventOf<Noted>()('Wider.', { data: z.strictObject({ line, by, tags: z.array(z.enum(['a', 'b', 'c'])) }), internal }),
    // @ts-expect-error -- the internal part
    eventOf<Noted>()('Internal.', { data: z.strictObject({ line, by, tags }), internal: z.strictObject({ rater: z.string() }) }),
  ];
  expect(schemas).toHaveLength(8);
});

it.each(Object.entries(EVENT_SCHEMAS))('says in a sentence what %s says', (_, { says }) => expect(says).toMatch(/^[A-Z].*\.$/s));

it.each(Object.entries(EVENT_SCHEMAS))('takes nothing else into %s', (_, { data, internal: own }) => {
  for (const part of [data, own]) {
    const codes = part.safeParse({ another: 1 }).error?.issues.map(({ code }) => code) ?? [];
    expect(codes.some((code) => code === 'unrecognized_keys' || code === 'invalid_union')).toBe(true);
  }
});
