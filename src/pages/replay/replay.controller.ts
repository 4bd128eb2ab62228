import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { EVERYBODY } from '../../identity/access.js';
import { Sources } from '../../projections/sources.js';
import { FORMS } from '../../replay/trace/forms.js';
import { recommendationTraceView } from '../../replay/trace/recommendation-trace.view.js';
import { ask, askingFor, type Asking, headed, wantedLanguage } from '../asking.js';
import { ProblemPages } from '../layout/problem-pages.js';
import { type Address, hrefOf, openedBy, type Opened, openIn, QUERY } from './address.js';
import { differencesOf, explanationOf, followedOf, openedEventOf, ownEventOf } from './details.js';
import { milestonesOf } from './milestones.js';
import { dialogueFor, type NamedMoment } from './moment.js';
import { replayPage } from './replay.page.js';
import { type Dialogue, overallOf, type State, stateOf } from './state.js';
import { tracedOf } from './traced.js';

/** A picture has its style in itself. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

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
    const { time } = asked;
    const { dialogue: then, named: moment } = await dialogueFor(
      asked.moment === undefined ? 'at' : 'moment',
      { moment: asked.moment ?? asked.at, time },
      newest,
      asking,
    );
    const from = asked.from === undefined ? null : (await dialogueFor('from', { moment: asked.from, time }, newest, asking)).dialogue.asOf;
    const address: Address = { ...openedBy(asked), dialogue: newest.dialogue, at: then === newest ? null : then.asOf, from, named };
    if (asked.moment !== undefined) {
      await reply.redirect(hrefOf(address, { ...openIn(address), at: textOf(moment) ?? then.asOf, time }), 303);
      return;
    }
    // From here on all is asked as of this sequence or of earlier ones.
    const there = { ...asking, sources: asking.sources.once() };
    const stated = stateOf(then, there);
    const [state, last, differences, opened] = await Promise.all([
      stated,
      ownEventOf(then.asOf, then.dialogue, there),
      from === null ? null : differencesOf(newest.dialogue, { from, to: then.asOf }, there),
      openedAt(address, { then, stated, more: asked.more }, there),
    ]);
    const milestones = milestonesOf(timeline);
    const shown = { language, address, newest, milestones, state, named: moment, last, differences, ...opened };
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

/** As a form named it; a sequence says by itself what is meant. */
const textOf = (moment: NamedMoment | null): string | number | null =>
  moment && (moment.form === 'later' ? Number(moment.text) : moment.text);

/** A form sends a field that was left empty, too. */
const filled = (query: unknown): object => Object.fromEntries(Object.entries(query as object).filter(([, value]) => value !== ''));

type Opening = { readonly then: Dialogue; readonly stated: Promise<State>; readonly more: string | undefined };

/** What is opened beside the state. */
const openedAt = async ({ figure, trace, contribution, event }: Opened, { then, stated, more }: Opening, asking: Asking) => {
  const { dialogue, asOf } = then;
  const [explanation, traced, followed, told] = await Promise.all([
    figure && explanationOf(figure, { asOf, more }, asking),
    trace === null ? null : tracedOf({ dialogue, recommendation: trace, asOf, stated }, asking),
    contribution === null ? null : followedOf(contribution, then, asking),
    event === null ? null : openedEventOf(event, dialogue, asking),
  ]);
  return { explanation, traced, followed, event: told };
};
