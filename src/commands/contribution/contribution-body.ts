import { z } from 'zod';
import { text } from '../fields.js';

/** What a contribution says: the part that goes to the vault. */
export const contributionBody = {
  title: text(200).nullable().default(null),
  text: text(10_000),
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .default(null)
    .meta({ description: 'Degrees, WGS 84' }),
};
