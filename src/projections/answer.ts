import { z } from 'zod';

// What the answers of several views have in common.

export const count = z.int().min(0);
/** A figure, with what it counts. */
export const countOf = (description: string) => count.meta({ description });
export const revision = z.int().meta({ description: 'Of the state that is shown: what `If-Match` takes' });
export const id = z.uuid();
export const sequence = z.int().min(0).meta({ description: 'Place in the record' });
/** An object, of what keys ever. The cast says no more than that, so that what is shown need not have an index. */
export const anything = z.looseObject({}) as z.ZodType<object>;
export const localized = z.object({ de: z.string().optional(), en: z.string().optional() });
export const labelled = z.looseObject({ code: z.string(), title: localized });
/** A page of a list; `next` is the cursor of the one after it. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
