import { z } from 'zod';
import { STRENGTHS } from '../../domain/recommendation/recommendation.js';
import { code, localized } from '../fields.js';

/** What a recommendation says; a rewording says all of it anew. */
export const wording = {
  themes: z.array(code).min(1).max(20),
  title: localized(200),
  text: localized(4000),
  addressee: localized(300).meta({ description: 'Who shall do it' }),
  instrument: localized(300).meta({ description: 'By which means: a law, a programme, an agreement' }),
  horizon: localized(300).meta({ description: 'Until when' }),
  strength: z.enum(STRENGTHS),
};
/** Public, for ever: why it was decided so, or why it was changed. */
export const publicReason = localized(1000);
export const rationale = localized(2000);
