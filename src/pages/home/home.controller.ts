import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '../../http/sender.js';
import { EVERYBODY } from '../../identity/access.js';
import { dialoguesView } from '../../projections/dialogues/dialogues.view.js';
import { recommendationsView } from '../../projections/recommendations/recommendations.view.js';
import { reportsView } from '../../projections/reports/reports.view.js';
import { Sources } from '../../projections/sources.js';
import { themeInputView } from '../../projections/theme-input/theme-input.view.js';
import { type AnswerTo, ask, askingFor, type Asking, headed, wantedLanguage } from '../asking.js';
import { ProblemPages } from '../layout/problem-pages.js';
import { homePage, type ShownDialogue } from './home.page.js';

/** The newest ones. */
const DIALOGUES_MAX = 20;
const DIALOGUES_ASKED = 500;
const RECOMMENDATIONS_MAX = 20;
const REPORTS_MAX = 20;

/** What is asked, what came in, what is recommended, and the way into how it came about. */
@Controller()
@May({ roles: EVERYBODY })
@UseFilters(ProblemPages)
export class HomeController {
  constructor(private readonly sources: Sources) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { language, named } = wantedLanguage(request);
    const asking = askingFor(request, this.sources, language);
    const { items } = await ask(dialoguesView, { query: { limit: String(DIALOGUES_ASKED) } }, asking);
    const newest = items.toReversed().slice(0, DIALOGUES_MAX);
    const shown = await Promise.all(newest.map((dialogue) => shownOf(dialogue, asking)));
    // What nobody has answered yet comes after what has something to show.
    const ordered = [...shown.filter(hasInput), ...shown.filter((each) => !hasInput(each))];
    await headed(reply, language).send(homePage(ordered, { language, named, now: Date.now() }));
  }
}

const hasInput = ({ figures: { total } }: ShownDialogue): boolean => total.submitted > 0;

const shownOf = async (dialogue: AnswerTo<typeof dialoguesView>['items'][number], asking: Asking): Promise<ShownDialogue> => {
  const query = { dialogue: dialogue.dialogue };
  const [figures, recommendations, reports] = await Promise.all([
    ask(themeInputView, { query }, asking),
    ask(recommendationsView, { query: { ...query, status: 'adopted', limit: String(RECOMMENDATIONS_MAX) } }, asking),
    ask(reportsView, { query: { ...query, limit: String(REPORTS_MAX) } }, asking),
  ]);
  return { dialogue, figures, recommendations: recommendations.items, reports: reports.items };
};
