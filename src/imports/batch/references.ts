import { z } from 'zod';
import { newIdOf } from '../../commands/command.js';
import { dialogueId, gatheringId } from '../../commands/fields.js';
import { ContributionId } from '../../domain/ids.js';
import { problemOf } from '../body.js';
import { keyOfCard } from '../cards/card-key.js';
import { keyOfImport, keyOfRow } from '../contributions/submission.js';
import { isObject } from '../files/json-lines.js';
import { keyOfPolis, keyOfStatement } from '../polis/polis-rows.js';
import { dialogueIdOf } from '../set-up.js';
import { LineInvalid } from './line-invalid.js';

/** How a line may name what it makes. */
export const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const REFERENCE = /^\$([A-Za-z][A-Za-z0-9_-]{0,59})$/;
/** A word that does begin with a dollar sign has one more. */
const ESCAPED = /^\$(\$+[A-Za-z][A-Za-z0-9_-]{0,59})$/;
const DEPTH_MAX = 50;

const source = z.string().min(1);
const id = z.string().min(1);

/** What imports make has ids that follow from the names in the source: nobody has to look them up. */
const dialogueReference = z.union([z.strictObject({ polis: source }), z.strictObject({ contributions: source })]);
const contributionReference = z.union([
  z.strictObject({ polis: source, id }),
  z.strictObject({ contributions: source, dialogue: dialogueId.optional(), id }),
  z.strictObject({ cards: source, gathering: gatheringId, id }),
]);

/**
 * A value with ids in the place of references: `"$m1"`, `{"$dialogue": …}`, `{"$contribution": …}`.
 * @param idOf the id of what an earlier line has made @throws LineInvalid
 */
export const resolved = (value: unknown, idOf: (name: string) => string, depth = 0): unknown => {
  if (depth > DEPTH_MAX) throw new LineInvalid({ code: 'nested-too-deeply', message: `The line is nested more than ${DEPTH_MAX} deep` });
  if (typeof value === 'string') {
    const name = REFERENCE.exec(value)?.[1];
    return name === undefined ? (ESCAPED.exec(value)?.[1] ?? value) : idOf(name);
  }
  if (Array.isArray(value)) return value.map((each: unknown) => resolved(each, idOf, depth + 1));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, resolved(each, idOf, depth + 1)] as const);
  const [only] = entries;
  if (only && entries.length === 1) {
    if (only[0] === '$dialogue') return dialogueOf(read('$dialogue', dialogueReference, only[1]));
    if (only[0] === '$contribution') return contributionOf(read('$contribution', contributionReference, only[1]));
  }
  return Object.fromEntries(entries);
};

const dialogueOf = (reference: z.output<typeof dialogueReference>): string =>
  dialogueIdOf('polis' in reference ? keyOfPolis(reference.polis) : keyOfImport(reference.contributions));

const contributionOf = (reference: z.output<typeof contributionReference>): string => {
  const of = (key: string): string => newIdOf(ContributionId, key);
  if ('polis' in reference) return of(keyOfStatement({ key: keyOfPolis(reference.polis) }, reference.id));
  if ('cards' in reference) return of(keyOfCard(reference.cards, reference.gathering, reference.id));
  return of(keyOfRow({ key: keyOfImport(reference.contributions, reference.dialogue) }, reference.id));
};

const read = <T>(name: string, schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { code, message } = problemOf(parsed.error);
  throw new LineInvalid({ code, message: `${name}: ${message}` });
};
