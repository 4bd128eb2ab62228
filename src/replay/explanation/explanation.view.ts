import { z } from 'zod';
import { refusedAs } from '../../commands/field.refusals.js';
import { uuid } from '../../commands/fields.js';
import { inLanguage } from '../../domain/language.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { draftsFor, type Reader } from '../../identity/reader.js';
import { cursorOf, POSITION } from '../../projections/cursor.js';
import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import { type Explained, type Formula, NO_TERMS, OPERATIONS, type Saying, type Term } from '../../projections/explanation.js';
import type { Sources } from '../../projections/sources.js';
import { THEME_INPUT_QUERY } from '../../projections/theme-input/theme-input.view.js';
import { defineView, type Question } from '../../projections/view.js';
import { keyOf } from '../../projections/view-difference.js';
import { wordsOfValue } from '../fields/values.js';
import { isNoun, labelOf, type Labels, Mentioned } from '../labels/labels.js';
import { labelsOf } from '../labels/labels-of.js';
import { EXPLAINED } from './all-explained.js';
import { explanation } from './explanation.answer.js';
import { figureNamed, figureOf } from './figure-named.js';
import { figureCalled, figureIn, type Named } from './figures.js';
import { withEvents } from './terms-with-events.js';

const NAMES = EXPLAINED.map(({ name }) => name);
const NARROWING = Object.keys(THEME_INPUT_QUERY).filter((name) => name !== 'by');

/** Why a figure of a view is what it is, as of any sequence, for whoever may see the figure. */
export const explanationView = defineView({
  view: 'explain',
  projection: 'dialogues',
  path: 'explain',
  summary: 'Why a figure of a view is what it is: in a sentence, as a formula, and by the terms and events that make it',
  roles: EVERYBODY,
  query: {
    view: z.enum(NAMES).meta({ description: 'Whose figure' }),
    id: uuid.meta({ description: 'Of what the view shows; of figures of a dialogue, its own', format: 'uuid' }),
    figure: z
      .string()
      .max(200)
      .meta({
        description:
          'The way to it in the answer of the view, with dots between. What is one of several is named by its key: `themes.good-work.total`',
        examples: ['ratings.balance'],
      }),
    ...THEME_INPUT_QUERY,
  },
  names: ({ view, id }) => {
    const asked = EXPLAINED.find(({ name }) => name === view)?.ask(String(id), {});
    return { ...asked?.params, ...asked?.query };
  },
  fits: ({ view, figure, ...query }) => {
    const explained = EXPLAINED.find(({ name }) => name === view);
    if (!explained || typeof figure !== 'string') return [];
    // One of them is never missing, as it has a default.
    const others = NARROWING.filter((name) => query[name] !== undefined && !explained.asked?.includes(name));
    const isUnknown = figureCalled(explained, figure) === null;
    return [
      ...others.map((at) => ({ at, message: refusedAs('unknown-field') })),
      ...(isUnknown ? [{ at: 'figure', message: refusedAs('figure-unknown', Object.keys(explained.figures).join(', ')) }] : []),
    ];
  },
  pages: POSITION.sequence,
  key: ['term'],
  answer: explanation,
}).reading(async ({ query: { view: name, id, figure, limit, ...query }, asOf, from, reader }, sources) => {
  const explained = EXPLAINED.find((each) => each.name === name);
  const found = explained && figureCalled(explained, figure);
  if (!found) throw new Refusal('figure-not-shown');
  const shown = await shownBy(explained, { id, query, asOf, reader }, sources);
  const value = valueOf(figureIn(shown.answer, found, shown.key));
  const beside = figureIn(shown.answer, besideIt(found), shown.key);
  await Promise.all(explained.projections.map((projection) => sources.reading.sequenceFor(projection, { after: asOf })));
  const { views, store } = sources;
  const { answer, asked } = shown;
  const wanted = { views, store, reader, asOf, id, named: found.named, value, beside, answer, query: asked, limit, from };
  const { operation, parameters = {} } = value === null ? NOTHING : ((await found.figure.formula?.(wanted)) ?? SUM);
  const { terms, next } = value === null ? NO_TERMS : await found.figure.terms(wanted);
  const items = await withEvents(terms, store);
  const of = figureOf(name, { id, named: found.named, key: shown.key });
  const labels = await labelsOf(spokenOf(of, items), { dialogue: dialogueOf(answer, id), asOf }, sources);
  return {
    view: name,
    id,
    figure,
    name: figureNamed(name, found),
    of: of.map((one) => ({
      ...one,
      label: labelOf(labels, one.noun, one.id) ?? wordsOfValue(one.id, one.noun, { view: name, parent: null }),
    })),
    value,
    sentence: found.figure.sentence({ ...wanted, called: calledBy(labels) }),
    formula: { operation, text: OPERATIONS[operation], parameters },
    page: {
      terms: terms.length,
      sum: terms.reduce((sum, { value: one, weight = 1 }) => sum + weight * one, 0),
      isWhole: from === null && next === null,
    },
    labels,
    items,
    next: next === null ? null : cursorOf({ asOf, position: next }),
  };
});

