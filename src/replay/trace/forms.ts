import type { OtherForm } from '../../projections/view.js';
import { pictureOf } from './picture.js';
import { provOf } from './prov.js';

/** How a trace can be answered besides. */
export const FORMS = {
  'prov-json': {
    mediaType: 'application/json',
    description: 'PROV-JSON (W3C): each step an activity, each version of a measure or recommendation an entity, who acted as a role',
    write: provOf,
  },
  svg: {
    mediaType: 'image/svg+xml',
    description: 'a picture, contributions by theme and stance, with a text alternative',
    write: pictureOf,
  },
} as const satisfies Readonly<Record<string, OtherForm>>;
