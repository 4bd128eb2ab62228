import { z } from 'zod';
import { code, localized, region, text } from '../fields.js';

export const place = z.strictObject({
  region: region.nullable().default(null),
  venue: localized(300).meta({ description: 'Public: where everybody can find it' }),
});
export const capacity = z.int().min(1).max(10_000);
export const island = z.strictObject({ code, theme: code });

export const perAddress = z.int().min(1).max(10).meta({ description: 'How many people may register with the same e-mail address' });

/** Somebody who registers themselves: one address stands for one person. */
export const emailAddress = z
  .email()
  .max(254)
  .meta({ description: 'An e-mail address; it registers once, unless the gathering allows more' });

/** Somebody who comes: the part that goes to the vault. */
export const person = {
  name: text(200),
  address: text(500).meta({ description: 'Where one can write to: an e-mail address, or a postal one' }),
};
