import type { Explained, Figure } from '../../projections/explanation.js';

/** A figure that is asked for by its name, and what stands there in the places of its pattern. */
export type Named = { readonly pattern: string; readonly figure: Figure; readonly named: Readonly<Record<string, string>> };

const PLACE = /\{(\w+)\}/g;
/** A row of a list, known by the key of the view: of several fields, with commas between. */
export const ROW = 'row';

/** What stands in braces in a step of a pattern. */
export const placesIn = (step: string): readonly string[] => [...step.matchAll(PLACE)].map(([, place = '']) => place);

const formOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replace(PLACE, (_, name: string) => `(?<${name}>${name === ROW ? '[^.]+' : '[^.,]+'})`)}$`);

/** Null where the view has no figure that is called so. */
export const figureCalled = ({ figures }: Pick<Explained, 'figures'>, name: string): Named | null => {
  for (const [pattern, figure] of Object.entries(figures)) {
    const found = formOf(pattern).exec(name);
    if (found) return { pattern, figure, named: { ...found.groups } };
  }
  return null;
};

/**
 * What stands at the end of a way in an answer: null where what it leads through is null, undefined where it leads nowhere. `key`: the fields by which
 * the rows of a list are known.
 */
export const figureIn = (answer: object, { pattern, named }: Pick<Named, 'pattern' | 'named'>, key: readonly string[]): unknown =>
  pattern.split('.').reduce<unknown>((at, step) => {
    if (at === null || typeof at !== 'object') return at === null ? null : undefined;
    const places = placesIn(step);
    const fields = places.includes(ROW) ? key : places;
    const values = places.flatMap((place) => named[place]?.split(',') ?? []);
    if (Array.isArray(at)) return at.find((each: object) => fields.every((field, i) => nameOf(Reflect.get(each, field)) === values[i]));
    const name = values[0] ?? step;
    return Object.hasOwn(at, name) ? (Reflect.get(at, name) as unknown) : undefined;
  }, answer);

/** Where a row has no value of that name, `-` stands for it: no code is one. */
const nameOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '-');
