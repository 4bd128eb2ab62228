import { z } from 'zod';
import { refusedAs } from '../field.refusals.js';
import { text } from '../fields.js';

/** In Unicode code points: what somebody says here, and what an office takes over from a source. The latter fits a body of the vault. */
const OWN_TEXT_MAX = 10_000;
export const TEXT_MAX = 60_000;

/** What a contribution says: the part that goes to the vault. */
export const contributionBody = {
  title: text(200).nullable().default(null),
  text: text(TEXT_MAX),
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .default(null)
    .meta({ description: 'Degrees, WGS 84' }),
};

/** A place in a text. */
export const point = z.int().min(0).max(TEXT_MAX);

const own = z.object({ source: z.null(), text: z.string() });
const isShort = (whole: unknown): boolean => {
  const { data } = own.safeParse(whole);
  return data === undefined || data.text.length <= OWN_TEXT_MAX || Array.from(data.text).length <= OWN_TEXT_MAX;
};

/** Long is only what is taken over; that participants name no source is a rule of its own. */
export const shortUnlessTakenOver = (body: z.ZodType): z.ZodType =>
  body.refine(isShort, { path: ['text'], error: refusedAs('text-too-long', OWN_TEXT_MAX) }).meta({
    if: { properties: { source: { type: 'object' } }, required: ['source'] },
    else: { properties: { text: { maxLength: OWN_TEXT_MAX } } },
  });
