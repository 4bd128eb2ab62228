import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FILE_FORMATS, type FileFormat } from '../projections/view-file.js';
import type { View } from '../projections/view.js';
import { languageOf } from './language.js';
import { ranges } from './ranges.js';
import { parsed } from './validation.js';

/** In which form a view is answered. */
export type Form = { readonly format: 'json' | FileFormat; readonly withBom: boolean };

/** The parameters of a view that is no file itself. */
export const FORM = {
  format: z
    .enum(['json', ...FILE_FORMATS])
    .optional()
    .meta({
      description:
        'Or by `Accept`. As `csv` (RFC 4180) and `ndjson` all rows, from the cursor on, or `limit` of them. The last line says how many, as of which sequence, and the SHA-256 of all bytes before it: a file without it was cut',
    }),
  bom: z.literal('true').optional().meta({ description: 'A CSV that begins with a byte order mark, as some spreadsheets want it' }),
};
const form = z.object(FORM);

const BY_MEDIA_TYPE: ReadonlyMap<string, Form['format']> = new Map([
  ['application/json', 'json'],
  ['*/*', 'json'],
  ['application/*', 'json'],
  ['text/csv', 'csv'],
  ['application/x-ndjson', 'ndjson'],
]);

/** What a request wants, and the rest of its query. @throws Problem */
export const formOf = (request: FastifyRequest, view: View): Form & { readonly query: object } => {
  const asked = request.query as Readonly<Record<string, unknown>>;
  if (view.mediaTypes) return { format: 'json', withBom: false, query: asked };
  const { format: wanted, bom: wantedBom, ...query } = asked;
  const { format, bom } = parsed(form, { format: wanted, bom: wantedBom }, languageOf(request));
  return { format: format ?? accepted(request), withBom: bom === 'true', query };
};

/** By Accept (RFC 9110, section 12.5.1); JSON where nothing fits. */
const accepted = ({ headers }: FastifyRequest): Form['format'] =>
  ranges(headers.accept ?? '').flatMap((range) => BY_MEDIA_TYPE.get(range) ?? [])[0] ?? 'json';
