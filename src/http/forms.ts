import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FILE_FORMATS, type FileFormat } from '../projections/view-file.js';
import type { View } from '../projections/view.js';
import { languageOf } from './language.js';
import { ranges } from './ranges.js';
import { parsed } from './validation.js';

/** In which form a view is answered. */
export type Form = { readonly format: 'json' | FileFormat; readonly withBom: boolean };

const FORM = {
  format: z
    .enum(['json', ...FILE_FORMATS])
    .optional()
    .meta({
      description:
        'Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut',
    }),
  bom: z.literal('true').optional().meta({ description: 'A CSV that begins with a byte order mark, as some spreadsheets want it' }),
};
const form = z.object(FORM);

/** The parameters for it, of a view that is no file itself. */
export const formsOf = ({ query }: Pick<View, 'query'>): Partial<typeof FORM> =>
  Object.fromEntries(Object.entries(FORM).filter(([name]) => !(name in query.shape)));

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
  // What a view means by a name of its own goes before what all mean by it.
  const names = Object.keys(formsOf(view));
  const of = (isForm: boolean) => Object.fromEntries(Object.entries(asked).filter(([name]) => names.includes(name) === isForm));
  const { format, bom } = parsed(form, of(true), languageOf(request));
  return { format: format ?? accepted(request), withBom: bom === 'true', query: of(false) };
};

/** By Accept (RFC 9110, section 12.5.1); JSON where nothing fits. */
const accepted = ({ headers }: FastifyRequest): Form['format'] =>
  ranges(headers.accept ?? '').flatMap((range) => BY_MEDIA_TYPE.get(range.replace(/\s*;.*/, '')) ?? [])[0] ?? 'json';