type Asking = { readonly id: string; readonly query: Readonly<Record<string, unknown>>; readonly asOf: bigint; readonly reader: Reader };

/** What the view shows this reader: nobody is told why a figure is what it is who is not told the figure. */
const shownBy = async ({ view, ask, asked: own = [] }: Explained, { id, query, asOf, reader }: Asking, sources: Sources) => {
  const asked = Object.fromEntries(own.map((name) => [name, query[name]]));
  const question = ask(id, asked);
  const whole = { ...question.query, asOf: String(asOf) };
  if ('dialogue' in whole) await requireDialogue(id, asOf, reader, sources);
  // Of its texts nothing is told here, and so nothing is noted.
  const asking = { ...reader, secretDigest: null, tellsMore: () => undefined };
  const check: Question['check'] = (schema, value) => schema.parse(value);
  const understood = await view.ask({ params: question.params, query: whole, reader: asking, check }, sources);
  return { answer: await understood.answer(), asked, key: keyOf(view, view.query.parse(whole)) };
};

/** @throws Refusal */
const requireDialogue = async (dialogue: string, asOf: bigint, reader: Reader, { views }: Sources): Promise<void> => {
  const row = await dialogueRows(views, asOf, draftsFor(reader)).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!row) throw new Refusal('dialogue-unknown');
};

/** Of which dialogue the answer of a view is. */
const dialogueOf = (answer: object, id: string): string =>
  'dialogue' in answer && typeof answer.dialogue === 'string' ? answer.dialogue : id;

/** What a figure and its terms speak of. */
const spokenOf = (
  of: readonly { readonly noun: string; readonly id: string }[],
  terms: readonly { readonly about: NonNullable<Term['about']> }[],
): Mentioned => {
  const mentioned = new Mentioned();
  const all = [...of.map(({ noun, id }) => [noun, id] as const), ...terms.flatMap(({ about }) => Object.entries(about))];
  for (const [noun, id] of all) if (isNoun(noun)) mentioned.add(noun, id);
  return mentioned;
};

const calledBy =
  (labels: Labels): Saying['called'] =>
  (noun, id) => {
    const label = labelOf(labels, noun, id) ?? {};
    return { de: inLanguage(label, 'de') || id, en: inLanguage(label, 'en') || id };
  };

const besideIt = ({ pattern, named }: Named): Pick<Named, 'pattern' | 'named'> => ({
  pattern: pattern.split('.').slice(0, -1).join('.'),
  named,
});

const SUM: Formula = { operation: 'sum' };
const NOTHING: Formula = { operation: 'none' };

/** @throws Refusal where nothing is shown there */
const valueOf = (shown: unknown): number | string | boolean | null => {
  if (typeof shown === 'number' || typeof shown === 'string' || typeof shown === 'boolean' || shown === null) return shown;
  throw new Refusal('figure-not-shown');
};
