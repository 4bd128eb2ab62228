import { z } from 'zod';

// The shapes in which the texts of contributions are kept.

export const saidBody = z.object({
  title: z.string().nullable(),
  text: z.string(),
  position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
});
export const redactedBody = saidBody.extend({
  redaction: z.object({
    passages: z.array(z.object({ start: z.int(), end: z.int(), replacement: z.string().nullable() })),
    removesTitle: z.boolean(),
    removesPosition: z.boolean(),
  }),
});
