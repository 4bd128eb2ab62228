import { type Language, numberIn } from '../../domain/language.js';
import { wordsIn } from '../trace/picture-words.js';
import type { Node, Step } from '../trace/trace.answer.js';
import { wordsOfEvent } from './event-words.js';

/** A text in languages, as answers have it. */
export type Named = Readonly<Partial<Record<Language, string | undefined>>>;

/** A step with what it is about: what it made, and what it happened to. */
export type Happening = {
  readonly step: Pick<Step, 'type' | 'data'>;
  readonly made: readonly Node[];
  readonly on: Node | undefined;
  /** What a measure is called, by its id; and a theme, by its code. */
  readonly measureCalled: (id: string) => Named | null;
  readonly themeCalled: (code: string) => Named | null;
};

/** Of a quote so many code points are in a line. */
const QUOTE_MAX = 120;

const QUOTED: Readonly<Record<Language, (text: string) => string>> = { de: (text) => `„${text}“`, en: (text) => `“${text}”` };

/** One step in one line, for people. */
export const lineOf = (happening: Happening, language: Language): string =>
  sentenceOf(happening.step.type, detailsOf(happening, language), language);

/** What an event says, and about what. */
export const sentenceOf = (type: string, details: readonly string[], language: Language): string =>
  `${[wordsOfEvent(type, language), details.join(', ')].filter((part) => part !== '').join(': ')}.`;

const detailsOf = (happening: Happening, language: Language): readonly string[] => {
  const { made, step, on } = happening;
  const told = made.flatMap((node) => madeIn(node, happening, language));
  if (told.length > 0) return told;
  const { measure, theme } = step.data as { readonly measure?: unknown; readonly theme?: unknown };
  if (typeof measure === 'string') return titled(happening.measureCalled(measure), language);
  if (typeof theme === 'string') return titled(happening.themeCalled(theme), language);
  return on ? aboutIn(on, happening, language) : [];
};

/** In the wanted language, or else in the one there is. */
export const titled = (title: Named | null, language: Language): readonly string[] =>
  title ? [QUOTED[language](title[language] ?? title.de ?? title.en ?? '')] : [];

const shortened = (text: string): string => {
  const points = Array.from(text.replace(/\s+/g, ' '));
  return points.length <= QUOTE_MAX ? points.join('') : `${points.slice(0, QUOTE_MAX - 1).join('')}…`;
};

/** What an event made, where that says more than what it happened to. */
const madeIn = (node: Node, { measureCalled }: Happening, language: Language): readonly string[] => {
  const words = wordsIn(language);
  switch (node.kind) {
    case 'evidence': {
      const quote = node.quote === null ? [] : [QUOTED[language](shortened(node.quote))];
      return [...quote, words.stances[node.stance], ...titled(measureCalled(node.measure), language)];
    }
    case 'assessment': {
      const level = (of: 'effectiveness' | 'feasibility'): string => words.levels[node[of].level ?? 'none'];
      return [...titled(measureCalled(node.measure), language), words.rated(level('effectiveness'), level('feasibility'))];
    }
    case 'wording':
      return titled(node.title, language);
    case 'dissent':
      return [node.group];
    case 'implementation':
      return [words.implementation[node.state]];
    default:
      return [];
  }
};

/** What it happened to. */
const aboutIn = (node: Node, { themeCalled }: Happening, language: Language): readonly string[] => {
  switch (node.kind) {
    case 'contribution':
      return titled(themeCalled(node.theme), language);
    case 'measure':
    case 'recommendation':
      return titled(node.title, language);
    case 'round':
      return [wordsIn(language).round(numberIn(language)(node.roundNumber))];
    default:
      return [];
  }
};
