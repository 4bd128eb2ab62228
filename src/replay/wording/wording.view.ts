import { z } from 'zod';
import { recommendationId } from '../../commands/fields.js';
import { LANGUAGES } from '../../domain/language.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { countOf, id, localized, sequence } from '../../projections/answer.js';
import { defineView } from '../../projections/view.js';
import { eventFacts, factsOf } from '../events/event-answer.js';
import { eventsOf } from '../trace/streams.js';
import { provenanceOf } from './provenance.js';
import { isWording, WORDED, type Wording } from './wordings.js';

const bringing = z.object({
  ...eventFacts,
  id,
  why: localized.nullable().meta({ description: 'Why it was reworded; null of the draft' }),
});

const part = z.object({
  text: z.string().meta({ description: 'Words with the white space behind them; those of all parts are the text, to the letter' }),
  words: countOf('Words and marks in it'),
  sequence: sequence.meta({ description: 'Of the event that brought them, or put them back' }),
  before: z
    .array(
      z.object({
        from: sequence.meta({ description: 'Of the event that had brought them then' }),
        until: sequence.meta({ description: 'Of the event that took them out' }),
      }),
    )
    .meta({ description: 'When they had stood in this place before, the earliest first; none for words that were never away' }),
});

/** Who reads a sentence of a recommendation can see since when it says so. */
export const wordingView = defineView({
  view: 'recommendation-wording',
  projection: 'recommendations',
  path: 'recommendations/:recommendation/wording',
  summary: 'Which event brought each word of a recommendation, as whom and why; also of words that were taken out and put back',
  roles: EVERYBODY,
  params: { recommendation: recommendationId },
  answer: z.object({
    recommendation: id,
    texts: z
      .array(z.object({ field: z.enum(WORDED), language: z.enum(LANGUAGES), parts: z.array(part) }))
      .meta({ description: 'Each text in each language that it has' }),
    events: z.array(bringing).meta({ description: 'The events that the parts name, in the order of the record' }),
  }),
}).reading(async ({ params: { recommendation }, asOf }, { store }) => {
  const events = (await eventsOf({ store, asOf }, recommendations, [recommendation])).get(recommendation) ?? [];
  const wordings = events.filter(isWording);
  const last = wordings.at(-1);
  if (!last) throw new Refusal('recommendation-unknown');
  const texts = WORDED.flatMap((field) =>
    LANGUAGES.filter((language) => last.data[field][language] !== undefined).map((language) => {
      const versions = wordings.map(({ sequence: at, data }) => ({ sequence: Number(at), text: data[field][language] ?? '' }));
      return { field, language, parts: provenanceOf(versions, language) };
    }),
  );
  const named = new Set(
    texts.flatMap(({ parts }) => parts.flatMap((one) => [one.sequence, ...one.before.flatMap(({ from, until }) => [from, until])])),
  );
  return { recommendation, texts, events: wordings.filter((event) => named.has(Number(event.sequence))).map(broughtBy) };
});

const broughtBy = (event: Wording) => ({
  ...factsOf(event),
  id: event.id,
  why: event.type === 'RecommendationReworded' ? event.data.reason : null,
});
