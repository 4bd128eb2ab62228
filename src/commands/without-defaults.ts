import type { z } from 'zod';
import { isSame } from '../domain/decider.js';

type Prune = (value: unknown) => unknown;
type Schema = z.core.$ZodType;

/**
 * What somebody asked for, without the members that are as they would be had nobody sent them: a member that comes to a schema, optional
 * or with a default, so changes nothing that was asked before. `counted`: paths of members that stay, `card.island`.
 */
export const withoutDefaults = (shape: z.core.$ZodShape, counted: readonly string[] = []): ((value: object) => object) => {
  const prune = inObject(shape, new Set(counted), '');
  return (value) => prune(value) as object;
};

const inObject = (shape: z.core.$ZodShape, counted: ReadonlySet<string>, at: string): Prune => {
  const members = new Map(
    Object.entries(shape).map(([name, schema]) => {
      const path = `${at}${name}`;
      return [name, { prune: pruneOf(schema, counted, path), unsent: counted.has(path) ? undefined : unsent(schema) }] as const;
    }),
  );
  return (value) =>
    typeof value !== 'object' || value === null
      ? value
      : Object.fromEntries(
          Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
            const member = members.get(name);
            if (each === undefined || (member?.unsent !== undefined && isSame(each, member.unsent))) return [];
            return [[name, member ? member.prune(each) : each]];
          }),
        );
};

/** What a member is that is not sent; undefined where it is nothing, or must be sent. */
const unsent = (schema: Schema): unknown => {
  const parsed = (schema as z.ZodType).safeParse(undefined);
  return parsed.success ? parsed.data : undefined;
};

const AS_IT_IS: Prune = (value) => value;

const pruneOf = (schema: Schema, counted: ReadonlySet<string>, at: string): Prune => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return inObject(def.shape, counted, `${at}.`);
    case 'array':
      return inEach(pruneOf(def.element, counted, at));
    case 'union':
      return inUnion(def.options, counted, at);
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'optional':
    case 'nonoptional':
    case 'readonly':
      return pruneOf(def.innerType, counted, at);
    default:
      return AS_IT_IS;
  }
};

const inEach = (prune: Prune): Prune => (prune === AS_IT_IS ? prune : (value) => (Array.isArray(value) ? value.map(prune) : value));

/** By the first form that takes the value. */
const inUnion = (options: readonly Schema[], counted: ReadonlySet<string>, at: string): Prune => {
  const prunes = options.map((option) => [option as z.ZodType, pruneOf(option, counted, at)] as const);
  if (prunes.every(([, prune]) => prune === AS_IT_IS)) return AS_IT_IS;
  return (value) => prunes.find(([option]) => option.safeParse(value).success)?.[1](value) ?? value;
};
