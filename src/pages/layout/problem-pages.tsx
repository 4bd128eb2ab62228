import { Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../../http/problem.filter.js';
import { type Problem, type ProblemCode, statusOf, titleOf } from '../../http/problem.js';
import type { Language } from '../../domain/language.js';
import { headed, wantedLanguage } from '../asking.js';
import { pageOf } from './page.js';
import { PROBLEM_WORDS } from './problem-pages.words.js';

/** What pages answer that cannot show what was asked for: a page with a sentence, and the status that says the same to programs. */
@Catch()
export class ProblemPages extends ProblemFilter {
  protected override answer({ code, errors, headers }: Problem, request: FastifyRequest, reply: FastifyReply): void {
    const { language } = wantedLanguage(request);
    request.problem = code;
    void headed(reply, language)
      .status(statusOf(code))
      .headers({ ...headers, 'cache-control': 'no-store' })
      .send(problemPage({ code, errors }, request, language));
  }
}

const problemPage = (
  { code, errors }: Pick<Problem, 'code' | 'errors'>,
  { id, params, url }: FastifyRequest,
  language: Language,
): string => {
  const words = PROBLEM_WORDS[language];
  const said: Partial<Readonly<Record<ProblemCode, string>>> = words.said;
  const { dialogue } = params as { readonly dialogue?: string };
  const isOfMoment = dialogue !== undefined && MOMENTS.includes(code);
  const other = new URLSearchParams({ lang: language === 'de' ? 'en' : 'de' });
  return pageOf({
    language,
    title: words.title,
    other: `${url.split('?')[0] ?? '/'}?${other.toString()}`,
    home: `/?lang=${language}`,
    children: (
      <div class="stack">
        <h1 class="kern-heading-large">{words.title}</h1>
        <p class="lead">{said[code] ?? titleOf(code, language)}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map(({ pointer, detail }) => (
              <li>
                <code>{namedIn(pointer)}</code>: {detail}
              </li>
            ))}
          </ul>
        )}
        <ul class="row">
          {isOfMoment && (
            <li>
              <a class="kern-link" href={`/replay/${encodeURIComponent(dialogue)}?lang=${language}`}>
                {words.newest}
              </a>
            </li>
          )}
          <li>
            <a class="kern-link" href={`/?lang=${language}`}>
              {words.home}
            </a>
          </li>
        </ul>
        <p class="muted small">{words.reference(id)}</p>
      </div>
    ),
  });
};

/** A figure is named in one parameter, which a view takes in parts. */
const namedIn = (pointer: string): string => (['/view', '/id'].includes(pointer) ? 'figure' : pointer.slice(1));

/** After these there is a moment that can be shown. */
const MOMENTS: readonly ProblemCode[] = [
  'as-of-malformed',
  'as-of-in-future',
  'as-of-before-record',
  'request-malformed',
  'difference-backwards',
];
