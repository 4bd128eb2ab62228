import { z } from 'zod';
import { code, localized } from '../fields.js';

export const themes = z.array(code).min(1).max(20);
export const title = localized(200);
export const measureText = localized(4000);
/** Public, for ever: analysts answer for what they do with what people said. */
export const publicReason = localized(1000);
