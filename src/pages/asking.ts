import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Language, LANGUAGES } from '../domain/language.js';
import { languageOf } from '../http/language.js';
import { readerOf } from '../http/reader.js';
import { parsed } from '../http/validation.js';
import type { Reader } from '../identity/reader.js';
import type { Sources } from '../projections/sources.js';
import type { Frozen, View } from '../projections/view.js';

/** Who looks at a page, and what the views are asked for them: nothing that their doors would not answer. */
export type Asking = { readonly reader: Reader; readonly sources: Sources };

export type AnswerTo<V extends View> = Frozen<z.output<V['answer']>>;

/** The answer of a view, as its door gives it. @throws what asking it throws */
export const ask = async <V extends View>(
  view: V,
  { params = {}, query = {} }: { readonly params?: object; readonly query?: object },
  { reader, sources }: Asking,
): Promise<AnswerTo<V>> => {
  const { answer } = await view.ask(
    { params, query, reader, check: (schema, value, at) => parsed(schema, value, reader.language, at) },
    sources,
  );
  // The cast says what the view says of its answer.
  return (await answer()) as AnswerTo<V>;
};

/** The language that an address names, or else that of the reader; `named` where it was. */
export const wantedLanguage = (request: FastifyRequest): { readonly language: Language; readonly named: Language | null } => {
  const { lang } = request.query as { readonly lang?: unknown };
  const named = LANGUAGES.find((language) => language === lang) ?? null;
  return { language: named ?? languageOf(request), named };
};

/** Whoever looks reads in the language of the page. */
export const askingFor = (request: FastifyRequest, sources: Sources, language: Language): Asking => {
  const reader = { ...readerOf(request), language };
  return { reader, sources: sources.readBy(reader) };
};

/** A page loads its own style and script, and nothing that anybody wrote into it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What every page says of itself. Texts may be withdrawn or erased at any moment, so nobody shows a kept page unasked. */
export const headed = (reply: FastifyReply, language: Language): FastifyReply =>
  reply.type('text/html; charset=utf-8').headers({
    'content-language': language,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-cache',
    vary: 'Accept-Language, Authorization',
  });
