import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endOf, utcDay } from '../../domain/day.js';
import { May } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { EVERYBODY } from '../../identity/access.js';
import { dialogueView } from '../../projections/dialogues/dialogues.view.js';
import { Sources } from '../../projections/sources.js';
import { FORMS } from '../../replay/trace/forms.js';
import { recommendationTraceView } from '../../replay/trace/recommendation-trace.view.js';
import { ask, askingFor, type Asking, headed, wantedLanguage } from '../asking.js';
import { ProblemPages } from '../layout/problem-pages.js';
import { type Address, type Asked, hrefOf, QUERY } from './address.js';
import { differencesOf, explanationOf, tracedOf } from './details.js';
import { milestonesOf } from './milestones.js';
import { replayPage } from './replay.page.js';
import { type Dialogue, overallOf, stateOf } from './state.js';

/** A picture has its style in itself. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How a dialogue came to its recommendations, as of any moment. */
@Controller('replay')
@May({ roles: EVERYBODY })
@UseFilters(ProblemPages)
export class ReplayController {
  constructor(private readonly sources: Sources) {}

  /** Without a dialogue there is nothing to look at, but those that there are. */
  @Get()
  async none(@Res() reply: FastifyReply): Promise<void> {
    await reply.redirect('/', 303);
  }

  @Get(':dialogue')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('dialogue') dialogue: string): Promise<void> {
    const { language, named } = wantedLanguage(request);
    const asking = askingFor(request, this.sources, language);
    const asked = parsed(QUERY, filled(request.query), language);
    const { newest, timeline } = await overallOf(dialogue, asking);
    const then = await dialogueAt(asked.moment ?? asked.at, newest, asking);
    const from = asked.from === undefined ? null : (await dialogueAt(asked.from, newest, asking)).asOf;
    const address = addressOf(asked, { dialogue: newest.dialogue, at: then === newest ? null : then.asOf, from, named });
    if (asked.moment !== undefined) {
      await reply.redirect(hrefOf(address, { at: then.asOf }), 303);
      return;
    }
    const { figure, trace } = address;
    const at = { asOf: then.asOf, more: asked.more };
    const [state, explanation, traced, differences] = await Promise.all([
      stateOf(then, asking),
      figure && explanationOf(figure, at, asking),
      trace === null ? null : tracedOf(trace, then, asking),
      from === null ? null : differencesOf(newest.dialogue, { from, to: then.asOf }, asking),
    ]);
    const shown = { language, address, newest, milestones: milestonesOf(timeline), state, explanation, traced, differences };
    await headed(reply, language).header('x-as-of', String(then.asOf)).send(replayPage(shown));
  }

  /** The trace of a recommendation as a picture, in the language of the page. */
  @Get(':dialogue/:recommendation/picture')
  async picture(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('recommendation') recommendation: string,
  ): Promise<void> {
    const { language } = wantedLanguage(request);
    const { at } = parsed(QUERY, filled(request.query), language);
    const asking = askingFor(request, this.sources, language);
    const trace = await ask(recommendationTraceView, { params: { recommendation }, query: at === undefined ? {} : { asOf: at } }, asking);
    const { mediaType, write } = FORMS.svg;
    await headed(reply, language).type(mediaType).header('content-security-policy', PICTURE_POLICY).send(write(trace, language));
  }
}

/** A form sends a field that was left empty, too. */
const filled = (query: unknown): object => Object.fromEntries(Object.entries(query as object).filter(([, value]) => value !== ''));

/** The thirtieth of February is none. */
const isDay = (text: string): boolean => {
  const at = DAY.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(at) && utcDay(at) === text;
};

/** The dialogue as of a moment: a sequence, a day (its end, by when things happened) or an instant of the record; without one, the newest. */
const dialogueAt = async (moment: string | undefined, newest: Dialogue, asking: Asking): Promise<Dialogue> => {
  if (moment === undefined || moment === String(newest.asOf)) return newest;
  const params = { dialogue: newest.dialogue };
  if (!isDay(moment)) return ask(dialogueView, { params, query: { asOf: moment } }, asking);
  const end = Date.parse(endOf(moment, newest.timeZone));
  const today = end > Date.now() && Date.parse(moment) <= Date.now();
  return today ? newest : ask(dialogueView, { params, query: { asOfOccurred: new Date(end - 1).toISOString() } }, asking);
};

const addressOf = ({ figure, trace }: Asked, rest: Omit<Address, 'figure' | 'trace'>): Address => ({
  ...rest,
  figure: figure ?? null,
  trace: figure ? null : (trace ?? null),
});
