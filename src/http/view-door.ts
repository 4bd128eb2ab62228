import { Readable } from 'node:stream';
import { applyDecorators, Controller, Get, HttpCode, Post, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QUESTIONS } from '../replay/all-questions.js';
import { fileOf } from '../projections/view-file.js';
import { Sources } from '../projections/sources.js';
import type { FileAnswer, Question, View } from '../projections/view.js';
import { type Form, formOf } from './forms.js';
import { languageOf } from './language.js';
import { readerOf } from './reader.js';
import { May } from './sender.js';
import { parsed } from './validation.js';

const AskedAt = ({ path, body }: View): MethodDecorator => (body ? applyDecorators(Post(path), HttpCode(200)) : Get(path));

/** The HTTP door of a view: reads what is asked, and says which sequence the answer stands for. */
const doorOf = (view: View): Type => {
  @Controller()
  class Door {
    constructor(private readonly sources: Sources) {}

    @AskedAt(view)
    @May(view)
    async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const { format, other, withBom, ...question } = questionOf(request, view);
      const sources = this.sources.readBy(question.reader);
      if (format !== 'json') {
        const { asOf, mediaType, name, lines } = await fileOf(view, question, sources, { format, withBom });
        variesWithAccept(headed(reply, asOf));
        await sendFile(reply, { mediaType, body: lines, saveAs: name });
        return;
      }
      const { asOf, answer } = await view.ask(question, sources);
      void headed(reply, asOf);
      if (!view.mediaTypes) variesWithAccept(reply);
      const answered = await answer();
      if (other) {
        const { mediaType, write } = other;
        const { language } = question.reader;
        await sendFile(reply, { mediaType, body: write(answered as never, language), saveAs: null, language });
        return;
      }
      await (view.mediaTypes ? sendFile(reply, answered as FileAnswer) : reply.send(answered));
    }
  }
  Object.defineProperty(Door, 'name', { value: `Door of ${view.path}` });
  return Door;
};

export const VIEW_DOORS: readonly Type[] = QUESTIONS.map((view) => doorOf(view));

/** Texts may be withdrawn or erased at any moment, so nobody shows a kept answer unasked. */
const headed = (reply: FastifyReply, asOf: bigint | null): FastifyReply =>
  asOf === null ? reply.header('cache-control', 'no-store') : reply.headers({ 'x-as-of': String(asOf), 'cache-control': 'no-cache' });

/** Besides what it varies with already. */
const varies = (reply: FastifyReply, header: string): void =>
  void reply.header('vary', [reply.getHeader('vary') ?? [], header].flat().join(', '));
const variesWithAccept = (reply: FastifyReply): void => varies(reply, 'accept');

const questionOf = (request: FastifyRequest, view: View): Question & Form => {
  const language = languageOf(request);
  const { query, ...form } = formOf(request, view);
  return {
    ...form,
    params: request.params as object,
    query: { ...query, ...resumed(request, view) },
    body: request.body,
    reader: readerOf(request, view),
    check: (schema, value, at) => parsed(schema, value, language, at),
  };
};

/** An empty one is what a browser sends that has seen nothing. */
const resumed = ({ headers }: FastifyRequest, { resumesBy }: View): object => {
  const last = resumesBy === undefined ? undefined : headers[resumesBy.toLowerCase()];
  return last === undefined || last === '' ? {} : { after: last };
};

/** A page brings its style and its pictures along; it asks for nothing, sends nothing and runs nothing. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const sendFile = (reply: FastifyReply, { mediaType, body, saveAs, digest, language }: FileAnswer): FastifyReply => {
  void reply.type(mediaType);
  if (saveAs === null) void reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  else void reply.header('content-disposition', `attachment; filename="${saveAs}"`);
  if (digest !== undefined) void reply.header('etag', `"${digest}"`);
  if (language !== undefined) varies(reply.header('content-language', language), 'accept-language');
  if (typeof body === 'string' || Buffer.isBuffer(body)) return reply.send(body);
  // Of what nobody reads nothing is looked up, and what has no end is not begun; a text of none would have an ETag, the same for every state.
  return reply.send(Readable.from(reply.request.method === 'HEAD' ? [] : body));
};
