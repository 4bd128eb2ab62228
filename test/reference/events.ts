import { z } from 'zod';
import { COMMANDS, INNER_COMMANDS } from '../../src/commands/all.js';
import { CATEGORIES } from '../../src/domain/categories.js';
import { EVENT_SCHEMAS, type EventType } from '../../src/events/all.js';
import { PROJECTIONS } from '../../src/projections/all.js';
import { currentSchema } from '../../src/store/upcasters.js';
import type { Schema } from './json-schema.js';

const SAYINGS = CATEGORIES.flatMap(({ says }) => Object.entries<readonly string[]>(says));
const FOLLOWING = COMMANDS.flatMap(({ name, ...definition }) => (definition.follows ?? []).map((followed) => ({ name, followed })));
const INNER: ReadonlySet<string> = new Set(INNER_COMMANDS.map(({ name }) => name));

/** Who writes an event: somebody who sends a command, another command from which this one follows, or the program itself. */
export type Writer =
  | { readonly command: string; readonly by: 'sender' | 'program' }
  | { readonly command: string; readonly by: 'follows'; readonly from: string };

const writersFor = (command: string): readonly Writer[] => [
  ...(COMMANDS.some(({ name }) => name === command) ? [{ command, by: 'sender' as const }] : []),
  ...(INNER.has(command) ? [{ command, by: 'program' as const }] : []),
  ...FOLLOWING.filter(({ followed }) => followed === command).map(({ name }) => ({ command, by: 'follows' as const, from: name })),
];

/** What is known of a type of event, from where it is defined, decided and read. */
export type Told = {
  readonly type: EventType;
  readonly says: string;
  /** Of the streams that it can be in. */
  readonly noun: string;
  readonly schema: number;
  readonly data: Schema;
  readonly internal: Schema;
  readonly body: Schema | null;
  readonly writers: readonly Writer[];
  /** Names of projections. */
  readonly readers: readonly string[];
};

const jsonSchemaOf = (schema: z.ZodType): Schema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json as Schema;
};

export const EVENTS: readonly Told[] = (Object.keys(EVENT_SCHEMAS) as EventType[]).map((type) => {
  const { says, data, internal, body } = EVENT_SCHEMAS[type];
  return {
    type,
    says,
    noun: CATEGORIES.find(({ owns }) => owns({ type }))?.Id.noun ?? '',
    schema: currentSchema(type),
    data: jsonSchemaOf(data),
    internal: jsonSchemaOf(internal),
    body: body && jsonSchemaOf(body),
    writers: SAYINGS.flatMap(([command, types]) => (types.includes(type) ? writersFor(command) : [])),
    readers: PROJECTIONS.filter(({ isAbout }) => isAbout({ type })).map(({ name }) => name),
  };
});
