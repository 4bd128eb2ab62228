import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FILE_FORMATS, type FileFormat } from '../projections/view-file.js';
import type { OtherForm, View } from '../projections/view.js';
import { languageOf } from './language.js';
import { ranges } from './ranges.js';
import { parsed } from './validation.js';

/** In which form a view is answered; `other`: in one of its own. */
export type Form = { readonly format: 'json' | FileFormat; readonly other: OtherForm | null; readonly withBom: boolean };

const formFor = (forms: NonNullable<View['forms']>) => ({
  format: z
    .enum(['json', ...FILE_FORMATS, ...Object.keys(forms)])
    .optional()
    .meta({
      description: [
        'Or by `Accept`. As `csv` (RFC 4180) and `ndjson` the items, of a list with pages all of them from the cursor on, or `limit` of them. The last line says how many, as of which sequence, the SHA-256 of all bytes before it, and the cursor of what the limit left out: a file without it was cut',
        ...Object.entries(forms).map(([name, { description }]) => `As \`${name}\`: ${description}`),
      ].join('. '),
    }),
  bom: z.literal('true').optional().meta({ description: 'A CSV that begins with a byte order mark, as some spreadsheets want it' }),
});

/** The parameters for it, of a view that is no file itself. */
export const formsOf = ({ query, forms = {} }: Pick<View, 'query' | 'forms'>): Partial<ReturnType<typeof formFor>> =>
  Object.fromEntries(Object.entries(formFor(forms)).filter(([name]) => !(name in query.shape)));

const BY_MEDIA_TYPE: ReadonlyMap<string, string> = new Map([
  ['application/json', 'json'],
  ['*/*', 'json'],
  ['application/*', 'json'],
  ['text/csv', 'csv'],
  ['application/x-ndjson', 'ndjson'],
]);

/** What a request wants, and the rest of its query. @throws Problem */
export const formOf = (request: FastifyRequest, view: View): Form & { readonly query: object } => {
  const asked = request.query as Readonly<Record<string, unknown>>;
  if (view.mediaTypes) return { format: 'json', other: null, withBom: false, query: asked };
  const { forms = {} } = view;
  // What a view means by a name of its own goes before what all mean by it, but for the names of forms.
  const names = Object.keys(formsOf(view));
  const isOfForm = (name: string, value: unknown): boolean => names.includes(name) || (name === 'format' && isFormat(value));
  const of = (isForm: boolean) => Object.fromEntries(Object.entries(asked).filter(([name, value]) => isOfForm(name, value) === isForm));
  const { format, bom } = parsed(z.object(formFor(forms)), of(true), languageOf(request));
  const chosen = format ?? accepted(request, forms);
  const other = forms[chosen] ?? null;
  const isFile = FILE_FORMATS.find((one) => one === chosen);
  return { format: isFile ?? 'json', other, withBom: bom === 'true', query: of(false) };
};

const FORMATS: ReadonlySet<unknown> = new Set(['json', ...FILE_FORMATS]);
const isFormat = (value: unknown): boolean => FORMATS.has(value);

/** By Accept (RFC 9110, section 12.5.1); JSON where nothing fits. */
const accepted = ({ headers }: FastifyRequest, forms: NonNullable<View['forms']>): string => {
  const own = new Map(Object.entries(forms).map(([name, { mediaType }]) => [mediaType, name]));
  const wanted = ranges(headers.accept ?? '').map((range) => range.replace(/\s*;.*/, ''));
  return wanted.flatMap((type) => BY_MEDIA_TYPE.get(type) ?? own.get(type) ?? [])[0] ?? 'json';
};
