import type { z } from 'zod';
import type { ViewName } from '../identity/access.js';

/** A view's route, as the description of the API has it. */
export type ViewRoute = {
  readonly view: ViewName;
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  /** Of an answer that is not JSON. */
  readonly mediaTypes?: readonly string[];
  /** The header with which somebody reads what is their own. */
  readonly secret?: string;
};
