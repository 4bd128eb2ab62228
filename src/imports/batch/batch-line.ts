import { z } from 'zod';
import { COMMANDS } from '../../commands/all.js';
import { instant } from '../../commands/fields.js';
import { problemOf } from '../body.js';
import { momentOf } from '../dates.js';
import type { JsonRow } from '../files/json-lines.js';
import { TimeZone } from '../time-zone.js';
import { LineInvalid } from './line-invalid.js';
import { NAME } from './references.js';

export type Definition = (typeof COMMANDS)[number];

const UTC = new TimeZone('UTC');
const request = z.record(z.string(), z.unknown()).default({});

const line = z.strictObject({
  command: z.string(),
  params: request,
  body: request,
  /** What later lines call what the command makes; and under this name it is the same line in every run. */
  as: z.string().regex(NAME, { error: 'name-malformed' }).optional(),
  /** When it happened; now, without it. */
  at: instant.refine((value) => momentOf(value, '', 'iso', UTC) !== null, { error: 'time-implausible' }).optional(),
  /** The revision that the sender saw, as If-Match at the doors. */
  revision: z.int().min(0).optional(),
});

export type BatchLine = Omit<z.output<typeof line>, 'command'> & { readonly definition: Definition };

const BY_NAME: ReadonlyMap<string, Definition> = new Map(COMMANDS.map((definition) => [definition.name, definition]));

export const definitionOf = ({ command }: JsonRow): Definition | undefined =>
  typeof command === 'string' ? BY_NAME.get(command) : undefined;

/** A line in its form; what the command itself takes is not looked at yet. @throws LineInvalid */
export const batchLineOf = (row: JsonRow): BatchLine => {
  const parsed = line.safeParse(row);
  if (!parsed.success) throw new LineInvalid(problemOf(parsed.error));
  const { command, ...rest } = parsed.data;
  const definition = BY_NAME.get(command);
  if (!definition) throw new LineInvalid({ code: 'command-unknown', message: `command: there is no command ${JSON.stringify(command)}` });
  return { ...rest, definition };
};
