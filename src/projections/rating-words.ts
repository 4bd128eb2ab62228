import type { RatingValue } from '../domain/rating/rating.js';
import type { Said } from './explanation.js';

/** What ratings are called where figures of them are explained. */
export const RATED_AS: Readonly<Record<RatingValue, Said>> = {
  agree: { de: 'Zustimmungen', en: 'agreement' },
  pass: { de: 'Enthaltungen', en: 'passing' },
  disagree: { de: 'Ablehnungen', en: 'disagreement' },
};
